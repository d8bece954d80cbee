namespace NetGen.Compiler.Lowering;

/// <summary>Makes the operation of a loss, with the gradient of the batch's mean loss if <paramref name="gradient"/> is to hold it.</summary>
/// <param name="output">The network's output, or what its fused activation is given.</param>
/// <param name="scale">The mean loss is Σ sample losses · scale / batch.</param>
internal sealed class LossLowering(Tensor output, Tensor target, double scale, Tensor sampleLoss, Tensor? gradient) : ILossLowering
{
    public Operation? Operation { get; private set; }

    public void Elementwise(ElementFunction function) => Operation = new ElementwiseLoss(
        new(output, target),
        function.Value,
        gradient is null ? null : function.Derivatives[0] * (scale * E.Scalar(StepScalars.InverseBatch)),
        sampleLoss,
        gradient);

    public void SoftmaxCrossEntropy(double smoothing) => Operation = new SoftmaxCrossEntropy(output, target, smoothing, sampleLoss, gradient);
}
