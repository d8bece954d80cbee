using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Runtime;

/// <summary>What the kernels of one step read and write. Everything behind it stays pinned while kernels run.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class StepContext<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    internal T* InputsPointer, TargetsPointer, ParametersPointer, PreparedPointer, GradientsPointer, SlotsPointer;
    internal T* ArenaPointer, SharedPointer, LossesPointer, OutputsPointer, ScalarsPointer;
    internal int SlotStride;
    internal long Seed, Step;

    internal StepContext()
    {
    }

    /// <summary>Samples of this batch.</summary>
    public int Samples { get; internal set; }

    /// <summary>Where part <paramref name="part"/> of <paramref name="parts"/> of the batch begins, always at a multiple of 16 samples or at the end.</summary>
    public int SampleBound(int part, int parts) => EvenCut.OfSamples(Samples).Bound(part, parts);

    /// <summary>[Samples][InputLength], contiguous: the caller's own memory, aligned to one element only.</summary>
    public ref T Inputs => ref Unsafe.AsRef<T>(InputsPointer);

    /// <summary>[Samples][TargetStride]; padding is 0, labels are one-hot.</summary>
    public ref T Targets => ref Unsafe.AsRef<T>(TargetsPointer);

    /// <summary>The parameters in their training form.</summary>
    public ref T Parameters => ref Unsafe.AsRef<T>(ParametersPointer);

    /// <summary>The parameters in their prepared form; in evaluation only.</summary>
    public ref T Prepared => ref Unsafe.AsRef<T>(PreparedPointer);

    /// <summary>The gradients, laid out like the parameters; not cleared between steps.</summary>
    public ref T Gradients => ref Unsafe.AsRef<T>(GradientsPointer);

    /// <summary>[Samples · ArenaPerSample], Samples a multiple of 16: value v of the batch starts at Samples · offset(v), or so many as lie in lanes; not cleared between steps.</summary>
    public ref T Arena => ref Unsafe.AsRef<T>(ArenaPointer);

    /// <summary>[SharedLength], not cleared between steps.</summary>
    public ref T Shared => ref Unsafe.AsRef<T>(SharedPointer);

    /// <summary>[Samples]: the loss of each sample, without penalties.</summary>
    public ref T Losses => ref Unsafe.AsRef<T>(LossesPointer);

    /// <summary>[Samples][OutputLength], contiguous.</summary>
    public ref T Outputs => ref Unsafe.AsRef<T>(OutputsPointer);

    /// <summary>The optimizer's state vector <paramref name="index"/>, laid out like the parameters; 0 before the first step.</summary>
    public ref T Slot(int index) => ref Unsafe.AsRef<T>(SlotsPointer + ((nint)index * SlotStride));

    /// <summary>The key of the random numbers that this step uses for a purpose in a layer; the same in its forward and its backward pass.</summary>
    public ulong Key(RandomPurpose purpose, int stream) => CounterRandom.Key(Seed, purpose, Step, stream);

    /// <summary>Value <paramref name="index"/> of those set once per step.</summary>
    public ref T Scalar(int index) => ref Unsafe.AsRef<T>(ScalarsPointer + index);
}
