namespace NetGen.Benchmarks.Commands;

/// <summary>A command cannot do what it was asked for, and the message says what to change.</summary>
internal abstract class BadInputException(string message) : Exception(message);
