namespace NetGen.Generator.Tests.Harness;

/// <summary>A few declarations that tests of the generator run over.</summary>
internal static class SampleSources
{
    public const string Xor = """
        namespace Samples;

        /// <summary>Exclusive or.</summary>
        [Network, Input(2), Dense(8), Tanh, Dense(1), Sigmoid]
        [BinaryCrossEntropy, Adam(0.01), Training(epochs: 200, batchSize: 4)]
        public sealed partial class Xor;
        """;

    public const string Digits = """
        namespace Samples.Images;

        public partial struct Outer<T>
        {
            /// <summary>Ten digits.</summary>
            [Network(Precision = Precision.Double)]
            [Input(1, 28, 28)]
            [Flatten]
            [Dense(128, Init = Initializer.HeUniform, L2 = 1e-4), LeakyReLU(0.1)]
            [Dense(10, Name = "classes"), Softmax]
            [CrossEntropy(LabelSmoothing = 0.1), Momentum(0.05, Nesterov = true), Training(Seed = 9007199254740993)]
            internal partial class Digits;
        }
        """;

    public const string Regression = """
        [Network, Input(13), Dense(32), ELU(0.5), Dense(1), Linear]
        public partial class Regression;
        """;

    public static IReadOnlyList<string> All { get; } = [Xor, Digits, Regression];
}
