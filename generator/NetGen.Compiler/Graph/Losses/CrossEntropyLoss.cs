namespace NetGen.Compiler.Graph;

/// <summary>−Σ t·log softmax(z): the mean is over the batch alone.</summary>
internal sealed record CrossEntropyLoss(double LabelSmoothing) : Loss("CrossEntropy", LearningTask.Classification)
{
    public override FusedOutput? Fused { get; } = new("Softmax", "NG4001", "compares probabilities that sum to 1");

    public static CrossEntropyLoss Read(AttributeReader reader) => new(reader.Number("LabelSmoothing", 0, Domain.Share("NG4006")));

    public override double Scale(int outputs) => 1;

    public override void Lower(ILossLowering lowering) => lowering.SoftmaxCrossEntropy(LabelSmoothing);
}
