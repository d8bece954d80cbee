using NetGen.Generator.Tests.Emitted.Strategies;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Emitted.Oracle;

/// <summary>Emitted code against PyTorch: prediction, gradients, the losses of every step, and where training leads.</summary>
public sealed class OracleTests
{
    private static readonly Lazy<EmittedAssembly> ByRule = new(() => EmittedAssembly.Compile(Sources()));

    private static readonly Dictionary<string, Lazy<EmittedAssembly>> Forced = ForcedStrategies.All.ToDictionary(
        strategy => strategy.Key, strategy => new Lazy<EmittedAssembly>(() => EmittedAssembly.CompileForThisMachine(strategy.Value, Sources())));

    public static TheoryData<string> Cases => [.. OracleFolder.CaseNames];

    public static TheoryData<string, string> ForcedCases => ForcedStrategies.Each(OracleFolder.CaseNames);

    [OracleTheory]
    [MemberData(nameof(Cases))]
    public void Emitted_code_computes_what_PyTorch_computes(string name) => Check(ByRule.Value, name);

    [OracleTheory]
    [MemberData(nameof(ForcedCases))]
    public void Every_strategy_computes_what_PyTorch_computes(string strategy, string name) => Check(Forced[strategy].Value, name);

    private static void Check(EmittedAssembly emitted, string name)
    {
        OracleCase expected = OracleCase.Read(name);
        ITestNetwork network = emitted.Network(expected.ClassName);
        foreach ((string parameter, OracleTensor tensor) in expected.Parameters)
            network.SetParameter(parameter, tensor.Values);
        Closeness.Elements(expected.Predicted, network.Predict(expected.Inputs), "prediction");

        ITestTrainer trainer = network.Train();
        Closeness.Numbers(expected.Losses[0], trainer.ComputeGradients(expected.Inputs, expected.Targets), "loss of the gradients");
        foreach ((string parameter, OracleTensor tensor) in expected.Gradients)
            Closeness.Elements(tensor.Values, trainer.GetGradient(parameter, tensor.Values.Length), $"gradient of {parameter}");

        for (int step = 0; step < expected.Losses.Length; step++)
            Closeness.Numbers(expected.Losses[step], trainer.Step(expected.Inputs, expected.Targets), $"loss of step {step}");
        foreach ((string parameter, OracleTensor tensor) in expected.ParametersAfter)
            Closeness.Elements(tensor.Values, network.GetParameter(parameter, tensor.Values.Length), $"{parameter} after training");
        Closeness.Elements(expected.PredictedAfter, network.Predict(expected.Inputs), "prediction after training");
    }

    private static string[] Sources() => [.. OracleFolder.CaseNames.Select(name => Source(OracleCase.Read(name)))];

    private static string Source(OracleCase oracle) => $"{oracle.Declaration}\npublic sealed partial class {oracle.ClassName};";
}
