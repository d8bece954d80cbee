using NetGen.Benchmarks.Commands;

namespace NetGen.Benchmarks.Reports;

/// <summary>A Markdown file lacks the comments between which a program is to write.</summary>
internal sealed class NoBlockException(string path, string open, string close)
    : BadInputException($"{path} has no block between '{open}' and '{close}'.");
