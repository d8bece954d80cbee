using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Widths;

/// <summary>What the runtime gave this process, whatever it was asked for.</summary>
internal static class VectorUnit
{
    /// <summary>Two lines that other programs read: "vector width: 256 bits" (0 for none) and "fused multiply-add: True".</summary>
    public static string Describe() => $"vector width: {Width} bits\nfused multiply-add: {Fma.IsSupported}";

    private static int Width =>
        Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : Vector128.IsHardwareAccelerated ? 128
        : 0;
}
