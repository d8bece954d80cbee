using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Emitted.Oracle;

/// <summary>Emitted code against PyTorch: prediction, gradients, the losses of every step, and where training leads.</summary>
public sealed class OracleTests
{
    private static readonly Lazy<EmittedAssembly> Emitted = new(() => EmittedAssembly.Compile([.. OracleFolder.CaseNames.Select(name => Source(OracleCase.Read(name)))]));

    public static TheoryData<string> Cases => [.. OracleFolder.CaseNames];

    [OracleTheory]
    [MemberData(nameof(Cases))]
    public void Emitted_code_computes_what_PyTorch_computes(string name)
    {
        OracleCase expected = OracleCase.Read(name);
        ITestNetwork network = Emitted.Value.Network(expected.ClassName);
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

    private static string Source(OracleCase oracle) => $"{oracle.Declaration}\npublic sealed partial class {oracle.ClassName};";
}
