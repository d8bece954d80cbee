using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Emitted: predicts at most a block of samples.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void PredictKernel<T>(ref T prepared, ref T inputs, ref T outputs, ref T scratch, int samples)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;

/// <summary>How many samples are predicted: block by block, so that intermediate values stay in cache, and on several threads where that pays.</summary>
/// <remarks>A sample's prediction does not depend on its block, so neither does the result on the number of threads.</remarks>
/// <param name="inputLength">Values of a sample.</param>
/// <param name="outputLength">Values of a prediction.</param>
/// <param name="block">The most samples that the kernel takes.</param>
/// <param name="scratch">How many values it needs for them.</param>
/// <param name="workPerSample">Multiply-adds, roughly.</param>
/// <param name="kernel">The compiled forward pass.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class PredictionProgram<T>(int inputLength, int outputLength, int block, int scratch, long workPerSample, PredictKernel<T> kernel)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Some ten microseconds: a worker that fell asleep since the last prediction is awake by then.
    private const long LeastWorkPerPart = 1 << 20;

    /// <summary>Predicts any number of samples; nothing is allocated after a thread's first call.</summary>
    /// <exception cref="ArgumentException">The inputs are not whole samples, or the outputs not as many.</exception>
    public void Run(NetworkParameters<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        int samples = Lengths.Samples(inputs.Length, inputLength, outputs.Length, outputLength);
        int parts = (int)Math.Min(PredictionOptions.Threads, (double)samples * workPerSample / LeastWorkPerPart);
        fixed (T* input = inputs, output = outputs)
        {
            PredictionBatch<T> batch = new() { Prepared = (T*)Unsafe.AsPointer(ref parameters.Prepared), Inputs = input, Outputs = output, Samples = samples };
            if (parts <= 1 || !SplitPrediction<T>.TryRun(this, batch, parts))
                Run(batch, 0, samples);
        }
    }

    /// <summary>Predicts the samples [<paramref name="from"/>, <paramref name="to"/>) of a batch.</summary>
    internal void Run(in PredictionBatch<T> batch, int from, int to)
    {
        ref T space = ref Scratch<T>.Rent(scratch);
        for (int count; from < to; from += count)
        {
            count = Math.Min(to - from, block);
            kernel(ref *batch.Prepared, ref batch.Inputs[(nint)from * inputLength], ref batch.Outputs[(nint)from * outputLength], ref space, count);
        }
    }
}
