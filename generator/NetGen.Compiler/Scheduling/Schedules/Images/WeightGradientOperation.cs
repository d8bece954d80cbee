using NetGen.Compiler.Graph;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>The gradient of a convolution's weight, from gradients of all its sums or of the winners of pooling windows alone.</summary>
internal sealed record WeightGradientOperation(Operation Operation, KernelBuffer X, KernelBuffer OutputGradient, Window Window, ChannelGroups Groups, ListPlan Plan)
{
    /// <summary>The windows whose winners alone have gradients; null where all sums have.</summary>
    public Window? Pool { get; init; }

    /// <summary>The winners' numbers.</summary>
    public KernelBuffer? Winner { get; init; }

    public KernelBuffer Result { get; } = new("result", Plan[Operation.Output]);

    public KernelBuffer[] Extras { get; } = ProductBuffers.Extras(((IEpilogue)Operation).Extras, Plan);

    public ScalarExpression Epilogue => ((IEpilogue)Operation).Epilogue;

    /// <summary>All that a kernel reads and writes.</summary>
    public IReadOnlyList<KernelBuffer> Buffers => [X, OutputGradient, .. Winner is null ? Array.Empty<KernelBuffer>() : [Winner], .. Extras, Result];

    /// <summary>See <see cref="KernelSchedule.Likeness"/>.</summary>
    public object Likeness => (Window, Groups, Pool, Epilogue);

    /// <summary>Filters of all groups.</summary>
    public int Filters => Pixels.Layout(OutputGradient.Place).Channels;

    /// <summary>Rows and columns of gradients: of sums, or of windows.</summary>
    public (int Rows, int Columns) Places => Pool is null
        ? (Window.Vertical.Outputs, Window.Horizontal.Outputs)
        : (Pool.Vertical.Outputs, Pool.Horizontal.Outputs);

    /// <summary>Rows and pixels of a window: one of each where nothing is pooled.</summary>
    public (int Rows, int Pixels) Tile => Pool is null ? (1, 1) : (Pool.Vertical.Size, Pool.Horizontal.Size);

    public static WeightGradientOperation Of(ConvolutionWeightGradient gradient, ListPlan plan)
    {
        var groups = ChannelGroups.Of(gradient, plan.Alignment);
        return new(gradient, Input(gradient.X, groups, plan), new("dy", plan[gradient.OutputGradient]), gradient.Window, groups, plan);
    }

    public static WeightGradientOperation Of(PooledWeightGradient gradient, ListPlan plan)
    {
        var groups = ChannelGroups.Of(gradient, plan.Alignment);
        return new(gradient, Input(gradient.X, groups, plan), new("dy", plan[gradient.OutputGradient]), gradient.Window, groups, plan)
        {
            Pool = gradient.Pool,
            Winner = new("winner", plan[gradient.Winner]),
        };
    }

    /// <summary>
    /// The loop over rows of gradients: all, or where a row of the kernel leaves the image those that it meets, for one row of the windows after the other.
    /// </summary>
    /// <param name="body">What is done with a row ("row"), given the rows of the windows that count.</param>
    public IEnumerable<Statement> OverRows(Func<IEnumerable<int>, IEnumerable<Statement>> body)
    {
        var axis = Window.Vertical;
        if (!axis.IsPadded)
        {
            yield return new Loop("row", 0, Places.Rows, 1, body(Enumerable.Range(0, Tile.Rows)));
            yield break;
        }

        yield return new DefineTaps("rowsFrom", "rowsTo", V.At("ky", axis.Dilation) + -axis.Before, axis.Stride, Places.Rows * Tile.Rows, axis.Inputs);
        if (Pool is null)
        {
            yield return new Loop("row", V.At("rowsFrom"), V.At("rowsTo"), 1, body([0]));
            yield break;
        }

        for (int part = 0; part < Tile.Rows; part++)
        {
            yield return new Scope(new EquatableArray<Statement>(
            [
                new DefineQuotient("firstRow", V.At("rowsFrom") + (Tile.Rows - 1 - part), Tile.Rows),
                new DefineQuotient("lastRow", V.At("rowsTo") + (Tile.Rows - 1 - part), Tile.Rows),
                new Loop("row", V.At("firstRow"), V.At("lastRow"), 1, body([part])),
            ]));
        }
    }

    /// <summary>Before the pixels of a window: its gradients "g", and who won it. Where nothing is pooled, the gradients "d" of the pixel.</summary>
    /// <param name="count">How many vectors of gradients lie beside each other.</param>
    /// <param name="dy">Loads one of them.</param>
    /// <param name="winner">Loads its winner.</param>
    public IEnumerable<Statement> StartWindow(int count, Func<int, Value> dy, Func<int, Value> winner)
    {
        for (int i = 0; i < count; i++)
        {
            yield return new Define(Pool is null ? V.Name("d", i) : V.Name("g", i), dy(i));
            if (Pool is not null)
                yield return new Define(V.Name("winner", i), winner(i));
        }
    }

    /// <summary>The gradients "d" of a pixel of the window: its own where it won, else 0.</summary>
    public IEnumerable<Statement> TakePixel(int count, int row, int pixel) => Enumerable.Range(0, Pool is null ? 0 : count)
        .Select(i => new Define(V.Name("d", i), new KeepEqual(V.Var("g", i), V.Var("winner", i), (row * Tile.Pixels) + pixel)));

    private static KernelBuffer Input(Tensor x, ChannelGroups groups, ListPlan plan) => new("x", plan.Read(x, plan.InLanes ? null : groups.Spread));
}
