using System.ComponentModel;

namespace NetGen.Runtime;

/// <summary>What a network's outputs mean, and so how they are judged.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum TrainingTask
{
    /// <summary>Outputs are quantities: mean absolute error and R².</summary>
    Regression,

    /// <summary>Each output is the probability of a yes: one output makes two classes, several are judged one by one.</summary>
    Binary,

    /// <summary>The outputs are the probabilities of classes that exclude each other; the largest is the answer.</summary>
    Classification,
}
