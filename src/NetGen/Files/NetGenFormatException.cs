namespace NetGen;

/// <summary>A file that does not hold what it should: which file, where in it, what was expected and what was found there.</summary>
public sealed class NetGenFormatException : FormatException
{
    /// <summary>An error that nothing more is known about.</summary>
    public NetGenFormatException()
        : base("The file is not valid.")
    {
    }

    /// <summary>An error described by its message alone.</summary>
    public NetGenFormatException(string? message)
        : base(message)
    {
    }

    /// <summary>An error described by its message alone, with the exception that revealed it.</summary>
    public NetGenFormatException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error at a place of a file; the message reads "file, place: problem".</summary>
    /// <param name="fileName">The path of the file, or the name of the stream.</param>
    /// <param name="place">A line, a byte or a tensor, such as "line 12".</param>
    /// <param name="problem">What was expected there and what was found.</param>
    /// <param name="innerException">The exception that revealed the error, if there was one.</param>
    public NetGenFormatException(string fileName, string place, string problem, Exception? innerException = null)
        : base($"{fileName}, {place}: {problem}", innerException)
    {
        FileName = fileName;
        Place = place;
    }

    /// <summary>The path of the file, or the name of the stream; null if it is not known.</summary>
    public string? FileName { get; }

    /// <summary>The line, byte or tensor at fault; null if it is not known.</summary>
    public string? Place { get; }

    internal static NetGenFormatException Expected(string fileName, string place, string expected, string found, Exception? inner = null) =>
        new(fileName, place, $"expected {expected}, found {found}", inner);
}
