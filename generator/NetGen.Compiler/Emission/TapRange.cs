using NetGen.Compiler.Scheduling;

namespace NetGen.Compiler.Emission;

/// <summary>
/// The bounds of m for which 0 ≤ position + m · step &lt; inputs. C# rounds quotients towards zero, which errs only where the other bound already makes
/// the range empty.
/// </summary>
internal static class TapRange
{
    /// <summary>⌈−position / step⌉, or ⌈(position − inputs + 1) / −step⌉ for a negative step.</summary>
    public static string First(DefineTaps taps) => taps.Step > 0
        ? IndexPrinter.Quotient(taps.Position.Times(-1) + (taps.Step - 1), taps.Step)
        : IndexPrinter.Quotient(taps.Position + (-taps.Inputs - taps.Step), -taps.Step);

    /// <summary>⌊(inputs − 1 − position) / step⌋ + 1, or ⌊position / −step⌋ + 1 for a negative step.</summary>
    public static string Last(DefineTaps taps) => taps.Step > 0
        ? IndexPrinter.Quotient(taps.Position.Times(-1) + (taps.Inputs - 1 + taps.Step), taps.Step)
        : IndexPrinter.Quotient(taps.Position + -taps.Step, -taps.Step);
}
