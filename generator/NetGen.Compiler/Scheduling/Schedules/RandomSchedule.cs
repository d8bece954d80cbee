using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>A function of every value and of a random number of its own: what its schedules have in common, but for the walk.</summary>
internal abstract class RandomSchedule(Randomize operation, ListPlan plan) : KernelSchedule
{
    private readonly KernelBuffer _x = new("x", plan.Padded(operation.X));

    public override string Name => MethodNames.Pascal(operation.Result.Name);

    public override string Summary => OperationPrinter.Text(operation);

    public override IReadOnlyList<KernelBuffer> Buffers => [_x, Result];

    public override RandomStream Stream => operation.Stream;

    public override long Work => (long)Result.Place.Length * 8;

    protected KernelBuffer Result { get; } = new("result", plan[operation.Result]);

    /// <summary>Random numbers from one row, or pixel, to the next.</summary>
    protected int RowLength => Randomize.RowLength(operation.X.Shape);

    /// <summary>A vector of values whose first random number is <paramref name="element"/>.</summary>
    protected IEnumerable<Statement> OneVector(Index element, Func<Place, Index> at) =>
    [
        new Define("u", new Draw(operation.Draw, element)),
        new Store(Result.Name, at(Result.Place), Formula.Of(operation.Formula, i => i == 0 ? new Load(_x.Name, at(_x.Place)) : V.Var("u"))),
    ];
}
