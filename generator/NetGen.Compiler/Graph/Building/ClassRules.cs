using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>What must hold of the class itself.</summary>
internal static class ClassRules
{
    /// <summary>A network is fed samples, a block what stands before it (NG1013).</summary>
    public static void CheckBlock(ClassDeclaration network, AttributeList attributes)
    {
        foreach (AttributeReader block in attributes.Of(AttributeRole.Block).Where(block => block.Binds))
        {
            block.Report(
                "NG1013", $"{network.Name} is a network, and so it cannot be a block too. Move the layers that both need to a class of their own, and place it with Block.");
        }
    }

    /// <summary>Layers on a class that is neither a network nor a block come to nothing (NG1015).</summary>
    public static Finding Stray(string name, string layer) => new(
        "NG1015",
        RuleSeverity.Warning,
        Site.Class,
        $"{layer} stands on {name}, which bears neither Network nor Block, so its layers come to nothing. " +
        "Put Network and Input before them for a network, or Block for layers that networks place.");

    public static void Check(ClassDeclaration network, FindingList findings)
    {
        if (!network.IsPartial)
        {
            string which = network.Containers.Count == 0 ? network.Name : $"{network.Name} and every type around it";
            findings.Report("NG1001", Site.Class, $"{network.Name} cannot be given the members of a network: declare {which} partial.");
        }
        else if (network.Obstacle.Length > 0)
        {
            findings.Report(
                "NG1013",
                Site.Class,
                $"{network.Name} {network.Obstacle}, so it cannot hold the constructors and members of a network. " +
                "Make it an ordinary partial class with a name of its own.");
        }

        if (network.PartsWithLayers > 1)
        {
            findings.Report(
                "NG1005",
                Site.Class,
                $"The layers of {network.Name} stand on {Numbers.Text(network.PartsWithLayers)} parts of the class, between which there is no order. " +
                "Put them all on one part.");
        }
    }
}
