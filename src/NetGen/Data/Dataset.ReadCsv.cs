using NetGen.Runtime;

namespace NetGen;

public sealed partial class Dataset
{
    /// <summary>
    /// Reads samples from a CSV file (RFC 4180, UTF-8, plain or compressed by gzip): one row per sample, one column with its
    /// label, all others inputs. An empty cell, NaN and infinity are errors, not numbers.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="label">The column of the label, by its name or by its position; −1 is the last.</param>
    /// <param name="options">How to read the file, if not as usual.</param>
    /// <exception cref="NetGenFormatException">The file is not what it should be; the message names it, the line and the column.</exception>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    public static Dataset ReadCsv(string path, CsvColumn label, CsvOptions? options = null)
    {
        using FileStream stream = File.OpenRead(path);
        return ReadCsv(stream, label, options, path);
    }

    /// <summary>Reads samples from a stream of CSV, as from a file. The stream stays open.</summary>
    /// <inheritdoc cref="ReadCsv(string, CsvColumn, CsvOptions?)"/>
    /// <param name="stream">The text, from the stream's position to its end.</param>
    /// <param name="label">The column of the label, by its name or by its position; −1 is the last.</param>
    /// <param name="options">How to read the stream, if not as usual.</param>
    /// <param name="name">What messages call the stream.</param>
    public static Dataset ReadCsv(Stream stream, CsvColumn label, CsvOptions? options = null, string name = "stream")
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= new CsvOptions();
        if (!char.IsAscii(options.Delimiter) || options.Delimiter is '"' or '\r' or '\n')
            throw new ArgumentException($"Expected an ASCII delimiter that is no quote and no line end, given '{options.Delimiter}'.", nameof(options));
        if (options.ClassNames is { } names && (names.Count == 0 || names.Distinct(StringComparer.Ordinal).Count() != names.Count))
            throw new ArgumentException($"Expected class names that differ from each other, given ({string.Join(", ", names)}).", nameof(options));

        using var unpacked = new Unpacked(stream);
        CsvRows rows = CsvReader.Read(new CsvScanner(new ByteReader(unpacked.Stream, name), (byte)options.Delimiter), label, options);
        return rows.Targets is null
            ? OfLabels(rows.Inputs, rows.InputLength, rows.Labels, rows.ClassNames.Length, rows.ClassNames)
            : OfTargets(rows.Inputs, rows.InputLength, rows.Targets, targetLength: 1);
    }
}
