using System.Globalization;
using System.Runtime.CompilerServices;

namespace NetGen.Compiler.Emission;

/// <summary>
/// Interpolated text on its way into a <see cref="CodeWriter"/>. Whole numbers are written as the invariant culture does (others have signs
/// of their own); there is no overload for fractions, so that one which is not spelled by <see cref="Literals"/> does not compile.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct InvariantText(int literalLength, int formattedCount, CodeWriter code)
{
    /// <summary>How much text the compiler announced; a writer that grows by itself has no use for it.</summary>
    public int AnnouncedLength => literalLength + formattedCount;

    public void AppendLiteral(string text) => code.Append(text);

    public void AppendFormatted(string? text) => code.Append(text ?? "");

    public void AppendFormatted(int number) => code.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(long number) => code.Append(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>As C# spells it.</summary>
    public void AppendFormatted(bool value) => code.Append(value ? "true" : "false");
}
