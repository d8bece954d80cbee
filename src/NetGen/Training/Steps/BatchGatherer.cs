using System.Numerics;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>Copies samples of a data set, in any order, into a trainer's buffers, and converts them to its precision.</summary>
internal sealed unsafe class BatchGatherer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // A row that is not in a cache costs about as long as this many multiply-adds per value.
    private const int WorkPerValue = 8;

    private readonly TrainingProgram<T> _program;
    private Dataset? _data;
    private ReadOnlyMemory<int> _order;

    public BatchGatherer(TrainingProgram<T> program)
    {
        _program = program;
        Phase = new Phase<T>(PhaseCut.Samples, 0, (long)WorkPerValue * (program.InputLength + program.OutputLength), Gather);
    }

    /// <summary>Fills inputs and targets of the samples last aimed at.</summary>
    public Phase<T> Phase { get; }

    /// <summary>The samples with these indices come next.</summary>
    public void Aim(Dataset data, ReadOnlyMemory<int> order) => (_data, _order) = (data, order);

    private void Gather(StepContext<T> step, int from, int to)
    {
        Dataset data = _data!;
        ReadOnlySpan<int> order = _order.Span;
        for (int sample = from; sample < to; sample++)
        {
            int index = order[sample];
            Convert(data.Input(index), new Span<T>(step.InputsPointer + ((nint)sample * _program.InputLength), _program.InputLength));
            Span<T> target = new(step.TargetsPointer + ((nint)sample * _program.TargetStride), _program.OutputLength);
            if (data.HasLabels)
            {
                target.Clear();
                Mark(data.Label(index), target);
            }
            else
            {
                Convert(data.Target(index), target);
            }
        }
    }

    /// <summary>A label as a target, in zeros: one-hot, or no and yes where there is a single output.</summary>
    public static void Mark(int label, Span<T> target)
    {
        if (target.Length > 1)
            target[label] = T.One;
        else if (label == 1)
            target[0] = T.One;
    }

    private static void Convert(ReadOnlySpan<float> source, Span<T> destination)
    {
        if (typeof(T) == typeof(float))
        {
            source.CopyTo(MemoryMarshal.Cast<T, float>(destination));
            return;
        }

        for (int i = 0; i < destination.Length; i++)
            destination[i] = T.CreateTruncating(source[i]);
    }
}
