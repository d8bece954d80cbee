using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>The values of a batch must fit into one buffer (NG1021).</summary>
internal static class SizeRules
{
    public static void CheckBatch(EquatableArray<Node> nodes, TrainingSettings training, AttributeReader? attribute, FindingList findings)
    {
        double perSample = nodes.Sum(node => node.OutputShape.Size);
        double batch = perSample * training.BatchSize, most = Math.Max(1, Math.Floor(Limits.Values / perSample));
        if (batch <= Limits.Values)
            return;
        findings.Report(
            "NG1021",
            attribute?.Site.At("batchSize") ?? Site.Class,
            $"A batch of {Spell.Count(training.BatchSize)} samples with {Spell.Count(perSample)} values each has {Spell.Count(batch)} values; " +
            $"at most {Spell.Count(Limits.Values)} fit into one buffer. Choose a batch size of {Spell.Count(most)} or less.");
    }
}
