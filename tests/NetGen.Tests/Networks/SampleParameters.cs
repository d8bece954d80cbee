using System.Numerics;
using NetGen.Runtime;

namespace NetGen.Tests.Networks;

/// <summary>
/// Parameters of a network of one dense layer, 3 → 2: the weight lies as [in][out] with rows of 4 and begins at 8, the bias at 0; a kernel
/// of 2 × 1 × 2 × 2 comes last. The prepared form doubles every value, and counts how often it was made.
/// </summary>
internal static class SampleParameters<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public const string Hash = "00000000000000aa";
    public const int Length = 40;

    public static readonly string[] Names = ["dense1.bias", "dense1.weight", "conv2d1.weight"];
    public static readonly int[] Lengths = [2, 6, 8];

    public static NetworkParameters<T> Create(Action? prepared = null, string hash = Hash) => new(
        new NetworkDescription(
            "Sample",
            typeof(T) == typeof(double) ? Precision.Double : Precision.Single,
            [3],
            [2],
            [new("dense1", "Dense", [2], 8, 6), new("conv2d1", "Conv2D", [2], 8, 32)],
            hash),
        [
            new("dense1.bias", [2], 0, [1], new(ParameterDistribution.Constant, 0.5)),
            new("dense1.weight", [2, 3], 8, [1, 4], new(ParameterDistribution.Uniform, 1)),
            new("conv2d1.weight", [2, 1, 2, 2], 24, [8, 8, 4, 1], new(ParameterDistribution.Orthogonal, 1)),
        ],
        Length,
        Length,
        (ref T parameters, ref T into) =>
        {
            prepared?.Invoke();
            for (int i = 0; i < Length; i++)
                System.Runtime.CompilerServices.Unsafe.Add(ref into, i) = System.Runtime.CompilerServices.Unsafe.Add(ref parameters, i) * T.CreateChecked(2);
        });

    /// <summary>Every parameter with values of its own.</summary>
    public static NetworkParameters<T> CreateFilled()
    {
        NetworkParameters<T> parameters = Create();
        for (int i = 0; i < Names.Length; i++)
            parameters.Set(Names[i], Values(i));
        return parameters;
    }

    /// <summary>Values that no lower precision holds exactly.</summary>
    public static T[] Values(int parameter) =>
        [.. Enumerable.Range(0, Lengths[parameter]).Select(i => T.CreateChecked((10 * parameter) + i + 1) / T.CreateChecked(7))];

    public static T[] Read(NetworkParameters<T> parameters, int parameter)
    {
        T[] values = new T[Lengths[parameter]];
        parameters.Get(Names[parameter], values);
        return values;
    }
}
