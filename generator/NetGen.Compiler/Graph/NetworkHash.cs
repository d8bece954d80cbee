using System.Globalization;

namespace NetGen.Compiler.Graph;

/// <summary>
/// A network's identity in files: FNV-1a with 64 bits (Fowler, Noll, Vo) over a text that says what prediction depends on. Short, the same on
/// every host, and no more than a guard against loading the weights of another network.
/// </summary>
internal static class NetworkHash
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Sixteen hexadecimal digits.</summary>
    public static string Of(string text)
    {
        ulong hash = Basis;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ (byte)c) * Prime);
            hash = unchecked((hash ^ (byte)(c >> 8)) * Prime);
        }
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
