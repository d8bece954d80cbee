using NetGen.Benchmarks.Commands;

namespace NetGen.Benchmarks.Peers;

/// <summary>Another library cannot be measured: it is missing, or it answers with an error.</summary>
internal sealed class PeerException(string message) : BadInputException(message);
