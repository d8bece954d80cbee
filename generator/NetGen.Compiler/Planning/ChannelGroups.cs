using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Planning;

/// <summary>How many channels the groups of a convolution read and make, and what that means for vectors of outputs.</summary>
/// <param name="Groups">How many groups.</param>
/// <param name="Inputs">Channels that each output reads.</param>
/// <param name="Outputs">Channels that each group makes.</param>
/// <param name="Alignment">Values of 64 bytes.</param>
internal sealed record ChannelGroups(int Groups, int Inputs, int Outputs, int Alignment)
{
    /// <summary>Whether a vector of outputs holds several groups, so that each lane multiplies a factor of its own.</summary>
    public bool InLanes => Groups > 1 && Outputs % Alignment != 0;

    /// <summary>The copy that lanes read; none for one channel in and out per group, where the image itself is it.</summary>
    public Spread? Spread => InLanes && (Inputs > 1 || Outputs > 1) ? new(Groups, Inputs, Groups * Outputs) : null;

    public static ChannelGroups Of(Convolution convolution, int alignment) =>
        Of(convolution.Groups, convolution.X, convolution.Result, alignment);

    public static ChannelGroups Of(PooledConvolution convolution, int alignment) =>
        Of(convolution.Groups, convolution.X, convolution.Result, alignment);

    public static ChannelGroups Of(ConvolutionWeightGradient gradient, int alignment) =>
        Of(gradient.Groups, gradient.X, gradient.OutputGradient, alignment);

    public static ChannelGroups Of(PooledWeightGradient gradient, int alignment) =>
        Of(gradient.Groups, gradient.X, gradient.OutputGradient, alignment);

    /// <summary>Backwards, filters are read and channels made.</summary>
    public static ChannelGroups Of(ConvolutionInputGradient gradient, int alignment) =>
        Of(gradient.Groups, gradient.OutputGradient, gradient.Result, alignment);

    private static ChannelGroups Of(int groups, Tensor from, Tensor to, int alignment) =>
        new(groups, from.Shape.Channels / groups, to.Shape.Channels / groups, alignment);
}
