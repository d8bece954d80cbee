namespace NetGen.Benchmarks.Reports;

/// <summary>The part of a Markdown file between two comments, which a program renews.</summary>
internal sealed record MarkedBlock(string Path, string Name)
{
    /// <exception cref="NoBlockException">The file does not have both comments, in order.</exception>
    public void Require() => _ = Cut(File.ReadAllText(Path));

    /// <summary>Puts a text between the comments.</summary>
    /// <exception cref="NoBlockException">The file does not have both comments, in order.</exception>
    public void Write(string text)
    {
        (string before, string after) = Cut(File.ReadAllText(Path));
        File.WriteAllText(Path, $"{before}\n\n{text.Trim()}\n\n{after}");
    }

    private (string Before, string After) Cut(string file)
    {
        string open = $"<!-- {Name} -->", close = $"<!-- end of {Name} -->";
        int start = file.IndexOf(open, StringComparison.Ordinal) + open.Length;
        int end = file.IndexOf(close, StringComparison.Ordinal);
        return start >= open.Length && end >= start
            ? (file[..start], file[end..])
            : throw new NoBlockException(Path, open, close);
    }
}
