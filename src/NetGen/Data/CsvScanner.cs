using System.Buffers;
using NetGen.Runtime;

namespace NetGen;

/// <summary>
/// Cuts a stream of UTF-8 into the rows and cells of RFC 4180, without a string per cell. Blank lines are passed over; a row's
/// cells stay readable until the next row is read.
/// </summary>
internal sealed class CsvScanner(ByteReader source, byte delimiter)
{
    private const byte Quote = (byte)'"';
    private const int FirstBuffer = 1 << 16;
    private const int LongestRow = 1 << 26;

    private readonly SearchValues<byte> _stops = SearchValues.Create([delimiter, Quote, (byte)'\r', (byte)'\n']);
    private readonly List<(int Start, int Length, bool IsQuoted)> _cells = [];
    private byte[] _buffer = new byte[FirstBuffer];
    private int _row;
    private int _end;
    private int _next;
    private int _nextLine = 1;

    public string FileName => source.FileName;

    /// <summary>The line on which the row begins, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The number of cells of the row.</summary>
    public int Count => _cells.Count;

    /// <summary>A cell's bytes without its quotes; not trimmed.</summary>
    public ReadOnlySpan<byte> this[int cell] => _buffer.AsSpan(_row + _cells[cell].Start, _cells[cell].Length);

    public bool IsQuoted(int cell) => _cells[cell].IsQuoted;

    public void SkipMark()
    {
        if (Has(1) && (At(0), At(1)) is (0xFF, 0xFE) or (0xFE, 0xFF))
            throw Expected("UTF-8", "UTF-16");
        if (Has(2) && (At(0), At(1), At(2)) is (0xEF, 0xBB, 0xBF))
            _next = 3;
    }

    public void SkipLine()
    {
        StartRow();
        int position = 0;
        while (Has(position) && At(position) is not ((byte)'\r' or (byte)'\n'))
            position++;

        EndRow(position);
    }

    public bool Read()
    {
        do
        {
            if (!ReadRow())
                return false;
        }
        while (Count == 1 && !IsQuoted(0) && this[0].Trim(" \t"u8).IsEmpty);

        return true;
    }

    public NetGenFormatException Expected(string expected, string found) =>
        NetGenFormatException.Expected(FileName, $"line {Line}", expected, found);

    // Positions are relative to the row's first byte, which moves when the buffer is refilled.
    private bool ReadRow()
    {
        StartRow();
        if (!Has(0))
            return false;

        int position = 0;
        while (true)
        {
            position = Has(position) && At(position) == Quote ? ReadQuoted(position) : ReadPlain(position);
            if (!Has(position) || At(position) != delimiter)
                break;

            position++;
        }

        EndRow(position);
        return true;
    }

    private int ReadPlain(int start)
    {
        int position = start;
        do
        {
            int length = _buffer.AsSpan(_row + position, _end - _row - position).IndexOfAny(_stops);
            position = length < 0 ? _end - _row : position + length;
            if (length < 0)
                continue;
            if (At(position) == Quote)
                throw Expected("a cell in quotes from its beginning, or none in it", "a quote inside a cell");

            break;
        }
        while (Has(position));

        _cells.Add((start, position - start, false));
        return position;
    }

    // A doubled quote stands for one: the rest of the cell moves down over it.
    private int ReadQuoted(int opening)
    {
        int write = opening + 1;
        int read = write;
        while (true)
        {
            if (!Has(read))
                throw Expected("a closing quote", "the end of the file");

            byte b = At(read++);
            if (b == Quote)
            {
                if (!Has(read) || At(read) != Quote)
                    break;

                read++;
            }

            if (b == (byte)'\n')
                _nextLine++;

            _buffer[_row + write++] = b;
        }

        if (Has(read) && At(read) != delimiter && At(read) is not ((byte)'\r' or (byte)'\n'))
            throw Expected("the end of the cell after its closing quote", "more of it");

        _cells.Add((opening + 1, write - opening - 1, true));
        return read;
    }

    private void StartRow()
    {
        _row = _next;
        Line = _nextLine;
        _cells.Clear();
    }

    private void EndRow(int position)
    {
        if (Has(position))
        {
            bool isPair = At(position) == (byte)'\r' && Has(position + 1) && At(position + 1) == (byte)'\n';
            position += isPair ? 2 : 1;
            _nextLine++;
        }

        _next = _row + position;
    }

    private byte At(int position) => _buffer[_row + position];

    private bool Has(int position) => _row + position < _end || Fill(position);

    private bool Fill(int position)
    {
        _buffer.AsSpan(_row.._end).CopyTo(_buffer);
        _end -= _row;
        _row = 0;
        while (position >= _end)
        {
            if (_end == LongestRow)
                throw Expected($"a row of at most {LongestRow} bytes", "a longer one (is a quote open?)");
            if (_end == _buffer.Length)
                Array.Resize(ref _buffer, 2 * _buffer.Length);

            int read = source.ReadSome(_buffer.AsSpan(_end));
            if (read == 0)
                return false;

            _end += read;
        }

        return true;
    }
}
