using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Runtime;

namespace NetGen.Tests.Training;

/// <summary>
/// By hand, what the compiler would emit for one linear layer with squared errors, an L2 penalty and momentum:
/// a = W x + b, l = Σ (a − t)², g = dl/B + 2 λ W, v ← β v + (1 − β) g, p ← p − α v. Rows of W are padded to a multiple of 4.
/// </summary>
internal sealed class LinearKernels<T>(int inputs, int outputs, double lambda)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public const double Beta = 0.5;

    // More than any threshold, so that every phase is cut as far as it goes.
    private const long Work = 1 << 20;

    public int Stride { get; } = (inputs + 3) / 4 * 4;

    public int TargetStride { get; } = (outputs + 3) / 4 * 4;

    public int Length => (Stride + 1) * outputs;

    public Action<int, int>? Watch { get; set; }

    public RateSchedule? Schedule { get; set; }

    public int WarmupEpochs { get; set; }

    public PlateauSettings? Plateau { get; set; }

    public StoppingSettings? Stopping { get; set; }

    public NetworkParameters<T> Parameters()
    {
        NetworkDescription description = new("Linear", Precision.Single, [inputs], [outputs], [], "0123456789abcdef");
        ParameterStart start = new(ParameterDistribution.Zeros, 0);
        ParameterSlot[] slots = [new("dense1.weight", [outputs, inputs], 0, [Stride, 1], start), new("dense1.bias", [outputs], Stride * outputs, [1], start)];
        return new(description, slots, Length, Length, Prepare);
    }

    public TrainingProgram<T> Program(TrainingTask task, bool hasLabels, int epochs, int batchSize, bool shuffle, int leastBatch = 1) => new()
    {
        InputLength = inputs,
        OutputLength = outputs,
        TargetStride = TargetStride,
        HasLabels = hasLabels,
        Task = task,
        ArenaPerSample = outputs,
        SharedLength = 3,
        PenaltyCount = 1,
        PenaltyOffset = 2,
        SlotNames = ["velocity"],
        ScalarCount = 2,
        SetScalars = (scalars, rate, _, samples) => (scalars[0], scalars[1]) = (T.CreateChecked(rate), T.CreateChecked(2.0 / samples)),
        Phases = [new(PhaseCut.Samples, 0, Work, Forward), new(PhaseCut.Units, outputs, Work, Backward), new(PhaseCut.Units, 1, 1, Penalty)],
        Outputs = new(PhaseCut.Samples, 0, Work, Answer),
        Update = [new(PhaseCut.Units, Length, Work, Update)],
        Evaluate = Evaluate,
        EvaluationWork = Work,
        Rate = 0.125,
        Epochs = epochs,
        BatchSize = batchSize,
        LeastBatch = leastBatch,
        Shuffle = shuffle,
        Seed = 7,
        Schedule = Schedule,
        WarmupEpochs = WarmupEpochs,
        Plateau = Plateau,
        Stopping = Stopping,
    };

    private void Forward(StepContext<T> step, int from, int to)
    {
        Watch?.Invoke(from, to);
        Outputs(step, ref step.Parameters, from, to);
        for (int i = from * outputs; i < to * outputs; i++)
        {
            T error = Unsafe.Add(ref step.Outputs, i) - Unsafe.Add(ref step.Targets, (i / outputs * TargetStride) + (i % outputs));
            Unsafe.Add(ref step.Arena, i) = error;
        }
    }

    private void Answer(StepContext<T> step, int from, int to)
    {
        for (int i = from * outputs; i < to * outputs; i++)
            Unsafe.Add(ref step.Outputs, i) = Unsafe.Add(ref step.Arena, i) + Unsafe.Add(ref step.Targets, (i / outputs * TargetStride) + (i % outputs));
    }

    private void Evaluate(StepContext<T> step, int from, int to) => Outputs(step, ref step.Prepared, from, to);

    private void Outputs(StepContext<T> step, ref T parameters, int from, int to)
    {
        for (int sample = from; sample < to; sample++)
        {
            T loss = T.Zero;
            for (int output = 0; output < outputs; output++)
            {
                T sum = Unsafe.Add(ref parameters, (Stride * outputs) + output);
                for (int input = 0; input < inputs; input++)
                    sum += Unsafe.Add(ref parameters, (output * Stride) + input) * Unsafe.Add(ref step.Inputs, (sample * inputs) + input);

                Unsafe.Add(ref step.Outputs, (sample * outputs) + output) = sum;
                T error = sum - Unsafe.Add(ref step.Targets, (sample * TargetStride) + output);
                loss += error * error;
            }

            Unsafe.Add(ref step.Losses, sample) = loss;
        }
    }

    private void Backward(StepContext<T> step, int from, int to)
    {
        for (int output = from; output < to; output++)
        {
            for (int input = 0; input <= inputs; input++)
            {
                bool bias = input == inputs;
                int place = bias ? (Stride * outputs) + output : (output * Stride) + input;
                T sum = T.Zero;
                for (int sample = 0; sample < step.Samples; sample++)
                    sum += Unsafe.Add(ref step.Arena, (sample * outputs) + output) * (bias ? T.One : Unsafe.Add(ref step.Inputs, (sample * inputs) + input));

                T decay = bias ? T.Zero : T.CreateChecked(2 * lambda) * Unsafe.Add(ref step.Parameters, place);
                Unsafe.Add(ref step.Gradients, place) = (sum * step.Scalar(1)) + decay;
            }
        }
    }

    private void Penalty(StepContext<T> step, int from, int to)
    {
        T sum = T.Zero;
        for (int i = 0; i < Stride * outputs; i++)
            sum += Unsafe.Add(ref step.Parameters, i) * Unsafe.Add(ref step.Parameters, i);

        Unsafe.Add(ref step.Shared, 2) = T.CreateChecked(lambda) * sum;
    }

    private static void Update(StepContext<T> step, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            ref T velocity = ref Unsafe.Add(ref step.Slot(0), i);
            velocity = (T.CreateChecked(Beta) * velocity) + (T.CreateChecked(1 - Beta) * Unsafe.Add(ref step.Gradients, i));
            Unsafe.Add(ref step.Parameters, i) -= step.Scalar(0) * velocity;
        }
    }

    private void Prepare(ref T parameters, ref T prepared)
    {
        for (int i = 0; i < Length; i++)
            Unsafe.Add(ref prepared, i) = Unsafe.Add(ref parameters, i);
    }
}
