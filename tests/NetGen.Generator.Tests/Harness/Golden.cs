using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace NetGen.Generator.Tests.Harness;

/// <summary>
/// Compares a text with the file <c>Snapshots/Name.verified.cs</c>. If they differ, the text is written to <c>Name.received.cs</c>: read it, and if it is
/// right, rename it, or run the tests once more with <c>NETGEN_ACCEPT=1</c>. (The conventions are those of the Verify library.)
/// </summary>
internal static class Golden
{
    private const int LinesAround = 3;

    private static readonly string Folder = Repository.Path("tests/NetGen.Generator.Tests/Snapshots");

    public static void Verify(string text, string name)
    {
        string verified = Path.Combine(Folder, $"{name}.verified.cs");
        string received = Path.Combine(Folder, $"{name}.received.cs");
        if (Environment.GetEnvironmentVariable("NETGEN_ACCEPT") == "1")
            File.WriteAllText(verified, text);
        string expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (expected == text)
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, text);
        Assert.Fail($"{Path.GetFileName(received)} differs from {Path.GetFileName(verified)}:\n{Difference(expected, text)}");
    }

    private static string Difference(string expected, string text)
    {
        List<DiffPiece> lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(expected, text).Lines;
        IEnumerable<string> near = Enumerable.Range(0, lines.Count)
            .Where(index => Around(lines, index).Any(line => line.Type != ChangeType.Unchanged))
            .Select(index => $"{Sign(lines[index])} {lines[index].Text}");
        return string.Join("\n", near);
    }

    private static IEnumerable<DiffPiece> Around(List<DiffPiece> lines, int index)
        => lines.Take(index + LinesAround + 1).Skip(index - LinesAround);

    private static char Sign(DiffPiece line)
        => line.Type switch
        {
            ChangeType.Inserted => '+',
            ChangeType.Deleted => '-',
            _ => ' ',
        };
}
