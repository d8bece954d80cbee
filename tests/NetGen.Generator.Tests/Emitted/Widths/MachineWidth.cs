using System.Globalization;
using System.Runtime.Intrinsics;

namespace NetGen.Generator.Tests.Emitted.Widths;

/// <summary>The width of vectors that this process got, and the one that it was started to get.</summary>
internal static class MachineWidth
{
    /// <summary>Tests that are run again at every width.</summary>
    public const string Category = "Widths";

    /// <summary>Set by whoever starts a leg: the bits that it expects, 0 for scalar code.</summary>
    public const string Variable = "NETGEN_TEST_WIDTH";

    public static int Bits =>
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;

    public static int? Asked =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } bits ? int.Parse(bits, CultureInfo.InvariantCulture) : null;
}

/// <summary>A theory that starts further processes: skipped in those, and where the switches are not known to work.</summary>
internal sealed class WidthLegTheoryAttribute : TheoryAttribute
{
    public WidthLegTheoryAttribute()
    {
        if (MachineWidth.Asked is not null)
            Skip = "This is a leg already.";
        else if (MachineWidth.Bits < 256)
            Skip = "There is one width on this machine.";
    }
}
