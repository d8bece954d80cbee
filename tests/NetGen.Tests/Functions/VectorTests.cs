using System.Runtime.Intrinsics;

namespace NetGen.Tests.Functions;

/// <summary>What functions of one's own are written over computes the same in every lane, width and precision.</summary>
public sealed class VectorTests
{
    private static readonly double[] Values = [0, -0.0, 0.3, -0.7, 1, -2.5, 11, -40, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e-3, 1, 2, -1, 0.5];

    /// <summary>An operation, and what it is for numbers.</summary>
    private static readonly (string Name, Func<double, double, double> Reference)[] Operations =
    [
        ("a + b", (a, b) => a + b),
        ("a - b", (a, b) => a - b),
        ("-a", (a, _) => -a),
        ("a * b", (a, b) => a * b),
        ("a / b", (a, b) => a / b),
        ("IfLess", (a, b) => a < b ? a : 7),
        ("IfLessOrEqual", (a, b) => a <= b ? a : 7),
        ("IfEqual", (a, b) => a == b ? 5 : b),
        ("Abs", (a, _) => Math.Abs(a)),
        ("Min", Math.Min),
        ("Max", Math.Max),
        ("Sqrt", (a, _) => Math.Sqrt(a)),
        ("MultiplyAdd", (a, b) => (a * b) + 0.25),
        ("Exp", (a, _) => Math.Exp(a)),
        ("ExpMinusOne", (a, _) => a < -30 ? Math.Exp(a) - 1 : 2 * Math.Exp(a / 2) * Math.Sinh(a / 2)),
        ("Log", (a, _) => Math.Log(a)),
        ("Tanh", (a, _) => Math.Tanh(a)),
        ("Sigmoid", (a, _) => 1 / (1 + Math.Exp(-a))),
        ("Softplus", (a, _) => a > 30 ? a : Math.Exp(a) is < 1e-10 and var e ? e : Math.Log(1 + Math.Exp(a))),
        ("Erf", (a, _) => Math.Abs(a) > 6 ? Math.Sign(a) : double.IsNaN(a) ? a : Erf(a)),
        ("Of", (_, _) => 0.1),
    ];

    public static TheoryData<string> Names => [.. Operations.Select(operation => operation.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_width_and_precision_agrees_with_the_formula(string name)
    {
        Check(name, 1e-13, x => new Lane<double>(x[0]), x => [x.Value], 1);
        Check(name, 1e-13, x => new Lanes128<double>(Vector128.Create(x)), x => All(i => x.Value.GetElement(i), 2), 2);
        Check(name, 1e-13, x => new Lanes256<double>(Vector256.Create(x)), x => All(i => x.Value.GetElement(i), 4), 4);
        Check(name, 1e-13, x => new Lanes512<double>(Vector512.Create(x)), x => All(i => x.Value.GetElement(i), 8), 8);
        Check(name, 1e-5, x => new Lane<float>((float)x[0]), x => [x.Value], 1);
        Check(name, 1e-5, x => new Lanes128<float>(Vector128.Create(Narrow(x))), x => All(i => x.Value.GetElement(i), 4), 4);
        Check(name, 1e-5, x => new Lanes256<float>(Vector256.Create(Narrow(x))), x => All(i => x.Value.GetElement(i), 8), 8);
        Check(name, 1e-5, x => new Lanes512<float>(Vector512.Create(Narrow(x))), x => All(i => x.Value.GetElement(i), 16), 16);
    }

    [Fact]
    public void There_are_no_other_precisions()
    {
        Assert.Throws<NotSupportedException>(() => Lanes128<Half>.Exp(default));
        Assert.Throws<InvalidCastException>(() => Lane<Half>.Exp(default));
    }

    private static void Check<V>(string name, double tolerance, Func<double[], V> make, Func<V, double[]> read, int lanes)
        where V : struct, IVector<V>
    {
        for (int shift = 0; shift < Values.Length; shift++)
        {
            double[] a = [.. Enumerable.Range(0, lanes).Select(i => Values[(i + shift) % Values.Length])], b = [.. Enumerable.Range(0, lanes).Select(i => Values[(3 * (i + shift) + 5) % Values.Length])];
            double[] actual = read(Apply(name, make(a), make(b)));
            Func<double, double, double> reference = Operations.Single(operation => operation.Name == name).Reference;
            for (int i = 0; i < lanes; i++)
            {
                double expected = reference(a[i], b[i]);
                bool isNear = expected.Equals(actual[i]) || Math.Abs(expected - actual[i]) <= tolerance * Math.Max(Math.Abs(expected), 1e-3);
                Assert.True(isNear, $"{typeof(V)}: {name} of {a[i]} and {b[i]} is {actual[i]:R} instead of {expected:R}");
            }
        }
    }

    private static V Apply<V>(string name, V a, V b)
        where V : struct, IVector<V> => name switch
        {
            "a + b" => a + b,
            "a - b" => a - b,
            "-a" => -a,
            "a * b" => a * b,
            "a / b" => a / b,
            "IfLess" => V.IfLess(a, b, a, 7),
            "IfLessOrEqual" => V.IfLessOrEqual(a, b, a, 7),
            "IfEqual" => V.IfEqual(a, b, 5, b),
            "Abs" => V.Abs(a),
            "Min" => V.Min(a, b),
            "Max" => V.Max(a, b),
            "Sqrt" => V.Sqrt(a),
            "MultiplyAdd" => V.MultiplyAdd(a, b, 0.25),
            "Exp" => V.Exp(a),
            "ExpMinusOne" => V.ExpMinusOne(a),
            "Log" => V.Log(a),
            "Tanh" => V.Tanh(a),
            "Sigmoid" => V.Sigmoid(a),
            "Softplus" => V.Softplus(a),
            "Erf" => V.Erf(a),
            _ => V.Of(0.1),
        };

    private static double[] All(Func<int, double> element, int count) => [.. Enumerable.Range(0, count).Select(element)];

    private static float[] Narrow(double[] values) => Array.ConvertAll(values, value => (float)value);

    // 2/√π · e^−x² · Σ 2ⁿ·x²ⁿ⁺¹ / (1·3·5…(2n + 1)), Abramowitz and Stegun 7.1.6.
    private static double Erf(double x)
    {
        double sum = x, term = x;
        for (int n = 1; n < 200; n++)
            sum += term *= 2 * x * x / ((2 * n) + 1);
        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }
}
