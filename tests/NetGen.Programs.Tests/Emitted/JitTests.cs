namespace NetGen.Programs.Tests.Emitted;

/// <summary>The runtime stops optimising methods that are too large for it, and says nothing.</summary>
public sealed class JitTests
{
    [Fact]
    public void Every_kernel_is_optimised_before_its_first_call()
    {
        List<JittedMethod> kernels = [.. JitListing.Of("NetGen.Widths", isTiered: true).Where(method => method.IsKernel)];
        Assert.True(kernels.Count > 100, $"Only {kernels.Count} kernels were compiled.");
        Assert.All(kernels, kernel => Assert.Equal("FullOpts", kernel.Tier));
    }

    [Fact]
    public void Every_emitted_method_can_be_optimised()
    {
        IReadOnlyList<JittedMethod> methods = JitListing.Of("NetGen.Widths", isTiered: false);
        Assert.True(methods.Count > 100, $"Only {methods.Count} emitted methods were compiled.");
        Assert.All(methods, method => Assert.Equal("FullOpts", method.Tier));
    }
}
