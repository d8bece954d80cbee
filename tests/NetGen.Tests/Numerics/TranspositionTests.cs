using FsCheck;
using FsCheck.Fluent;
using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

/// <summary>Rows become columns, in tiles of every width: tails go to narrower tiles, so that sizes up to 40 meet them all.</summary>
public sealed class TranspositionTests
{
    private const int Untouched = -1;

    /// <summary>Rows, columns, and by how much each row of source and result is longer.</summary>
    private static readonly Arbitrary<int[]> Sizes = Gen.ArrayOf(Gen.Choose(0, 40), 4).ToArbitrary();

    [Fact]
    public void Every_single_goes_to_its_place_and_nothing_else_is_written() => Prop.ForAll(Sizes, size =>
    {
        var (source, expected) = Case(size, value => (float)value);
        float[] result = new float[expected.Length];
        Array.Fill(result, Untouched);
        Transposition.Copy(ref source[0], size[1] + size[2], ref result[0], size[0] + size[3], size[0], size[1]);
        return expected.AsSpan().SequenceEqual(result);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_double_goes_to_its_place_and_nothing_else_is_written() => Prop.ForAll(Sizes, size =>
    {
        var (source, expected) = Case(size, value => (double)value);
        double[] result = new double[expected.Length];
        Array.Fill(result, Untouched);
        Transposition.Copy(ref source[0], size[1] + size[2], ref result[0], size[0] + size[3], size[0], size[1]);
        return expected.AsSpan().SequenceEqual(result);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(16, 784)]
    [InlineData(1024, 32)]
    [InlineData(6, 576)]
    [InlineData(7, 3)]
    public void There_and_back_is_the_same(int rows, int columns)
    {
        float[] source = [.. Enumerable.Range(0, rows * columns)], there = new float[rows * columns], back = new float[rows * columns];
        Transposition.Copy(ref source[0], columns, ref there[0], rows, rows, columns);
        Transposition.Copy(ref there[0], rows, ref back[0], columns, columns, rows);
        Assert.True(source.AsSpan().SequenceEqual(back));
        Assert.Equal(columns, there[1]);
    }

    private static (T[] Source, T[] Expected) Case<T>(int[] size, Func<int, T> number)
    {
        var (rows, columns) = (size[0], size[1]);
        var (sourceStride, resultStride) = (columns + size[2], rows + size[3]);
        T[] source = [.. Enumerable.Range(0, (rows * sourceStride) + 1).Select(number)];
        T[] expected = [.. Enumerable.Repeat(number(Untouched), (columns * resultStride) + 1)];
        for (int r = 0; r < rows; r++)
        {
            for (int c = 0; c < columns; c++)
                expected[(c * resultStride) + r] = source[(r * sourceStride) + c];
        }

        return (source, expected);
    }
}
