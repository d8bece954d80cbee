namespace NetGen.Compiler.Graph;

/// <summary>Names layers as PyTorch users expect: counted per kind from 1, in lower case; <c>Name</c> replaces the name, not the count.</summary>
/// <param name="prefix">What stands before every name: "residual1." in a block, nothing in the network itself.</param>
internal sealed class NameScope(string prefix = "")
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);

    /// <summary>The name of the next layer; a bad or repeated one is reported (NG1014).</summary>
    public string Next(AttributeReader reader)
    {
        _counts.TryGetValue(reader.Kind, out int count);
        _counts[reader.Kind] = ++count;
        string counted = reader.Kind.ToLowerInvariant() + Numbers.Text(count);
        string name = reader.Text("Name") ?? counted;
        if (!IsName(name))
        {
            reader.Report(
                "NG1014",
                $"\"{name}\" cannot name a {reader.Kind} layer: a name has letters, digits and underscores and does not begin with a digit, " +
                $"because files and tools use it. Without Name it would be {counted}.",
                "Name");
            name = counted;
        }

        if (_owners.TryGetValue(name, out string owner))
        {
            reader.Report(
                "NG1014",
                $"Two layers are called {name}: this {reader.Kind} and the {owner} before it; their parameters could not be told apart. " +
                "Give one of them another Name.",
                "Name");
        }

        _owners[name] = reader.Kind;
        return prefix + name;
    }

    private static bool IsName(string text) =>
        text.Length > 0 && !IsDigit(text[0]) && text.All(c => c == '_' || IsDigit(c) || c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'));

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
