using System.Globalization;

namespace NetGen.Benchmarks.Limits;

/// <summary>What one thread of this machine can do at best, as C# reaches it.</summary>
/// <param name="VectorBits">The widest vectors.</param>
/// <param name="Gflops">The ceiling of multiply-adds in single precision; each counts as two operations.</param>
/// <param name="Levels">From the first cache to memory.</param>
internal sealed record Machine(int VectorBits, double Gflops, IReadOnlyList<Bandwidth> Levels)
{
    /// <summary>The first level that holds so much.</summary>
    public Bandwidth LevelOf(double bytes) => Levels.First(level => bytes <= level.Capacity);

    /// <summary>The better of two measurements of one machine.</summary>
    public Machine Best(Machine earlier) => new(
        VectorBits,
        Math.Max(Gflops, earlier.Gflops),
        [.. Levels.Zip(earlier.Levels, (now, then) => now.BytesPerNanosecond < then.BytesPerNanosecond ? then : now)]);

    public override string ToString()
    {
        IEnumerable<string> levels = Levels.Select(level => string.Create(CultureInfo.InvariantCulture, $"{level.Level} {level.BytesPerNanosecond:0}"));
        return string.Create(CultureInfo.InvariantCulture, $"{VectorBits} bits, multiply-adds {Gflops:0.0} GFLOP/s, reading {string.Join(", ", levels)} GB/s");
    }
}
