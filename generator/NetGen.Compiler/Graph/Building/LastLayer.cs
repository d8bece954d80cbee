using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>The layer that the output comes from, told by attributes alone, so that it is known of a network whose shapes are not.</summary>
internal static class LastLayer
{
    /// <summary>"Softmax", also where it ends a block; "Residual" where a shortcut ends; null of no layers.</summary>
    public static string? KindOf(AttributeDeclaration? layer)
    {
        while (layer is { Kind: "Block" or "Repeat", Blocks.Count: > 0 })
            layer = layer.Blocks[0].Attributes.LastOrDefault(inner => AttributeRoles.Of(inner) == AttributeRole.Layer);
        return layer?.Kind;
    }
}
