using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>What a convolution and the gradient of its input have in common: both gather an image under a kernel.</summary>
internal sealed record GatherOperation(
    Operation Operation, KernelBuffer X, KernelBuffer Weight, KernelBuffer[] Extras, KernelBuffer Result, ChannelGroups Groups, ScalarExpression Epilogue, int KernelWidth)
{
    public Tensor Output => Operation.Output;

    /// <summary>The windows whose largest sums are stored; null where all are.</summary>
    public Window? Pool { get; init; }

    /// <summary>Where the numbers of the largest go, if somebody wants them.</summary>
    public KernelBuffer? Winner { get; init; }

    /// <summary>Whether nobody wins where the largest sum is not above 0.</summary>
    public bool KnowsNobody { get; init; }

    /// <summary>What it writes.</summary>
    public IEnumerable<KernelBuffer> Results => Winner is null ? [Result] : [Result, Winner];

    /// <summary>See <see cref="KernelSchedule.Likeness"/>.</summary>
    public object Likeness => (Groups, Pool, KnowsNobody, KernelWidth, Epilogue);

    /// <summary>The largest sums of windows, of which it is told all.</summary>
    public WindowMaximum Largest(Window pool) => new(pool, Winner is not null, KnowsNobody);

    /// <summary>The schedule that gathers, given what each place reads along both axes and what joins its name.</summary>
    public delegate KernelSchedule Gather(GatherOperation operation, Taps vertical, Taps[] horizontal, string suffix);

    public static IEnumerable<KernelSchedule> Schedules(Convolution convolution, ListPlan plan, Gather gather) => Forward(Of(convolution, plan), convolution.Window, gather);

    public static IEnumerable<KernelSchedule> Schedules(PooledConvolution pooled, ListPlan plan, Gather gather) => Forward(Of(pooled, plan), pooled.Window, gather);

    /// <summary>A kernel for each residue of the rows modulo the stride; it holds those of the columns.</summary>
    public static IEnumerable<KernelSchedule> Schedules(ConvolutionInputGradient gradient, ListPlan plan, Gather gather)
    {
        var operation = Of(gradient, plan);
        Taps[] rows = [.. Taps.Backward(gradient.Window.Vertical)], columns = [.. Taps.Backward(gradient.Window.Horizontal)];
        return rows.Select((taps, residue) => gather(operation, taps, columns, rows.Length == 1 ? "" : $"Rows{residue}"));
    }

    private static IEnumerable<KernelSchedule> Forward(GatherOperation operation, Window window, Gather gather) =>
        [gather(operation, Taps.Forward(window.Vertical), [Taps.Forward(window.Horizontal)], "")];

    private static GatherOperation Of(Convolution convolution, ListPlan plan) =>
        Of(convolution, convolution, ChannelGroups.Of(convolution, plan.Alignment), plan);

    private static GatherOperation Of(PooledConvolution pooled, ListPlan plan) =>
        Of(pooled, pooled, ChannelGroups.Of(pooled, plan.Alignment), plan) with
        {
            Pool = pooled.Pool,
            Winner = pooled.Winner is { } winner ? new("winner", plan[winner]) : null,
            KnowsNobody = pooled.KnowsNobody,
        };

    private static GatherOperation Of(ConvolutionInputGradient gradient, ListPlan plan) =>
        Of(gradient, gradient, ChannelGroups.Of(gradient, plan.Alignment), plan);

    private static GatherOperation Of(Operation operation, IEpilogue sums, ChannelGroups groups, ListPlan plan)
    {
        Tensor x = operation.Inputs[0], weight = operation.Inputs[1];
        return new(
            operation,
            new("x", plan.Read(x, plan.InLanes ? null : groups.Spread)),
            new("weight", plan.KernelOf(operation) ?? plan[weight]),
            ProductBuffers.Extras(sums.Extras, plan),
            new("result", plan[operation.Output]),
            groups,
            sums.Epilogue,
            weight.Shape[1]);
    }
}
