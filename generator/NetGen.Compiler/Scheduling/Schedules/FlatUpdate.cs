using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>The optimizer: one pass over all parameters, their gradients and states, sixteen values a unit.</summary>
internal sealed class FlatUpdate(UpdateRule rule, int length) : KernelSchedule
{
    private readonly KernelBuffer _parameter = new("parameter", Flat(Space.Parameters, 0, length));
    private readonly KernelBuffer _gradient = new("gradient", Flat(Space.Gradients, 0, length));

    // Optimizer states follow the buffers that every network has; the state's number stands as the offset.
    private readonly KernelBuffer[] _slots = rule.Slots.Select((name, i) => new KernelBuffer(name, Flat(Space.Slot, i, length))).ToArray();

    public override string Name => "UpdateParameters";

    public override string Summary => IrPrinter.Text(rule);

    public override IReadOnlyList<KernelBuffer> Buffers => [_parameter, _gradient, .. _slots];

    public override IReadOnlyList<string> Scalars =>
        rule.SlotFormulas.Append(rule.ParameterFormula).SelectMany(Formula.ScalarsIn).Distinct(StringComparer.Ordinal).ToList();

    public override int Units => Blocks.CountOf(length);

    public override long Work => Blocks.Values * 8;

    public override IEnumerable<Statement> Body(Target target) =>
        [.. Formula.DefineScalars(Scalars), .. Blocks.ForEach(target, length, OneVector)];

    private IEnumerable<Statement> OneVector(Index at)
    {
        yield return new Define("p", new Load(_parameter.Name, at));
        yield return new Define("g", new Load(_gradient.Name, at));
        for (int i = 0; i < _slots.Length; i++)
            yield return new Define($"old{i}", new Load(_slots[i].Name, at));
        for (int i = 0; i < _slots.Length; i++)
        {
            yield return new Define($"new{i}", Formula.Of(rule.SlotFormulas[i], element => Element(element, afterwards: false)));
            yield return new Store(_slots[i].Name, at, V.Var($"new{i}"));
        }

        yield return new Store(_parameter.Name, at, Formula.Of(rule.ParameterFormula, element => Element(element, afterwards: true)));
    }

    private Value Element(int element, bool afterwards) => element switch
    {
        0 => V.Var("p"),
        1 => V.Var("g"),
        _ when afterwards && element < 2 + _slots.Length => V.Var($"new{element - 2}"),
        _ => V.Var($"old{(element - 2) % _slots.Length}"),
    };

    private static Place Flat(Space space, int offset, int length) => new(space, offset, 1, length, length, length);
}
