using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling.Schedules.Images;

namespace NetGen.Compiler.Scheduling.Schedules.Lanes;

/// <summary>
/// A product of few features with samples in lanes: tiles of outputs × blocks of samples in registers, weights broadcast. Every output is one chain of
/// multiply-adds over the inputs, whatever the tile.
/// </summary>
internal sealed class LaneProduct(Product product, ListPlan plan) : KernelSchedule
{
    /// <summary>Up to this many inputs the loop over them is unrolled.</summary>
    private const int UnrolledInputs = 4;

    private const int MostOutputs = 8;

    private readonly KernelBuffer _x = new("x", plan.Padded(product.X));
    private readonly KernelBuffer _weight = new("weight", plan[product.Weight]);
    private readonly KernelBuffer _result = new("result", plan[product.Result]);
    private readonly KernelBuffer[] _extras = ProductBuffers.Extras(product.Extras, plan);

    public override string Name => MethodNames.Pascal(product.Result.Name);

    public override string Summary => OperationPrinter.Text(product);

    public override IReadOnlyList<KernelBuffer> Buffers => [_x, _weight, .. _extras, _result];

    public override IReadOnlyList<string> Scalars => Formula.ScalarsIn(product.Epilogue).ToList();

    public override long Work => (long)Inputs * Outputs;

    private int Inputs => _weight.Place.Rows;

    private int Outputs => _weight.Place.Columns;

    public override IEnumerable<Statement> Body(Target target)
    {
        int blocks = target.Width == VectorWidth.Bits512 ? 4 : 2;
        var epilogue = new LaneEpilogue(product.Epilogue, _extras, _result);
        return
        [
            .. Formula.DefineScalars(Scalars),
            .. LaneWalk.ForEach(_result.Place, target, blocks, OverOutputs(target, blocks, epilogue), OverOutputs(target, 1, epilogue)),
            .. epilogue.IsApart ? [Again(target, epilogue)] : Array.Empty<Statement>(),
        ];
    }

    private Statement Again(Target target, LaneEpilogue epilogue) => Pixels.ForEachBlock(Pixels.Layout(_result.Place).Lanes, target.Lanes, V.At("from"), V.At("to"),
        [new Loop("output", 0, Outputs, 1, [epilogue.Again(V.At("output"), place => LaneWalk.At(place, V.At("output")))])]);

    private IEnumerable<Statement> OverOutputs(Target target, int blocks, LaneEpilogue epilogue)
    {
        int most = Math.Min(MostOutputs, (LaneTile.Registers(target) - blocks - 1) / blocks);
        int outputs = LaneSizes.Even(Outputs, most);
        return LaneTile.ForEach("output", Outputs, outputs, Tile(new LaneTile(outputs, blocks), epilogue));
    }

    private IEnumerable<Statement> Tile(LaneTile tile, LaneEpilogue epilogue)
    {
        var output = V.At("output");
        int samples = Pixels.Layout(_result.Place).Lanes;
        yield return new DefineReference("a", _x.Name, LaneWalk.At(_x.Place, 0));
        yield return new DefineReference("w", _weight.Name, output);
        foreach (var start in MicroKernel.Start(tile.Outputs, tile.Pixels, (t, p) => p == 0 ? epilogue.Start(output + t) : MicroKernel.Sum(t, 0)))
            yield return start;
        if (Inputs <= UnrolledInputs)
        {
            for (int k = 0; k < Inputs; k++)
                yield return new Scope(MultiplyAdds(tile, k).ToEquatableArray());
        }
        else
        {
            yield return new Loop("k", 0, Inputs, 1, [.. MultiplyAdds(tile, 0), new Advance("a", samples), new Advance("w", _weight.Place.Stride)]);
        }

        foreach (var store in epilogue.Store(output, tile, MicroKernel.Sum, (place, t, block) => LaneWalk.At(place, output + t) + block.Times(samples * place.Length), sumsOnly: epilogue.IsApart))
            yield return store;
    }

    private IEnumerable<Statement> MultiplyAdds(LaneTile tile, int k)
    {
        int samples = Pixels.Layout(_x.Place).Lanes;
        for (int block = 0; block < tile.Pixels; block++)
            yield return new Define(V.Name("a", block), new Load("a", (block * samples * _x.Place.Length) + (k * samples)));
        for (int t = 0; t < tile.Outputs; t++)
        {
            Value weight = new Broadcast(new LoadOne("w", (k * _weight.Place.Stride) + t));
            if (tile.Pixels > 1)
            {
                yield return new Define(V.Name("w", t), weight);
                weight = V.Var("w", t);
            }

            for (int block = 0; block < tile.Pixels; block++)
                yield return MicroKernel.MultiplyAdd(t, block, weight, V.Var("a", block));
        }
    }
}
