namespace NetGen.Benchmarks.Compiling;

/// <summary>The source of a network, as a user writes it.</summary>
/// <param name="Name">Of the class.</param>
/// <param name="Attributes">On the class.</param>
internal sealed record Declared(string Name, string Attributes)
{
    public static Declared Small { get; } = new("Small", "[Network, Input(6), Dense(7), Tanh, Dense(3), MeanSquaredError, Sgd(0.1)]");

    public static Declared Mlp { get; } = new("Mlp", "[Network, Input(784), Dense(128), ReLU, Dense(10), Softmax, CrossEntropy, Adam(0.001)]");

    public static Declared LeNet { get; } = new("LeNet", """
        [Network, Input(1, 28, 28), Conv2D(6, 5), ReLU, MaxPool2D(2), Conv2D(16, 5), ReLU, MaxPool2D(2), Flatten]
        [Dense(120), ReLU, Dense(84), ReLU, Dense(10), Softmax, CrossEntropy, Adam(0.001)]
        """);

    public string Source => $"namespace Compiled;\n\n{Attributes}\npublic sealed partial class {Name};\n";

    /// <summary>Layers of two kinds in turn, of three sizes, so that neighbours are not alike.</summary>
    public static Declared Deep(int layers) => new(
        "Deep",
        $"[Network, Input(16), {string.Join(", ", Enumerable.Range(0, layers / 2).Select(pair => $"Dense({16 + (pair % 3)}), Tanh"))}, MeanSquaredError, Adam(0.001)]");

    /// <summary>Networks of many layers, each of sizes of its own.</summary>
    public static IEnumerable<Declared> Layered(int count, int layers) => Enumerable.Range(0, count).Select(i => new Declared(
        $"Layered{i}",
        $"[Network, Input(16), {string.Join(", ", Enumerable.Range(1, (layers / 2) - 1).Select(pair => $"Dense({16 + ((i + pair) % 32)}), ReLU"))}, Dense(3), Softmax, CrossEntropy, Adam(0.001)]"));

    /// <summary>A project of many networks: those above, and some of sizes that occur once.</summary>
    public static IEnumerable<Declared> Many(int count) => Enumerable.Range(0, count).Select(i => (i % 4) switch
    {
        0 => LeNet,
        1 => Mlp,
        2 => Small,
        _ => new Declared("Sizes", $"[Network, Input({4 + i}), Dense({8 + i}), ReLU, Dense(3), Softmax, CrossEntropy, Adam(0.001)]"),
    }).Select((network, i) => network with { Name = $"{network.Name}{i}" });
}
