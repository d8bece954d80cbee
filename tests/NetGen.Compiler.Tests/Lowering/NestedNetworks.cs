using FsCheck;
using FsCheck.Fluent;
using NetGen.Compiler.Declaration;
using static NetGen.Compiler.Tests.Graph.Declare;

namespace NetGen.Compiler.Tests.Lowering;

/// <summary>Random networks of blocks in blocks whose shapes fit, on features or on features at several times.</summary>
internal sealed class NestedNetworks
{
    private const int Deepest = 2;

    private readonly Random _random;

    private NestedNetworks(int seed) => _random = new Random(seed);

    public static Gen<AttributeDeclaration[]> Any =>
        from seed in Gen.Choose(0, int.MaxValue)
        from shape in Gen.Elements(new double[] { 5 }, [3, 4])
        select new NestedNetworks(seed).Network(shape);

    private AttributeDeclaration[] Network(double[] shape)
    {
        (List<AttributeDeclaration> layers, _) = Run((int)shape[^1], 0);
        return [Input(shape), .. layers, Dense(3), On("MeanSquaredError"), Sgd()];
    }

    /// <summary>Layers one behind the other, and the width of what they make.</summary>
    private (List<AttributeDeclaration> Layers, int Width) Run(int width, int depth)
    {
        List<AttributeDeclaration> layers = [];
        for (int count = _random.Next(1, 4); count > 0; count--)
        {
            (AttributeDeclaration layer, width) = Layer(width, depth);
            layers.Add(layer);
        }

        return (layers, width);
    }

    private (AttributeDeclaration Layer, int Width) Layer(int width, int depth) => _random.Next(depth < Deepest ? 7 : 3) switch
    {
        0 => Dense(_random.Next(1, 6)) is var dense ? (dense, dense.Integer("units")) : default,
        1 => (_random.Next(4) switch { 0 => On("Tanh"), 1 => On("Linear"), 2 => On("BatchNorm", ("Epsilon", 0.1)), _ => On("LayerNorm", ("Epsilon", 0.1)) }, width),
        2 => (On("ELU", ("alpha", 0.7)), width),
        3 => Run(width, depth + 1) is var (layers, made) ? (Place("Block", [Block("T", [.. layers])]), made) : default,
        4 => (Residual(To(width, width, depth)), width),
        5 => (Repeat(2, To(width, width, depth)), width),
        _ => Branches(width, depth),
    };

    private (AttributeDeclaration Layer, int Width) Branches(int width, int depth)
    {
        int merge = _random.Next(3), first = _random.Next(1, 5), second = merge == 0 ? _random.Next(1, 5) : first;
        return (Parallel(merge, To(width, first, depth), To(width, second, depth)), merge == 0 ? first + second : first);
    }

    /// <summary>A block that makes <paramref name="made"/> features of <paramref name="width"/>.</summary>
    private BlockDeclaration To(int width, int made, int depth)
    {
        (List<AttributeDeclaration> layers, int last) = Run(width, depth + 1);
        return Block("T", [.. layers, .. last == made ? Array.Empty<AttributeDeclaration>() : [Dense(made)]]);
    }
}
