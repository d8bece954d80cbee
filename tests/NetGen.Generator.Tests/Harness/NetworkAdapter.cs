using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Harness;

/// <summary>Writes, for every emitted network that the project can name, the class that puts it behind <see cref="ITestNetwork"/>.</summary>
internal static class NetworkAdapter
{
    public const string Namespace = "NetGenTestAdapters";

    /// <summary>The name of the adapter's class, made of the network's full name.</summary>
    public static string NameOf(string network) => "For_" + network.Replace("@", "", StringComparison.Ordinal).Replace('.', '_');

    public static string Print(Compilation output)
    {
        IEnumerable<string> adapters = Types(output.Assembly.GlobalNamespace).Where(IsNetwork).Select(Print);
        return $"#nullable disable\nusing NetGen.Generator.Tests.Harness;\nnamespace {Namespace};\n{string.Join("\n", adapters)}";
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol scope)
        => scope.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(inner => inner is INamedTypeSymbol type ? Types(inner).Prepend(type) : Types(inner));

    /// <summary>Nested private classes and those in generic ones cannot be named from outside.</summary>
    private static bool IsNetwork(INamedTypeSymbol type)
        => !type.IsGenericType && type.GetMembers("Predict").Length > 0 && AccessibleOutside(type);

    private static bool AccessibleOutside(ISymbol type)
        => type.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal
            && (type.ContainingType is not { } container || AccessibleOutside(container));

    private static string Print(INamedTypeSymbol network)
    {
        string type = network.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        string name = NameOf(network.ToDisplayString());
        string number = NumberOf(network);
        INamedTypeSymbol? trainer = network.GetTypeMembers("Trainer").FirstOrDefault();
        return $$"""
            internal sealed class {{name}}({{type}} network) : ITestNetwork
            {
                public {{name}}() : this(new {{type}}()) { }
                public {{name}}(long seed) : this(new {{type}}(seed)) { }
                public object Instance => network;
                public int InputLength => {{type}}.InputLength;
                public int OutputLength => {{type}}.OutputLength;
                public int ParameterCount => {{type}}.ParameterCount;
                public double[] Predict(double[] inputs)
                {
                    var outputs = new {{number}}[inputs.Length / InputLength * OutputLength];
                    network.Predict(TestArrays.To<{{number}}>(inputs), outputs);
                    return TestArrays.From(outputs);
                }
                public (string Name, double[] Values)[] Inspect(double[] input)
                    => System.Linq.Enumerable.ToArray(System.Linq.Enumerable.Select(
                        network.Inspect(TestArrays.To<{{number}}>(input)), layer => (layer.Name, TestArrays.From(layer.Values.ToArray()))));
                public int Classify(double[] input) => {{IfThere(network, "Classify", $"network.Classify(TestArrays.To<{number}>(input))")}};
                public double[] GetParameter(string name, int length)
                {
                    var values = new {{number}}[length];
                    network.GetParameter(name, values);
                    return TestArrays.From(values);
                }
                public void SetParameter(string name, double[] values) => network.SetParameter(name, TestArrays.To<{{number}}>(values));
                public ITestNetwork Clone() => new {{name}}(network.Clone());
                public void CopyFrom(ITestNetwork other) => network.CopyFrom(({{type}})other.Instance);
                public void Save(System.IO.Stream stream) => network.Save(stream);
                public ITestNetwork Load(System.IO.Stream stream) => new {{name}}({{type}}.Load(stream));
                public ITestTrainer Train(TrainerOptions options) => {{(trainer is null ? "throw new NotSupportedException(\"inference only\")" : $"new {name}_Trainer(new {type}.Trainer(network, options))")}};
            }
            {{(trainer is null ? "" : PrintTrainer($"{name}_Trainer", trainer, number))}}
            """;
    }

    private static string PrintTrainer(string name, INamedTypeSymbol trainer, string number)
    {
        string type = trainer.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        bool labels = trainer.GetMembers("Step").OfType<IMethodSymbol>().Any(TakesLabels);
        return $$"""
            internal sealed class {{name}}({{type}} trainer) : ITestTrainer
            {
                public object Instance => trainer;
                public double LearningRate { get => trainer.LearningRate; set => trainer.LearningRate = ({{number}})value; }
                public double Step(double[] inputs, double[] targets) => trainer.Step(TestArrays.To<{{number}}>(inputs), TestArrays.To<{{number}}>(targets));
                public double Step(double[] inputs, int[] labels) => {{If(labels, $"trainer.Step(TestArrays.To<{number}>(inputs), labels)")}};
                public double ComputeGradients(double[] inputs, double[] targets) => trainer.ComputeGradients(TestArrays.To<{{number}}>(inputs), TestArrays.To<{{number}}>(targets));
                public double ComputeGradients(double[] inputs, int[] labels) => {{If(labels, $"trainer.ComputeGradients(TestArrays.To<{number}>(inputs), labels)")}};
                public double[] GetGradient(string name, int length)
                {
                    var values = new {{number}}[length];
                    trainer.GetGradient(name, values);
                    return TestArrays.From(values);
                }
                public TrainingHistory Fit(Dataset training, Dataset validation) => trainer.Fit(training, validation);
                public Evaluation Evaluate(Dataset data) => trainer.Evaluate(data);
            }
            """;
    }

    private static bool TakesLabels(IMethodSymbol step)
        => step.Parameters is [_, { Type: INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_Int32 }] } }];

    private static string NumberOf(INamedTypeSymbol network)
        => ((INamedTypeSymbol)network.GetMembers("Predict").OfType<IMethodSymbol>().First().Parameters[0].Type).TypeArguments[0].ToDisplayString();

    private static string IfThere(INamedTypeSymbol type, string member, string call) => If(type.GetMembers(member).Length > 0, call);

    private static string If(bool condition, string call) => condition ? call : "throw new NotSupportedException()";
}
