using System.Text.Json;

namespace NetGen.Generator.Tests.Emitted.Oracle;

/// <summary>A network as PyTorch trained it in double.</summary>
/// <param name="Declaration">The attributes.</param>
/// <param name="Batch">Samples, the same in every step.</param>
/// <param name="Parameters">Before the first step.</param>
/// <param name="Predicted">With those.</param>
/// <param name="Gradients">With those.</param>
/// <param name="Losses">Of each step, before its update.</param>
/// <param name="ParametersAfter">After the last step.</param>
/// <param name="PredictedAfter">With those.</param>
internal sealed record OracleCase(
    string Name,
    string Declaration,
    int Batch,
    double[] Inputs,
    double[] Targets,
    IReadOnlyDictionary<string, OracleTensor> Parameters,
    double[] Predicted,
    IReadOnlyDictionary<string, OracleTensor> Gradients,
    double[] Losses,
    IReadOnlyDictionary<string, OracleTensor> ParametersAfter,
    double[] PredictedAfter)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>A name for the class: "loss-Huber" becomes "Oracle_loss_Huber".</summary>
    public string ClassName => "Oracle_" + Name.Replace('-', '_');

    public static OracleCase Read(string name) =>
        JsonSerializer.Deserialize<OracleCase>(File.ReadAllText(Path.Combine(OracleFolder.Path!, name + ".json")), Options)!;
}

/// <summary>A parameter or its gradient, in PyTorch's layout.</summary>
internal sealed record OracleTensor(int[] Shape, double[] Values);
