using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Planning;

/// <summary>How the work of a phase may be cut into parts that run at the same time without changing any sum.</summary>
internal enum Cut
{
    /// <summary>By samples: every operation works row by row.</summary>
    Samples,

    /// <summary>By outputs: every output sums over the whole batch in order.</summary>
    Outputs,
}

/// <summary>Operations that run between two barriers.</summary>
internal sealed record PlannedPhase(Cut Cut, EquatableArray<Operation> Operations);

/// <summary>An operation list, cut into phases, with a place for every tensor.</summary>
/// <param name="list">What is planned.</param>
/// <param name="phases">Its operations in the order in which they run.</param>
/// <param name="places">A place for every tensor.</param>
/// <param name="copies">Where tensors are copied to for operations that cannot read them where they lie.</param>
/// <param name="alignment">Values in 64 bytes.</param>
/// <param name="arenaPerSample">Arena values per sample.</param>
internal sealed class ListPlan(
    OperationList list,
    IReadOnlyList<PlannedPhase> phases,
    IReadOnlyDictionary<Tensor, Place> places,
    IReadOnlyDictionary<(Tensor Tensor, Spread? Spread), Place> copies,
    int alignment,
    int arenaPerSample)
{
    public OperationList List { get; } = list;

    public IReadOnlyList<PlannedPhase> Phases { get; } = phases;

    /// <summary>Arena values per sample.</summary>
    public int ArenaPerSample { get; } = arenaPerSample;

    /// <summary>Where the tensor lies.</summary>
    public Place this[Tensor tensor] => places[tensor];

    /// <summary>Values in 64 bytes.</summary>
    public int Alignment { get; } = alignment;

    /// <summary>What lies with samples in lanes.</summary>
    public LaneForm Lanes { get; init; }

    /// <summary>Whether images do.</summary>
    public bool InLanes => Lanes != LaneForm.None;

    /// <summary>Convolutions whose pixels lie in lanes.</summary>
    public HashSet<Operation> PixelsInLanes { get; init; } = [];

    /// <summary>Products cut by their outputs, panel by panel of their weights (<see cref="TrainingPanels"/>).</summary>
    public HashSet<Operation> CutByPanels { get; init; } = [];

    /// <summary>Where kernels lie transformed, by the kernels that convolutions by tiles read.</summary>
    public IReadOnlyDictionary<Tensor, Place> Kernels { get; init; } = new Dictionary<Tensor, Place>();

    /// <summary>The most values of the thread's memory that one of its kernels takes.</summary>
    public int Workspace => List.Operations.Select(WorkspaceOf).DefaultIfEmpty().Max();

    /// <summary>The transformed kernel of a convolution by tiles, or what its gradient is summed in; null for any other operation.</summary>
    public Place? KernelOf(Operation operation) => KernelOf(operation, Kernels);

    /// <summary>The same before there is a plan.</summary>
    public static Place? KernelOf(Operation operation, IReadOnlyDictionary<Tensor, Place>? kernels) =>
        kernels is not null && TransformedBy(operation) is { } kernel && kernels.TryGetValue(kernel, out var place) ? place : null;

    private static Tensor? TransformedBy(Operation operation) => operation switch
    {
        Convolution or PooledConvolution or ConvolutionInputGradient => operation.Inputs[1],
        ConvolutionWeightGradient gradient => gradient.Result,
        _ => null,
    };

    private int WorkspaceOf(Operation operation) => (operation, KernelOf(operation)) switch
    {
        (TransposedKernel, _) when this[operation.Output] is { Tile: > 0 } turned => WinogradKernels.WorkspaceOf(turned),
        (ConvolutionWeightGradient gradient, { } kernel) => WinogradTiles.Of(gradient, Padded(gradient.X), Padded(gradient.OutputGradient), kernel).Length,
        (ConvolutionWeightGradient { Window: var window }, _) when InLanes => LaneSumsInMemory.Of(window, Alignment),
        (PooledWeightGradient { Window: var window }, _) when InLanes => LaneSumsInMemory.Of(window, Alignment),
        (WeightGradient { Result.Shape: var weight }, _) when Lanes == LaneForm.All => LaneSumsInMemory.Of(weight, Alignment),
        (_, { } kernel) => WinogradTiles.Of(operation, Padded(operation.Inputs[0]), kernel).Length,
        _ => 0,
    };

    /// <summary>Samples that lie in one piece of the arena: what the number of samples there is a multiple of.</summary>
    public int SampleBlock => InLanes ? Alignment : 1;

    /// <summary>Where it can be read in whole vectors: its place, or its copy in padded rows.</summary>
    public Place Padded(Tensor tensor) => Read(tensor, spread: null);

    /// <summary>Where it can be read as a convolution wants it.</summary>
    public Place Read(Tensor tensor, Spread? spread) => copies.TryGetValue((tensor, spread), out var place) ? place : places[tensor];

    /// <summary>The copies that an operation reads.</summary>
    public IEnumerable<(Tensor Tensor, Spread? Spread)> CopiesFor(Operation operation) =>
        Reading.Of(operation, Alignment, Lanes, KernelOf(operation) is not null).Select(reading => (reading.Tensor, reading.Spread)).Where(copies.ContainsKey);
}

/// <summary>A program with a place for everything.</summary>
/// <param name="Program">What was lowered.</param>
/// <param name="ElementSize">4 for single precision, 8 for double.</param>
/// <param name="Parameters">The training form.</param>
/// <param name="ParametersLength">Values of the training form, padding included.</param>
/// <param name="LearnedLength">How many of them, from the first, an update moves.</param>
/// <param name="Prepared">The prepared form: parameters as predictions read them, and what is made of them.</param>
/// <param name="PreparedLength">Values of the prepared form.</param>
/// <param name="Preparation">From the training form to the prepared form.</param>
/// <param name="Inspection">On the training form of the parameters; every layer's value keeps its place to the end.</param>
/// <param name="SharedLength">Values that samples share; the penalties come first.</param>
internal sealed record NetworkPlan(
    NetworkProgram Program,
    int ElementSize,
    IReadOnlyDictionary<Parameter, Place> Parameters,
    int ParametersLength,
    int LearnedLength,
    IReadOnlyDictionary<Tensor, Place> Prepared,
    int PreparedLength,
    ListPlan Preparation,
    ListPlan Prediction,
    ListPlan? Evaluation,
    ListPlan? Training,
    ListPlan Inspection,
    int SharedLength)
{
    /// <summary>Gradient values whose squares are summed by themselves, so that no sum depends on the number of threads.</summary>
    public const int NormBlock = 4096;

    /// <summary>Values in 64 bytes: what every row and every tensor is padded to, so that any vector width divides it.</summary>
    public int Alignment => 64 / ElementSize;

    /// <summary>What was forced, if anything.</summary>
    public Strategies Strategies { get; init; } = Strategies.ByRule;

    /// <summary>What follows the training list where the run wants to know the answers; its values lie behind those of that list.</summary>
    public ListPlan? Outputs { get; init; }

    /// <summary>A training step that is given the gradient of its outputs.</summary>
    public ListPlan? FromOutputGradient { get; init; }

    /// <summary>The gradients' sums of squares, one for each block of <see cref="NormBlock"/> values, where the norm of the gradients is limited.</summary>
    public Place? GradientSquares { get; init; }

    /// <summary>The most values of the thread's memory that a kernel takes.</summary>
    public int Workspace => new[] { Prediction, Evaluation, Training, FromOutputGradient }.Max(list => list?.Workspace ?? 0);

    public int PenaltyCount => Program.Training?.Operations.Count(operation => operation is Penalty) ?? 0;
}
