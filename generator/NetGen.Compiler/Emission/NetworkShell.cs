using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Emission;

/// <summary>What the members of a network class say about it; the kernels that they call are printed apart.</summary>
/// <param name="Class">Where the members go.</param>
/// <param name="IsDouble">The precision: double, or float.</param>
/// <param name="Outline">The description that users can read.</param>
/// <param name="Parameters">In order; those that are learned make up ParameterCount.</param>
/// <param name="Activations">Where an inspection leaves the value of each layer, in the order of the outline's layers.</param>
/// <param name="Kernels">The sizes that kernels and runtime agree on.</param>
/// <param name="Classes">How an output becomes a class, if it does.</param>
/// <param name="Seed">The seed of the constructor without one.</param>
/// <param name="Training">Null for an inference-only network: then there is no trainer.</param>
internal sealed record NetworkShell(
    ClassDeclaration Class,
    bool IsDouble,
    NetworkOutline Outline,
    EquatableArray<ParameterOutline> Parameters,
    EquatableArray<ActivationOutline> Activations,
    KernelSizes Kernels,
    ClassRule Classes,
    long Seed,
    TrainingShell? Training)
{
    /// <summary>The type of every value: "float" or "double".</summary>
    public string Number => IsDouble ? "double" : "float";
}

/// <summary>The network as a table.</summary>
/// <param name="Input">The shape of a sample.</param>
/// <param name="Output">The shape of a prediction.</param>
/// <param name="Layers">In order.</param>
/// <param name="Notes">Sentences for the head of the file: the loss, the optimizer, how a batch is worked on.</param>
/// <param name="Hash">Of what prediction depends on, in hexadecimal.</param>
internal sealed record NetworkOutline(
    EquatableArray<int> Input, EquatableArray<int> Output, EquatableArray<LayerOutline> Layers, EquatableArray<string> Notes, string Hash)
{
    public int InputLength => Input.Aggregate(1, (product, extent) => product * extent);

    public int OutputLength => Output.Aggregate(1, (product, extent) => product * extent);

    public long ParameterCount => Layers.Sum(layer => layer.Parameters);

    public long MultiplyAdds => Layers.Sum(layer => layer.MultiplyAdds);
}

/// <summary>A row of the table.</summary>
/// <param name="Name">"dense1".</param>
/// <param name="Kind">"Dense".</param>
/// <param name="Output">The shape that it makes of a sample.</param>
/// <param name="Parameters">How many numbers it learns or keeps.</param>
/// <param name="MultiplyAdds">Per sample, for prediction.</param>
internal sealed record LayerOutline(string Name, string Kind, EquatableArray<int> Output, long Parameters, long MultiplyAdds);

/// <summary>A parameter: its face to the outside, where its raw elements lie in the training form, and how it starts.</summary>
/// <param name="Name">"dense1.weight".</param>
/// <param name="Shape">Outside: [8, 16].</param>
/// <param name="Offset">Of element 0.</param>
/// <param name="Strides">Raw element (i₀, i₁, …) lies at offset + Σ i_d · strides[d].</param>
/// <param name="Distribution">A name of the runtime's enumeration: "Zeros", "Constant", "Normal", "Uniform", "Orthogonal".</param>
/// <param name="Scale">Its deviation, half-width, gain or constant.</param>
internal sealed record ParameterOutline(
    string Name, EquatableArray<int> Shape, int Offset, EquatableArray<int> Strides, string Distribution, double Scale)
{
    /// <summary>Whether the optimizer moves it; otherwise it is a statistic, which has no gradient.</summary>
    public bool IsLearned { get; init; } = true;

    /// <summary>Elements of its first axis in a panel, within which the strides hold; 0 where all is one.</summary>
    public int Panel { get; init; }
}

/// <summary>Where the value of a layer lies after an inspection: element (i₀, i₁, …) at offset + Σ i_d · strides[d].</summary>
/// <param name="IsInput">In the sample itself, which the layer did not change; otherwise in the scratch.</param>
/// <param name="Offset">Of element 0.</param>
/// <param name="Strides">One per axis of the layer's shape.</param>
internal sealed record ActivationOutline(bool IsInput, int Offset, EquatableArray<int> Strides);

/// <summary>Numbers of values, as the constants of the kernels class.</summary>
/// <param name="ParametersLength">The training form, pads included.</param>
/// <param name="PreparedLength">The form that predictions read.</param>
/// <param name="PredictScratch">What a prediction of PredictBlock samples needs beside its input and output.</param>
/// <param name="PredictBlock">The most samples of one call of PredictMany.</param>
/// <param name="PredictWork">About how many multiply-adds it spends on a sample.</param>
/// <param name="InspectScratch">What an inspection of one sample leaves behind.</param>
/// <param name="ArenaPerSample">Intermediate values of a training step, per sample.</param>
/// <param name="SharedLength">Intermediate values of a step that all samples share.</param>
/// <param name="SlotCount">Vectors of optimizer state, each as long as the training form.</param>
/// <param name="ScalarCount">Numbers worked out once per step.</param>
internal sealed record KernelSizes(
    int ParametersLength,
    int PreparedLength,
    int PredictScratch,
    int PredictBlock,
    long PredictWork,
    int InspectScratch,
    int ArenaPerSample = 0,
    int SharedLength = 0,
    int SlotCount = 0,
    int ScalarCount = 0);

/// <summary>How an output becomes a class.</summary>
internal enum ClassRule
{
    /// <summary>It does not: no <c>Classify</c> is emitted.</summary>
    None,

    /// <summary>The most probable of several: after softmax.</summary>
    Largest,

    /// <summary>1 if the only output is above ½: after a sigmoid.</summary>
    AboveHalf,
}
