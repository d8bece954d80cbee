using System.Numerics;

namespace NetGen.Generator.Tests.Harness;

/// <summary>Between the doubles of tests and the numbers of a network; widening is exact.</summary>
public static class TestArrays
{
    public static T[] To<T>(double[] values) where T : INumberBase<T> => Array.ConvertAll(values, T.CreateTruncating);

    public static double[] From<T>(T[] values) where T : INumberBase<T> => Array.ConvertAll(values, double.CreateTruncating);
}
