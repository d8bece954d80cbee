namespace NetGen.Compiler.Graph;

/// <summary>What training makes small. A loss is summed over a sample's outputs; the mean that users see has the factor <see cref="Scale"/>.</summary>
/// <param name="Kind">The attribute's name, "CrossEntropy".</param>
/// <param name="Task">What the network is for, and with it which figures tell how good it is.</param>
internal abstract record Loss(string Kind, LearningTask Task)
{
    /// <summary>The layer that must stand last because it is computed together with the loss, safe at any finite logit; null for none.</summary>
    public virtual FusedOutput? Fused => null;

    /// <summary>The mean loss is Σ sample losses · Scale / batch, for a network of <paramref name="outputs"/> values per sample.</summary>
    public virtual double Scale(int outputs) => 1.0 / outputs;

    public abstract void Lower(ILossLowering lowering);
}

/// <summary>The last layer that a loss needs, and what is broken without it.</summary>
/// <param name="Kind">"Softmax".</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Reason">Ends the sentence "CrossEntropy …": why.</param>
internal sealed record FusedOutput(string Kind, string RuleId, string Reason);
