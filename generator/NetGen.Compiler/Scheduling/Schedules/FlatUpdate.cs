using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>The optimizer: one pass over all parameters, their gradients and states, sixteen values a unit.</summary>
/// <param name="rule">What it does.</param>
/// <param name="length">Values in all.</param>
/// <param name="inPanels">Matrices in panels, in their order: cut by themselves, as their products are.</param>
/// <param name="gradientSquares">Sums of squares of the gradients, if their norm is limited.</param>
internal sealed class FlatUpdate(UpdateRule rule, int length, IReadOnlyList<Place> inPanels, Place? gradientSquares) : KernelSchedule
{
    private readonly KernelBuffer _parameter = new("parameter", Place.Flat(Space.Parameters, 0, length));
    private readonly KernelBuffer _gradient = new("gradient", Place.Flat(Space.Gradients, 0, length));

    // Optimizer states follow the buffers that every network has; the state's number stands as the offset.
    private readonly KernelBuffer[] _slots = rule.Slots.Select((name, i) => new KernelBuffer(name, Place.Flat(Space.Slot, i, length))).ToArray();

    private readonly KernelBuffer? _squares = gradientSquares is null ? null : new("squares", gradientSquares);

    public override string Name => "UpdateParameters";

    public override string Summary => IrPrinter.Text(rule);

    public override IReadOnlyList<KernelBuffer> Buffers => [_parameter, _gradient, .. _slots, .. _squares is null ? Array.Empty<KernelBuffer>() : [_squares]];

    public override IReadOnlyList<string> Scalars =>
        rule.SlotFormulas.Append(rule.ParameterFormula).SelectMany(Formula.ScalarsIn).Distinct(StringComparer.Ordinal).ToList();

    public override int Units => Blocks.CountOf(length);

    public override IReadOnlyList<int> UnitRuns
    {
        get
        {
            int[] bounds = [0, .. inPanels.SelectMany(place => new[] { place.Offset, place.Offset + place.Length }).Select(Blocks.CountOf), Units];
            return [.. bounds.Skip(1).Zip(bounds, (end, first) => end - first).Where(units => units > 0)];
        }
    }

    public override long Work => Blocks.Values * 8;

    public override IEnumerable<Statement> Body(Target target) =>
        [.. Formula.DefineScalars(Scalars), .. DefineFactor(), .. Blocks.ForEach(target, length, OneVector)];

    private IEnumerable<Statement> OneVector(Index at)
    {
        yield return new Define("p", new Load(_parameter.Name, at));
        Value gradient = Formula.Of(rule.Clip.Element, _ => new Load(_gradient.Name, at));
        yield return new Define("g", _squares is null ? gradient : V.Multiply(gradient, V.Var("factor")));
        for (int i = 0; i < _slots.Length; i++)
            yield return new Define(V.Name("old", i), new Load(_slots[i].Name, at));
        for (int i = 0; i < _slots.Length; i++)
        {
            yield return new Define(V.Name("new", i), Formula.Of(rule.SlotFormulas[i], element => Element(element, afterwards: false)));
            yield return new Store(_slots[i].Name, at, V.Var("new", i));
        }

        yield return new Store(_parameter.Name, at, Formula.Of(rule.ParameterFormula, element => Element(element, afterwards: true)));
    }

    /// <summary>What the norm makes of the gradient, from the sums of its blocks in order; whoever has a part of the pass works it out alike.</summary>
    private IEnumerable<Statement> DefineFactor()
    {
        if (_squares is null || rule.Clip.Factor is not { } factor)
            yield break;
        yield return new Define("total", new ConstantOne(0));
        yield return new Loop("block", 0, _squares.Place.Columns, 1,
            [new Assign("total", new CallOne(ScalarFunction.Add, V.Var("total"), new LoadOne(_squares.Name, V.At("block"))))]);
        yield return new Define("factor", new Broadcast(Formula.OfOne(factor, V.Var("total"))));
    }

    private Value Element(int element, bool afterwards) => element switch
    {
        0 => V.Var("p"),
        1 => V.Var("g"),
        _ when afterwards && element < 2 + _slots.Length => V.Var("new", element - 2),
        _ => V.Var("old", (element - 2) % _slots.Length),
    };
}
