namespace NetGen.Generator.Tests.Harness;

/// <summary>
/// An emitted network behind arrays of doubles, whatever its precision: spans cannot pass through reflection. The classes that implement it are compiled
/// together with the networks, see <see cref="NetworkAdapter"/>.
/// </summary>
public interface ITestNetwork
{
    /// <summary>The network itself, for what is not here.</summary>
    object Instance { get; }

    int InputLength { get; }

    int OutputLength { get; }

    int ParameterCount { get; }

    /// <summary>One or many samples.</summary>
    double[] Predict(params double[] inputs);

    /// <summary>The name and the values of every layer, in order.</summary>
    (string Name, double[] Values)[] Inspect(params double[] input);

    /// <summary>Only where the network has it.</summary>
    int Classify(params double[] input);

    double[] GetParameter(string name, int length);

    void SetParameter(string name, params double[] values);

    ITestNetwork Clone();

    void CopyFrom(ITestNetwork other);

    void Save(Stream stream);

    ITestNetwork Load(Stream stream);

    /// <summary>A new trainer; only where the network has one.</summary>
    ITestTrainer Train(TrainerOptions? options = null);
}

/// <summary>An emitted trainer behind arrays of doubles.</summary>
public interface ITestTrainer
{
    object Instance { get; }

    double LearningRate { get; set; }

    double Step(double[] inputs, double[] targets);

    double Step(double[] inputs, int[] labels);

    double ComputeGradients(double[] inputs, double[] targets);

    double ComputeGradients(double[] inputs, int[] labels);

    double[] GetGradient(string name, int length);

    TrainingHistory Fit(Dataset training, Dataset? validation = null);

    Evaluation Evaluate(Dataset data);
}
