namespace NetGen.Compiler.Graph;

/// <summary>The forms of loss that operations exist for.</summary>
internal interface ILossLowering
{
    /// <summary>A sum over elements: element 0 is the output (or what its fused activation is given), 1 the target, 2 the value.</summary>
    void Elementwise(ElementFunction function);

    /// <summary>Softmax with cross-entropy, from the logits.</summary>
    void SoftmaxCrossEntropy(double smoothing);
}
