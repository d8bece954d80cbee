using System.Runtime.CompilerServices;
using System.Text;

namespace NetGen.Compiler.Emission;

/// <summary>
/// Writes C# text, indented: <c>using (code.Block($"for (int i = 0; i &lt; {n}; i++)")) code.Line("…");</c>.
/// The text is the same on every host: lines end in \n whatever stood in the source, and numbers go through
/// <see cref="InvariantText"/>, which takes no number whose spelling depends on a culture (use <see cref="Literals"/> for those).
/// </summary>
internal sealed class CodeWriter
{
    private const int SpacesPerLevel = 4;

    private readonly StringBuilder _text = new();
    private int _level;
    private bool _lineIsOpen;

    /// <summary>An empty line.</summary>
    public CodeWriter Line() => EndLine();

    /// <summary>One line, or several where the text itself has line ends; each is indented, empty ones are left empty.</summary>
    public CodeWriter Line(string text) => Append(text).EndLine();

    public CodeWriter Line([InterpolatedStringHandlerArgument("")] ref InvariantText text) => EndLine();

    /// <summary>Every text as a line of its own.</summary>
    public CodeWriter Lines(IEnumerable<string> lines)
    {
        foreach (string line in lines)
            Line(line);
        return this;
    }

    /// <summary>A header and an opening brace; disposing writes the closing one.</summary>
    /// <param name="header">"public void Run()".</param>
    /// <param name="end">What stands in the place of the closing brace: "};" or "} while (more);".</param>
    public OpenBlock Block(string header, string end = "}") => Line(header).Open(end);

    public OpenBlock Block([InterpolatedStringHandlerArgument("")] ref InvariantText header, string end = "}") => EndLine().Open(end);

    /// <summary>Braces without a header: a scope for names, or what goes on after several lines.</summary>
    /// <param name="end">As for <see cref="Block(string, string)"/>.</param>
    public OpenBlock Braces(string end = "}") => Open(end);

    /// <summary>Indents without braces: the continuation of a long line.</summary>
    public OpenBlock Indent()
    {
        _level++;
        return new OpenBlock(this, end: null);
    }

    /// <summary>Part of a line; <see cref="Line()"/> ends it.</summary>
    public CodeWriter Append(string text)
    {
        if (text.IndexOf('\n') < 0)
        {
            AppendWithinLine(text, 0, text.Length);
            return this;
        }

        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] != '\n')
                continue;
            int end = i < text.Length && i > start && text[i - 1] == '\r' ? i - 1 : i;
            AppendWithinLine(text, start, end - start);
            if (i < text.Length)
                EndLine();
            start = i + 1;
        }
        return this;
    }

    public override string ToString() => _text.ToString();

    private OpenBlock Open(string end)
    {
        Line("{");
        _level++;
        return new OpenBlock(this, end);
    }

    private void AppendWithinLine(string text, int start, int count)
    {
        if (count == 0)
            return;
        if (!_lineIsOpen)
            _text.Append(' ', _level * SpacesPerLevel);
        _text.Append(text, start, count);
        _lineIsOpen = true;
    }

    private CodeWriter EndLine()
    {
        _text.Append('\n');
        _lineIsOpen = false;
        return this;
    }

    /// <summary>A block to be closed by <c>using</c>.</summary>
    internal readonly struct OpenBlock(CodeWriter code, string? end) : IDisposable
    {
        public void Dispose()
        {
            code._level--;
            if (end is not null)
                code.Line(end);
        }
    }
}
