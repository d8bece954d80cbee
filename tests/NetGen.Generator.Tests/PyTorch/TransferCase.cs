namespace NetGen.Generator.Tests.PyTorch;

/// <summary>One network on both sides.</summary>
/// <param name="Shape">Of a sample, as JSON.</param>
/// <param name="Layers">The attributes.</param>
/// <param name="Module">What makes it in Python.</param>
/// <param name="Names">For the script, as JSON.</param>
internal sealed record TransferCase(string Shape, string Layers, string Module, string Names = "{}")
{
    public static IReadOnlyDictionary<string, TransferCase> All { get; } = new Dictionary<string, TransferCase>(StringComparer.Ordinal)
    {
        ["LeNet"] = new(
            "[1, 28, 28]",
            """
            Conv2D(6, 5), BatchNorm, ReLU, MaxPool2D(2)]
            [Conv2D(16, 5, UseBias = false), BatchNorm(Momentum = 0.8, Epsilon = 1e-3), ReLU, MaxPool2D(2)]
            [Flatten]
            [Dense(120), BatchNorm, ReLU]
            [Dense(84), PReLU]
            [Dense(10), Softmax
            """,
            """
            nn.Sequential(
                nn.Sequential(nn.Conv2d(1, 6, 5), nn.BatchNorm2d(6), nn.ReLU(), nn.MaxPool2d(2)),
                nn.Sequential(nn.Conv2d(6, 16, 5, bias=False), nn.BatchNorm2d(16, momentum=0.2, eps=1e-3), nn.ReLU(), nn.MaxPool2d(2)),
                nn.Flatten(), nn.Linear(256, 120), nn.BatchNorm1d(120), nn.ReLU(), nn.Linear(120, 84), nn.PReLU(84), nn.Linear(84, 10), nn.Softmax(1))
            """),
        ["Blocks"] = new(
            "[4, 9, 7]",
            "Conv2D(6, 3, Groups = 2, Padding = Pad.Same, Name = \"stem\"), Residual<Body>, Parallel<Body, Narrow>, Repeat<Cell>(2), GlobalAveragePool, Dense(3), Softmax",
            """
            nn.Sequential(
                nn.Conv2d(4, 6, 3, groups=2, padding="same"), Residual(nn.Conv2d(6, 6, 3, padding="same"), nn.PReLU(6), nn.Conv2d(6, 6, 2, padding="same")),
                Parallel(nn.Sequential(nn.Conv2d(6, 6, 3, padding="same"), nn.PReLU(6), nn.Conv2d(6, 6, 2, padding="same")), nn.Sequential(nn.Conv2d(6, 2, 1), nn.SELU())),
                nn.Sequential(*(nn.Sequential(nn.Conv2d(8, 8, (3, 1), padding="same", dilation=2), nn.BatchNorm2d(8), nn.SiLU()) for _ in range(2))),
                nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(8, 3), nn.Softmax(1))
            """,
            """{"0": "stem", "1": "residual1", "2.left": "parallel1.1", "2.right": "parallel1.2", "3.0": "repeat1.1", "3.1": "repeat1.2"}"""),
        ["Features"] = new(
            "[7]",
            "Standardize, Dense(12), GELU, Dense(9, UseBias = false), Mish, Dense(4), Softmax",
            "nn.Sequential(Standardize(7), nn.Linear(7, 12), nn.GELU(), nn.Linear(12, 9, bias=False), nn.Mish(), nn.Linear(9, 4), nn.Softmax(1))",
            """{"0": "standardize1"}"""),
    };

    public const string Blocks = """
        [Block, Conv2D(6, 3, Padding = Pad.Same), PReLU, Conv2D(6, 2, Padding = Pad.Same)] public class Body;
        [Block, Conv2D(2, 1), SELU] public class Narrow;
        [Block, Conv2D(8, 3, 1, Padding = Pad.Same, Dilation = 2), BatchNorm, SiLU] public class Cell;
        """;
}
