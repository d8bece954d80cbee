using System.Text.Json;
using NetGen.Benchmarks.Commands;
using NetGen.Benchmarks.Limits;

namespace NetGen.Curves;

/// <summary>All that was measured on a machine, as a file keeps it from run to run.</summary>
internal sealed record Readings(Machine Machine, IReadOnlyList<MeasuredCurve> Curves)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Null where there is no file yet.</summary>
    /// <exception cref="NoReadingsException">The file holds something else.</exception>
    public static Readings? Load(string path)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            return JsonSerializer.Deserialize<Readings>(File.ReadAllText(path)) ?? throw new NoReadingsException(path);
        }
        catch (JsonException)
        {
            throw new NoReadingsException(path);
        }
    }

    public void Save(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, Indented));

    /// <summary>These and those of earlier runs on the machine, the better of each, in the order of the catalogue.</summary>
    public Readings Best(Readings? earlier)
    {
        if (earlier is null)
            return this;
        var curves = Catalogue.All
            .Select(entry => (New: Find(Curves, entry.Name), Old: Find(earlier.Curves, entry.Name)))
            .Select(curve => curve.New?.Best(curve.Old) ?? curve.Old)
            .OfType<MeasuredCurve>();
        return new(Machine.Best(earlier.Machine), [.. curves]);
    }

    private static MeasuredCurve? Find(IEnumerable<MeasuredCurve> curves, string name) => curves.FirstOrDefault(curve => curve.Name == name);
}

/// <summary>A file does not hold readings.</summary>
internal sealed class NoReadingsException(string path) : BadInputException($"{path} holds no readings of this program: remove it, or name another file.");
