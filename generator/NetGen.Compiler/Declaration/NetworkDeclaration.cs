namespace NetGen.Compiler.Declaration;

/// <summary>
/// All that the compiler knows of a class marked <c>[Network]</c>: names and the attributes in reading order, as values.
/// Its equality is what decides whether a network is compiled again; it holds nothing of Roslyn and no position in a file.
/// </summary>
internal sealed record NetworkDeclaration(
    ClassDeclaration Class,
    EquatableArray<AttributeDeclaration> Attributes);

/// <summary>Where the class stands and how its parts are spelled.</summary>
/// <param name="Namespace">The namespace, or empty for the global one.</param>
/// <param name="Containers">The types around it, outermost first, as they are to be reopened ("partial class Outer").</param>
/// <param name="Name">The class's own name, without type parameters.</param>
/// <param name="Modifiers">The accessibility as written in metadata ("public", "internal", …), repeated on the emitted part.</param>
/// <param name="IsPartial">Whether the class is declared partial, so that members can be added at all.</param>
/// <param name="PartsWithLayers">On how many parts of the class layers stand; more than one has no order.</param>
/// <param name="Obstacle">Why the class can carry no members although it is partial ("is static", "is generic", …), to follow its name; empty if it can.</param>
internal sealed record ClassDeclaration(
    string Namespace,
    EquatableArray<string> Containers,
    string Name,
    string Modifiers,
    bool IsPartial,
    int PartsWithLayers,
    string Obstacle = "")
{
    /// <summary>Whether members can be added to the class at all: what else is wrong with the network, it gets them.</summary>
    public bool CanCarryMembers => IsPartial && Obstacle.Length == 0;
}

/// <summary>
/// One attribute of the language. <see cref="Kind"/> is the attribute's class name without "Attribute" ("Dense").
/// Arguments carry constructor parameters under their parameter name ("units") and named properties under theirs ("UseBias").
/// </summary>
/// <param name="Kind">"Input", "Dense", "ReLU", "CrossEntropy", "Adam", …</param>
/// <param name="Arguments">Every constructor argument (defaults included) and every named argument that was given.</param>
/// <param name="Binds">False if the attribute's arguments do not bind or came out of generated code (NG1022).</param>
/// <param name="Blocks">The generic arguments of an attribute that places blocks.</param>
internal sealed record AttributeDeclaration(
    string Kind, EquatableArray<Argument> Arguments, bool Binds = true, EquatableArray<BlockDeclaration> Blocks = default)
{
    /// <summary>The generic argument of an attribute that places a function of the user's own; null for any other.</summary>
    public FunctionDeclaration? Function { get; init; }

    /// <summary>Whether it binds, and with it every attribute of the blocks that it places.</summary>
    public bool BindsThroughout => Binds && Blocks.All(block => block.Attributes.All(attribute => attribute.BindsThroughout));

    public bool Has(string name) => Arguments.Any(argument => argument.Name == name);

    public Argument? Find(string name) => Arguments.FirstOrDefault(argument => argument.Name == name);

    public int Integer(string name, int otherwise = 0) => Find(name)?.Value is { } value ? (int)value.Number : otherwise;

    public double Number(string name, double otherwise = 0) => Find(name)?.Value.Number ?? otherwise;

    public bool Flag(string name, bool otherwise) => Find(name)?.Value is { } value ? value.Number != 0 : otherwise;

    public string? Text(string name) => Find(name)?.Value.Text;

    public EquatableArray<double> Numbers(string name) => Find(name)?.Value.Numbers ?? default;
}

/// <summary>An argument by the name of its constructor parameter or property.</summary>
internal sealed record Argument(string Name, Constant Value);

/// <summary>
/// A constant as metadata can hold it: a number (integers, enumerations and booleans are numbers too), a text, or a list of numbers.
/// </summary>
internal sealed record Constant(double Number = 0, string? Text = null, EquatableArray<double> Numbers = default, bool IsNull = false);
