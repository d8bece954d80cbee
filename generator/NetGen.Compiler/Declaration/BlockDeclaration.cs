namespace NetGen.Compiler.Declaration;

/// <summary>
/// A generic argument of an attribute that places blocks, with all that its layers say: it lies inside the attribute, so whoever places a block is compiled
/// again when the block changes, in whatever file that was.
/// </summary>
/// <param name="Name">The type as messages name it.</param>
/// <param name="Attributes">NetGen's attributes on it in reading order, blocks within included; none if it could not be read.</param>
/// <param name="PartsWithLayers">On how many parts of the class layers stand; more than one has no order.</param>
/// <param name="Obstacle">Why it cannot be read ("is a struct"), to follow the name; empty if it can.</param>
/// <param name="Cycle">The names on the way from this block back to itself, both ends included; none for one that does not contain itself here.</param>
internal sealed record BlockDeclaration(
    string Name, EquatableArray<AttributeDeclaration> Attributes, int PartsWithLayers = 1, string Obstacle = "", EquatableArray<string> Cycle = default);
