using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>The layer that the output comes from, told by attributes alone, so that it is known of a network whose shapes are not.</summary>
internal static class LastLayer
{
    /// <summary>"Softmax", also where it ends a block; "Residual" where a shortcut ends; null of no layers.</summary>
    public static PlacedAttribute? Of(AttributeReader? layer)
    {
        if (layer is null)
            return null;
        PlacedAttribute last = new(layer.Declaration, layer.Site);
        while (last is { Kind: "Block" or "Repeat", Declaration.Blocks.Count: > 0 })
        {
            EquatableArray<AttributeDeclaration> attributes = last.Declaration.Blocks[0].Attributes;
            int index = attributes.ToList().FindLastIndex(inner => AttributeRoles.Of(inner) == AttributeRole.Layer);
            if (index < 0)
                return null;
            last = new(attributes[index], last.Site.Inside(0, index));
        }

        return last;
    }
}
