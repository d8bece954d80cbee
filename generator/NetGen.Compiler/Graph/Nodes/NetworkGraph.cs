using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>
/// A network as a directed acyclic graph of layers whose shapes fit. With errors among its findings it holds what could be understood:
/// enough to give the class its members, nothing to lower.
/// </summary>
/// <param name="Name">The class's name.</param>
/// <param name="Precision">What it computes in.</param>
/// <param name="Input">Where samples enter.</param>
/// <param name="Nodes">The layers, each after those it reads; the last is the output. Without <paramref name="Input"/>.</param>
/// <param name="Parameters">In the order of nodes.</param>
/// <param name="Loss">Null for a network that only predicts.</param>
/// <param name="Optimizer">Null for a network that only predicts.</param>
/// <param name="Regularization">What holds for all weights and gradients.</param>
/// <param name="Training">How a run goes by default.</param>
/// <param name="Findings">What is wrong with the declaration.</param>
internal sealed record NetworkGraph(
    string Name,
    Precision Precision,
    Node Input,
    EquatableArray<Node> Nodes,
    EquatableArray<GraphParameter> Parameters,
    Loss? Loss,
    Optimizer? Optimizer,
    Regularization Regularization,
    TrainingSettings Training,
    EquatableArray<Finding> Findings)
{
    private readonly ILookup<Node, GraphParameter> _parametersOf = Parameters.ToLookup(parameter => parameter.Node);

    /// <summary>Whether predictions read weights of 16 bits.</summary>
    public bool HasHalfWidthWeights { get; init; }

    /// <summary>Whether convolutions may lose a digit to be faster.</summary>
    public bool HasFastConvolutions { get; init; }

    public Node Output => Nodes.Count == 0 ? Input : Nodes[Nodes.Count - 1];

    public bool HasErrors => Findings.Any(finding => finding.Severity == RuleSeverity.Error);

    /// <summary>Whether a trainer is emitted.</summary>
    public bool IsTrained => Loss is not null && Optimizer is not null;

    /// <summary>
    /// Whether the output tells a class: by its largest value after Softmax, by one half after a single Sigmoid. Softmax over (time, features) tells one
    /// for every time step, which is no single answer.
    /// </summary>
    public bool Classifies => (Output.Layer.Kind == "Softmax" && Output.OutputShape.Rank == 1) || (Output.Layer.Kind == "Sigmoid" && Output.OutputShape.Length == 1);

    /// <summary>What the optimizer moves; statistics of the data do not count, as in PyTorch.</summary>
    public int ParameterCount => Parameters.Where(parameter => parameter.Declared.IsLearned).Sum(parameter => parameter.Shape.Length);

    public IEnumerable<GraphParameter> ParametersOf(Node node) => _parametersOf[node];
}
