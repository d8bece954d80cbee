using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Members;

/// <summary>One project with a network of every kind that has other members, compiled once.</summary>
internal static class MemberProject
{
    public const string Source = """
        [Network, Input(5), Dense(7), Tanh, Dense(3), Softmax]
        [CrossEntropy, Adam(0.01), Training(3, 4, Seed = 11)]
        public partial class Classes;

        [Network(Precision = Precision.Double), Input(5), Dense(7), Tanh, Dense(3), Softmax]
        public partial class ClassesInDouble;

        [Network, Input(5), Dense(7), ReLU, Dense(3), Softmax]
        public partial class Others;

        [Network, Input(3), Dense(1), Sigmoid]
        [BinaryCrossEntropy, Sgd(0.1)]
        public partial class Question;

        [Network, Input(2, 3), Dense(4), Softmax]
        public partial class Series;

        [Network, Input(4), Dense(2)]
        [MeanSquaredError, Momentum(0.1)]
        public partial class Quantities
        {
            public static readonly Quantities First = new(3);

            public static string Summary() => Description.ToString();

            public static TNetwork CopyOf<TNetwork>(TNetwork network) where TNetwork : class, INetwork<TNetwork>
            {
                using System.IO.MemoryStream stream = new();
                network.Save(stream);
                stream.Position = 0;
                TNetwork copy = TNetwork.Load(stream);
                copy.CopyFrom(network);
                return copy.Clone();
            }
        }
        """;

    private static readonly Lazy<EmittedAssembly> Compiled = new(() => EmittedAssembly.Compile(Source));

    public static EmittedAssembly Assembly => Compiled.Value;

    public static ITestNetwork Network(string name, long seed = 1) => Assembly.Network(name, seed);

    /// <summary>Values between −1 and 1 that differ.</summary>
    public static double[] Samples(int length) => [.. Enumerable.Range(0, length).Select(i => (double)(float)Math.Sin((1.7 * i) + 0.3))];
}
