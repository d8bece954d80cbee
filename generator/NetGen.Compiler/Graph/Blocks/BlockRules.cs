using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>What a type must have to be placed as a block (NG1019), and to come to an end (NG1010).</summary>
internal static class BlockRules
{
    public static bool Check(BlockDeclaration block, AttributeReader place)
    {
        (string rule, string message) = Fault(block, place);
        if (rule.Length > 0)
            place.Report(rule, message);
        return rule.Length == 0;
    }

    private static (string Rule, string Message) Fault(BlockDeclaration block, AttributeReader place)
    {
        string name = block.Name;
        if (block.Cycle.Count > 0)
            return ("NG1010", $"{name} contains itself: {string.Join(" → ", block.Cycle)}. A block is written out where it stands, and this one would never end.");
        if (block.Obstacle.Length > 0)
            return Lacks($"{name} {block.Obstacle}. A block is a class marked with Block that bears layers.");
        if (Find(AttributeRole.Network) is not null || Find(AttributeRole.Input) is not null)
            return Lacks($"{name} is a network, or has its Input. A block is fed where it is placed: keep the layers in a class marked with Block, which both can place.");
        if (Find(AttributeRole.Block) is null)
            return Lacks($"{name} is not marked with Block. Put Block before its layers, such as [Block, Dense(8), ReLU].");
        if (block.PartsWithLayers > 1)
            return ("NG1005", $"The layers of {name} stand on {Numbers.Text(block.PartsWithLayers)} parts of the class, between which there is no order. Put them all on one part.");
        if (block.Attributes.FirstOrDefault(attribute => !BelongsInBlock(attribute)) is { } foreign)
            return Lacks($"{name} bears {foreign.Kind}, which is a network's. A block has layers only: move {foreign.Kind} to the network.");
        return Find(AttributeRole.Layer) is null ? Lacks($"{name} has no layers, so there is nothing to place.") : ("", "");

        (string Rule, string Message) Lacks(string why) => ("NG1019", $"{place.Kind} cannot place {name}: {why}");

        AttributeDeclaration? Find(AttributeRole role) => block.Attributes.FirstOrDefault(attribute => AttributeRoles.Of(attribute) == role);
    }

    /// <summary>Layers, the mark itself, and what nobody knows, which has a rule of its own.</summary>
    private static bool BelongsInBlock(AttributeDeclaration attribute) =>
        AttributeRoles.Of(attribute) is AttributeRole.Layer or AttributeRole.Block or AttributeRole.Unknown;
}
