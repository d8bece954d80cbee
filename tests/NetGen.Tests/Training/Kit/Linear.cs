using System.Numerics;
using NetGen.Runtime;

namespace NetGen.Tests.Training;

/// <summary>A linear network as the compiler would emit it, with its sizes given at run time.</summary>
internal sealed class Linear<T> : INetwork<Linear<T>>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public Linear(int inputs, int outputs, double lambda = 0)
    {
        Kernels = new(inputs, outputs, lambda);
        Parameters = Kernels.Parameters();
    }

    public static NetworkDescription Description => throw new NotSupportedException();

    public LinearKernels<T> Kernels { get; }

    public NetworkParameters<T> Parameters { get; }

    public T[] Values => Parameters.Span.ToArray();

    public static Linear<T> Load(string path) => throw new NotSupportedException();

    public static Linear<T> Load(Stream stream) => throw new NotSupportedException();

    public void Save(string path) => Parameters.Save(path);

    public void Save(Stream stream) => Parameters.Save(stream);

    public Linear<T> Clone() => throw new NotSupportedException();

    public void CopyFrom(Linear<T> other) => Parameters.CopyFrom(other.Parameters);

    public Trainer Train(
        TrainerOptions? options = null,
        TrainingTask task = TrainingTask.Regression,
        bool hasLabels = false,
        int epochs = 3,
        int batchSize = 16,
        bool shuffle = true,
        int leastBatch = 1,
        WorkerPool? pool = null)
    {
        TrainingProgram<T> program = Kernels.Program(task, hasLabels, epochs, batchSize, shuffle, leastBatch);
        return new(this, new TrainingEngine<T>(Parameters, program, options ?? new(), pool ?? WorkerPool.Shared));
    }

    internal sealed class Trainer(Linear<T> network, TrainingEngine<T> engine) : Trainer<Linear<T>>(network, engine)
    {
        public TrainingEngine<T> Engine { get; } = engine;
    }
}
