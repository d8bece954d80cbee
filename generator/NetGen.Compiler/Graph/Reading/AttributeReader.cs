using System.Globalization;
using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>
/// Reads the arguments of one attribute. A value outside its domain is reported, and its default returned, so that the rest of
/// the network can still be checked.
/// </summary>
/// <param name="attribute">What is read.</param>
/// <param name="site">Where it stands.</param>
/// <param name="findings">Where findings go.</param>
/// <param name="place">The block that the attribute stands in and the name under which that is placed; empty in the network itself.</param>
internal sealed class AttributeReader(AttributeDeclaration attribute, Site site, FindingList findings, string place = "")
{
    public AttributeDeclaration Declaration => attribute;

    public string Kind => attribute.Kind;

    /// <summary>The blocks that the attribute places.</summary>
    public EquatableArray<BlockDeclaration> Blocks => attribute.Blocks;

    /// <summary>How many findings there are, about any attribute.</summary>
    public int FindingsSoFar => findings.Count;

    /// <summary>The place in the declaration that findings point at.</summary>
    public Site Site => site;

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
        Report(domain.RuleId, $"{Kind}: {name} is {Spell.Number(value)}; it must be {domain.Must}.", name);
        return otherwise;
    }

    /// <summary>How many of something: 1 or more (<paramref name="ruleId"/> otherwise).</summary>
    public int Count(string name, int otherwise, string ruleId = "NG1004")
    {
        double value = attribute.Number(name, otherwise);
        if (value is >= 1 and <= int.MaxValue)
            return (int)value;
        Report(ruleId, $"{Kind}: {name} is {Spell.Number(value)}; it must be 1 or more.", name);
        return otherwise;
    }

    /// <summary>A step or a number of parts: 1 or more (NG1021 otherwise), or <paramref name="otherwise"/> where it is left out.</summary>
    public int CountIfGiven(string name, int otherwise) => Has(name) ? Count(name, otherwise, "NG1021") : otherwise;

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
        Report("NG1021", $"{Kind}: {name} is {Spell.Number(value)}, which is none of its {Numbers.Text(members)} values.", name);
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

    /// <param name="ruleId">The rule, whose worst severity the finding gets.</param>
    /// <param name="message">The sentence.</param>
    /// <param name="argument">The argument at fault, if it is one.</param>
    /// <param name="repair">What mends it.</param>
    public void Report(string ruleId, string message, string argument = "", Repair? repair = null) =>
        findings.Report(ruleId, site.At(argument), place.Length == 0 ? message : $"In {place}: {message}", repair);

    /// <summary>Reports a fault that shows in this attribute and stands in another.</summary>
    public void ReportAt(Site other, string ruleId, string message, Repair? repair) => findings.Report(ruleId, other, message, repair);

    /// <summary>A reader of an attribute of a block that this one places: what it finds names the block and its place.</summary>
    /// <param name="block">The number of the block.</param>
    /// <param name="attribute">The number of the attribute in it.</param>
    /// <param name="path">The name under which the block is placed, "residual1".</param>
    public AttributeReader Inside(int block, int attribute, string path) =>
        new(Blocks[block].Attributes[attribute], site.Inside(block, attribute), findings, $"{Blocks[block].Name} at {path}");

    private Shape? Refuse(string ruleId, string message)
    {
        Report(ruleId, message);
        return null;
    }
}
