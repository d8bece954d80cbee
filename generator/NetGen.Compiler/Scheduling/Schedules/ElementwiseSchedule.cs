using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>A formula of several tensors into another: what its schedules have in common, but for the walk.</summary>
internal abstract class ElementwiseSchedule(Elementwise operation, ListPlan plan) : KernelSchedule
{
    public override string Name => MethodNames.Pascal(operation.Result.Name);

    public override string Summary => OperationPrinter.Text(operation);

    public override IReadOnlyList<KernelBuffer> Buffers => [.. Arguments, Result];

    public override IReadOnlyList<string> Scalars => Formula.ScalarsIn(operation.Formula).ToList();

    public override long Work => (long)Result.Place.Length * 8;

    protected KernelBuffer[] Arguments { get; } =
        operation.Arguments.Select((tensor, i) => new KernelBuffer($"x{i}", plan.Padded(tensor))).ToArray();

    protected KernelBuffer Result { get; } = new("result", plan[operation.Result]);

    /// <summary>A vector of the result, of arguments that <paramref name="read"/> reads.</summary>
    protected Value Vector(Func<KernelBuffer, Value> read) => Formula.Of(operation.Formula, i => read(Arguments[i]));

    /// <summary>A vector of the result, of arguments that lie where <paramref name="at"/> says.</summary>
    protected Value Vector(Func<KernelBuffer, Index> at) => Vector(buffer => new Load(buffer.Name, at(buffer)));

    /// <summary>The same, with zeros beyond the real columns where the formula would leave something else there.</summary>
    protected Value Vector(Func<KernelBuffer, Index> at, Index column, int lanes) =>
        ClearedPadding.Clear(Vector(at), operation.Formula, Result.Place, column, lanes);

    /// <summary>Whether that is so.</summary>
    protected bool ClearsPadding => ClearedPadding.IsCleared(operation.Formula, Result.Place);
}
