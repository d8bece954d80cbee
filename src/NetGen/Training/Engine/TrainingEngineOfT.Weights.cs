using System.Runtime.InteropServices;

namespace NetGen.Runtime;

// The network's weights as bytes: put back after a range test; those of a run's best epoch, and those of the run itself while the network holds its best. Both are kept as states of the optimizer
// are, so that the run's state holds them wherever it goes.
public sealed unsafe partial class TrainingEngine<T>
{
    private static readonly string[] WeightSlots = ["netgen.best", "netgen.latest"];

    internal override byte[] CopyWeights() => Weights.ToArray();

    internal override void SetWeights(byte[] weights)
    {
        weights.CopyTo(Weights);
        _parameters.Touch();
    }

    internal override void KeepBest() => Weights.CopyTo(Best);

    internal override void RestoreBest(bool isInterrupted)
    {
        State.Stopping.IsInterrupted = isInterrupted;
        if (isInterrupted)
            Weights.CopyTo(Latest);

        Best.CopyTo(Weights);
        _parameters.Touch();
    }

    internal override void ResumeLatest()
    {
        if (!State.Stopping.IsInterrupted)
            return;

        State.Stopping.IsInterrupted = false;
        if (!Weights.SequenceEqual(Best))
            return;

        Latest.CopyTo(Weights);
        _parameters.Touch();
    }

    private Span<byte> Weights => MemoryMarshal.AsBytes(_parameters.Span);

    private Span<byte> Best => State.SlotSpan(_program.SlotNames.Length)[..Weights.Length];

    private Span<byte> Latest => State.SlotSpan(_program.SlotNames.Length + 1)[..Weights.Length];
}
