using System.Globalization;
using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>
/// Reads the arguments of one attribute. A value outside its domain is reported, and its default returned, so that the rest of
/// the network can still be checked.
/// </summary>
internal sealed class AttributeReader(AttributeDeclaration attribute, int index, FindingList findings)
{
    public string Kind => attribute.Kind;

    /// <summary>The attribute's place in the declaration.</summary>
    public int Index { get; } = index;

    /// <summary>Whether the arguments can be read at all (NG1022).</summary>
    public bool Binds => attribute.Binds;

    public bool Has(string name) => attribute.Has(name);

    public bool Flag(string name, bool otherwise) => attribute.Flag(name, otherwise);

    public string? Text(string name) => attribute.Text(name);

    /// <summary>A number within its domain, or <paramref name="otherwise"/>.</summary>
    public double Number(string name, double otherwise, Domain domain)
    {
        double value = attribute.Number(name, otherwise);
        if (domain.Contains(value))
            return value;
        Report(domain.RuleId, $"{Kind}: {name} is {Spell.Number(value)}; it must be {domain.Must}.");
        return otherwise;
    }

    /// <summary>How many of something: 1 or more (<paramref name="ruleId"/> otherwise).</summary>
    public int Count(string name, int otherwise, string ruleId = "NG1004")
    {
        double value = attribute.Number(name, otherwise);
        if (value is >= 1 and <= int.MaxValue)
            return (int)value;
        Report(ruleId, $"{Kind}: {name} is {Spell.Number(value)}; it must be 1 or more.");
        return otherwise;
    }

    /// <summary>Any whole number; 0 if not given. One of 64 bits, more than a double holds, carries its digits as text.</summary>
    public long Whole(string name)
    {
        if (long.TryParse(attribute.Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long digits))
            return digits;
        double value = attribute.Number(name);
        return value is > long.MinValue and < long.MaxValue ? (long)value : 0;
    }

    /// <summary>A value of an enumeration with <paramref name="members"/> members, counted from 0.</summary>
    public int Choice(string name, int members)
    {
        double value = attribute.Number(name);
        if (value >= 0 && value < members)
            return (int)value;
        Report("NG1021", $"{Kind}: {name} is {Spell.Number(value)}, which is none of its {Numbers.Text(members)} values.");
        return 0;
    }

    /// <summary>A list of sizes that make a shape, or null after reporting what is wrong with it.</summary>
    public Shape? Shape(string name, int maximumRank)
    {
        EquatableArray<double> sizes = attribute.Numbers(name);
        string written = $"{Kind}({string.Join(", ", sizes.Select(Spell.Number))})";
        if (sizes.Count == 0)
            return Refuse("NG1004", $"{Kind} has no sizes: give the shape of one sample, such as {Kind}(16) or {Kind}(1, 28, 28).");
        if (sizes.Any(size => !(size >= 1)))
            return Refuse("NG1004", $"{written}: every size must be 1 or more, but one is {Spell.Number(sizes.First(size => !(size >= 1)))}.");
        if (sizes.Count > maximumRank)
            return Refuse("NG1021", $"{written} has {Numbers.Text(sizes.Count)} sizes; a sample is (features), (time, features) or (channels, height, width).");
        double length = sizes.Aggregate(1.0, (product, size) => product * size);
        return length <= Limits.Values
            ? new Shape(sizes.Select(size => (int)size).ToArray())
            : Refuse("NG1021", $"{written} has {Spell.Count(length)} values per sample; at most {Spell.Count(Limits.Values)} can be handled.");
    }

    public void Report(string ruleId, string message) => findings.Report(ruleId, Index, message);

    private Shape? Refuse(string ruleId, string message)
    {
        Report(ruleId, message);
        return null;
    }
}
