using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>A network begins with one <c>Input</c>.</summary>
internal static class InputRules
{
    private const int LargestRank = 3;

    /// <summary>The shape of a sample, or null after reporting why there is none.</summary>
    /// <param name="isOrdered">Whether the attributes stand on one part of the class, so that "before" means something.</param>
    public static Shape? Read(string network, AttributeList attributes, bool isOrdered, FindingList findings)
    {
        AttributeReader[] inputs = attributes.Of(AttributeRole.Input).ToArray();
        AttributeReader[] layers = attributes.Of(AttributeRole.Layer).ToArray();
        if (inputs.Length == 0)
        {
            findings.Report(
                "NG1002",
                Site.Class,
                $"{network} has no Input, so nothing says what it is fed: put Input with the shape of one sample before its layers, such as Input(16).");
            return null;
        }

        foreach (AttributeReader surplus in inputs.Skip(1))
            surplus.Report("NG1003", $"{network} has {Numbers.Text(inputs.Length)} Inputs: a network takes one sample at a time, of one shape. Keep one.");
        if (isOrdered && layers.Length > 0 && Site.Compare(layers[0].Site, inputs[0].Site) < 0)
        {
            inputs[0].Report(
                "NG1002", $"Input stands after {layers[0].Kind}, but layers are read in order and each needs the shape before it. Put Input first.");
        }

        return inputs[0].Binds ? inputs[0].Shape("shape", LargestRank) : null;
    }
}
