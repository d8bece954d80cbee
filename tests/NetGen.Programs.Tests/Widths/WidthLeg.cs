using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Programs.Tests.Widths;

/// <summary>A switch of the runtime that takes vectors away.</summary>
/// <param name="Variable">The environment variable; empty for none.</param>
/// <param name="Value">What it is set to.</param>
/// <param name="MostBits">The widest vectors that are left on x86.</param>
/// <param name="LeavesFusion">Whether fused multiply-add is left on x86.</param>
/// <param name="IsGeneral">Whether it works on every processor, not on x86 alone.</param>
public sealed record WidthLeg(string Variable, string Value, int MostBits, bool LeavesFusion, bool IsGeneral = false)
{
    public static IReadOnlyList<WidthLeg> All { get; } =
    [
        new("", "", 512, LeavesFusion: true, IsGeneral: true),
        new("DOTNET_EnableAVX512", "0", 256, LeavesFusion: true),
        new("DOTNET_PreferredVectorBitWidth", "128", 128, LeavesFusion: true),
        new("DOTNET_EnableAVX2", "0", 128, LeavesFusion: false),
        new("DOTNET_EnableHWIntrinsic", "0", 0, LeavesFusion: false, IsGeneral: true),
    ];

    /// <summary>What the leg must get on this machine, which need not have the widest vectors.</summary>
    public int ExpectedBits => IsGeneral || X86Base.IsSupported ? Math.Min(MostBits, BitsHere) : BitsHere;

    public bool ExpectedFusion => Fma.IsSupported && LeavesFusion;

    public Dictionary<string, string> Environment => Variable.Length == 0 ? [] : new(StringComparer.Ordinal) { [Variable] = Value };

    private static int BitsHere =>
        Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : Vector128.IsHardwareAccelerated ? 128
        : 0;

    public override string ToString() => Variable.Length == 0 ? "as the machine is" : $"{Variable}={Value}";
}
