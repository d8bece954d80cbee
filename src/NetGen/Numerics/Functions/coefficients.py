"""Derives the polynomials of the vector functions: minimax by Remez exchange at 60 digits, then rounded one coefficient at a time,
lowest first, the rest fitted again after each. Needs mpmath. Prints C# constants, lowest power first, and the error in units of 2^-24 or 2^-53."""
import struct
from mpmath import mp, mpf, exp, expm1, erf, erfc, log, log1p, atanh, coth, sqrt, lu_solve, matrix, cos, pi

mp.dps = 60


def rounded(value, bits):
    if bits == 53:
        return mpf(float(value))
    return mpf(struct.unpack("f", struct.pack("f", float(value)))[0])


def remez(f, weight, low, high, powers, least_weight, rounds=12, samples=1200):
    """Coefficients c of sum c_i x^powers_i that minimise the largest |weight (f - sum)| on [low, high], and that error."""
    count = len(powers) + 1
    grid = [(low + high) / 2 - (high - low) / 2 * cos(pi * i / samples) for i in range(samples + 1)]
    values = [f(x) for x in grid]
    weights = [weight(x) for x in grid]
    keep = [j for j, w in enumerate(weights) if w > max(weights) * least_weight]      # where the weight vanishes no error counts
    grid, values, weights = ([series[j] for j in keep] for series in (grid, values, weights))
    nodes = [round((len(grid) - 1) * (i + 0.5) / count) for i in range(count)]
    best, least = None, None
    for _ in range(rounds):
        rows = [[grid[j] ** p for p in powers] + [(-1) ** i / weights[j]] for i, j in enumerate(nodes)]
        solution = lu_solve(matrix(rows), matrix([values[j] for j in nodes]))
        c = list(solution)[:-1]
        error = [w * (v - sum(a * x ** p for a, p in zip(c, powers))) for x, v, w in zip(grid, values, weights)]
        peaks = []                                    # the largest error of every run of one sign
        for j, e in enumerate(error):
            if peaks and error[peaks[-1]] * e > 0:
                if abs(e) > abs(error[peaks[-1]]):
                    peaks[-1] = j
            else:
                peaks.append(j)
        while len(peaks) > count:
            peaks.pop(0 if abs(error[peaks[0]]) < abs(error[peaks[-1]]) else -1)
        worst = max(abs(e) for e in error)
        if least is None or worst < least:
            best, least = c, worst
        if len(peaks) < count or peaks == nodes:
            break
        nodes = peaks
    return best, least


def fit(name, f, weight, low, high, degree, bits, least_weight=mpf(10) ** -3):
    fixed = []
    for k in range(degree + 1):
        c, _ = remez(lambda x: f(x) - sum(a * x ** i for i, a in enumerate(fixed)), weight, low, high, list(range(k, degree + 1)), least_weight)
        fixed.append(rounded(c[0], bits))
    points = [low + (high - low) * i / 4000 for i in range(1, 4000)]
    error = max(abs(weight(x) * (f(x) - sum(a * x ** i for i, a in enumerate(fixed)))) for x in points)
    suffix = "f" if bits == 24 else ""
    print(f"{name}: degree {degree}, error {float(error * 2 ** bits):.3f}")
    print("   ", ", ".join((repr(float(a)) if bits == 53 else f"{float(a):.9g}") + suffix for a in fixed))


half = log(2) / 2 * mpf("1.01")
tiny = mpf(10) ** -12
guard = lambda g: lambda x: g(x if abs(x) > tiny else tiny)

for bits, degree in ((24, 3), (24, 4), (53, 8), (53, 9), (53, 10)):
    fit("exp: (e^r - 1 - r) / r^2, relative to e^r - 1", guard(lambda r: (expm1(r) - r) / r ** 2), guard(lambda r: abs(r ** 2 / expm1(r))), -half, half, degree, bits)

# tanh: r coth r over r^2, for |r| at most a quarter of ln 2
for bits, degree in ((24, 2), (53, 5)):
    fit("tanh: r coth r over r^2", lambda z: sqrt(z) * coth(sqrt(z)) if z > tiny ** 2 else 1 + z / 3, lambda z: mpf(1), mpf(0), (half / 2) ** 2, degree, bits)

f_low, f_high = sqrt(mpf(1) / 2) - 1, sqrt(mpf(2)) - 1
for degree in (7, 8, 9):
    fit("log: (log(1 + f) - f + f^2/2) / f^3", guard(lambda f: (log1p(f) - f + f * f / 2) / f ** 3), guard(lambda f: f ** 3 / log1p(f)), f_low, f_high, degree, 24)

# log(1 + f) = 2 atanh(s), s = f / (2 + f); the polynomial is (2 atanh(s) - 2 s) / s^3 in z = s^2
atanh_rest = guard(lambda z: (2 * atanh(sqrt(z)) - 2 * sqrt(z)) / (sqrt(z) * z) if z > mpf(10) ** -14 else mpf(2) / 3 + 2 * z / 5)
atanh_weight = guard(lambda z: z * sqrt(z) / (2 * atanh(sqrt(z))))
s_high = (f_high / (2 + f_high)) ** 2
for degree in (5, 6):
    fit("log: (2 atanh(s) - 2 s) / s^3 over s^2", atanh_rest, atanh_weight, mpf(0), s_high, degree, 53)

# log(1 + y), 0 <= y <= 1, over t = y / (1 + y / 2) = 2 s: (log(1 + y) - t) / t^3 in z = t^2
rest = lambda z: atanh_rest(z / 4) / 8
weight = lambda z: z * sqrt(z) / (2 * atanh(sqrt(z) / 2)) if z > 0 else mpf(0)
for bits, degree in ((24, 3), (24, 4), (53, 8), (53, 9)):
    fit("softplus: (log(1 + y) - t) / t^3 over t^2", rest, guard(weight), mpf(0), mpf(4) / 9, degree, bits)

# erf(x) = 1 - e^(-x q(x)) with q(x) = -log(erfc(x)) / x, smooth and positive; an error of q counts the less the nearer erf is to 1
near = mpf(10) ** -25
right = lambda g: lambda x: g(x if x > near else near)
for bits, degree, high in ((24, 7, 4), (24, 8, 4), (53, 22, 6), (53, 23, 6)):
    fit("erf: -log(erfc(x)) / x", right(lambda x: -log(erfc(x)) / x), right(lambda x: x * erfc(x) / erf(x)), mpf(0), mpf(high), degree, bits, mpf(10) ** -30)
