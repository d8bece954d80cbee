using System.Runtime.Intrinsics.X86;
using System.Text.RegularExpressions;
using NetGen.Programs.Tests.Widths;

namespace NetGen.Programs.Tests.Emitted;

/// <summary>
/// A user's own activation and loss are written once, and become part of the loops of every width: nothing is called, and the registers are those of the
/// width. Without fused multiply-add, functions are several times as long and not even NetGen's own are all inlined, so that leg says nothing.
/// </summary>
public sealed partial class OwnFunctionTests
{
    public static TheoryData<int> Legs => [.. Enumerable.Range(0, WidthLeg.All.Count).Where(index => WidthLeg.All[index].LeavesFusion || WidthLeg.All[index].MostBits == 0)];

    [X86Theory]
    [MemberData(nameof(Legs))]
    public void Own_functions_are_inlined_and_vectorised(int index)
    {
        WidthLeg leg = WidthLeg.All[index];
        int bits = leg.ExpectedBits;
        CompiledKernel[] kernels = [.. CompiledKernel.Of("Own", leg.Environment).Where(kernel => OwnKernel().IsMatch(kernel.Name))];
        foreach (string network in (string[])["SingleOwn", "DoubleOwn"])
            Assert.All((string[])["Activation1_", "DDense1_", "Loss_"], name => Assert.Contains(kernels, kernel => kernel.Network == network && kernel.Name.StartsWith(name, StringComparison.Ordinal)));
        foreach (CompiledKernel kernel in kernels)
        {
            Assert.EndsWith(bits == 0 ? "_Scalar" : $"_{bits}", kernel.Name, StringComparison.Ordinal);
            Assert.True(!kernel.Calls.Any(), $"{leg}: {kernel} calls {string.Join(", ", kernel.Calls)}");
            Assert.True(kernel.Uses(RegistersOf(bits)), $"{leg}: {kernel} does not use {RegistersOf(bits)}");
            Assert.True(bits == 512 || !kernel.Uses("zmm"), $"{leg}: {kernel} uses zmm");
            Assert.True(bits >= 256 || !kernel.Uses("ymm"), $"{leg}: {kernel} uses ymm");
        }
    }

    private static string RegistersOf(int bits) => bits switch
    {
        512 => "zmm",
        256 => "ymm",
        _ => "xmm",
    };

    // The forward pass, the derivative on the way back, and the loss with its gradient.
    [GeneratedRegex(@"^(Activation\d(Prediction)?|D(Dense|Conv2d)\d|Loss(Evaluation)?)_", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnKernel();

    /// <summary>Skipped where registers have other names.</summary>
    private sealed class X86TheoryAttribute : TheoryAttribute
    {
        public X86TheoryAttribute()
        {
            if (!X86Base.IsSupported)
                Skip = "The registers of this machine are not those of x86.";
        }
    }
}
