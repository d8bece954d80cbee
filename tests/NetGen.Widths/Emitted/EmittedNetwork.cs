using System.Numerics;
using NetGen.Widths.Reference;

namespace NetGen.Widths.Emitted;

/// <summary>An emitted network and its trainer, behind arrays of doubles.</summary>
internal sealed class EmittedNetwork<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Forward _predict;
    private readonly Look _inspect;
    private readonly Write _set;
    private readonly Read _get;
    private readonly Read _getGradient;
    private readonly Learn _step;
    private readonly Learn _computeGradients;
    private readonly LearnLabels? _stepLabels;

    public EmittedNetwork(Type type)
    {
        object network = Activator.CreateInstance(type)!;
        Type trainerType = type.GetNestedType("Trainer")!;
        object trainer = Activator.CreateInstance(trainerType, network, null)!;
        InputLength = (int)type.GetField("InputLength")!.GetRawConstantValue()!;
        OutputLength = (int)type.GetField("OutputLength")!.GetRawConstantValue()!;
        _predict = type.GetMethod("Predict")!.CreateDelegate<Forward>(network);
        _inspect = type.GetMethod("Inspect")!.CreateDelegate<Look>(network);
        _set = type.GetMethod("SetParameter")!.CreateDelegate<Write>(network);
        _get = type.GetMethod("GetParameter")!.CreateDelegate<Read>(network);
        _getGradient = trainerType.GetMethod("GetGradient")!.CreateDelegate<Read>(trainer);
        _step = Bind<Learn, T>("Step") ?? throw new MissingMethodException(trainerType.Name, "Step");
        _computeGradients = Bind<Learn, T>("ComputeGradients") ?? throw new MissingMethodException(trainerType.Name, "ComputeGradients");
        _stepLabels = Bind<LearnLabels, int>("Step");

        TDelegate? Bind<TDelegate, TTarget>(string name) where TDelegate : Delegate =>
            trainerType.GetMethod(name, [typeof(ReadOnlySpan<T>), typeof(ReadOnlySpan<TTarget>)])?.CreateDelegate<TDelegate>(trainer);
    }

    private delegate void Forward(ReadOnlySpan<T> inputs, Span<T> outputs);

    private delegate Inspection<T> Look(ReadOnlySpan<T> input);

    private delegate void Write(string name, ReadOnlySpan<T> values);

    private delegate void Read(string name, Span<T> values);

    private delegate T Learn(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets);

    private delegate T LearnLabels(ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels);

    public int InputLength { get; }

    public int OutputLength { get; }

    public double[] Predict(Batch batch)
    {
        var outputs = new T[batch.Samples * OutputLength];
        _predict(Narrow(batch.Inputs), outputs);
        return Widen(outputs);
    }

    /// <summary>Of the first sample.</summary>
    public double[] InspectLast(Batch batch) => Widen(_inspect(Narrow(batch.Inputs[..InputLength]))[^1].Values.ToArray());

    public double ComputeGradients(Batch batch) => double.CreateTruncating(_computeGradients(Narrow(batch.Inputs), Narrow(batch.Targets)));

    /// <summary>With labels, where there are some.</summary>
    public double Step(Batch batch) => double.CreateTruncating(
        batch.Labels is { } labels && _stepLabels is { } step
            ? step(Narrow(batch.Inputs), labels)
            : _step(Narrow(batch.Inputs), Narrow(batch.Targets)));

    public void SetParameter(ReferenceParameter parameter) => _set(parameter.Name, Narrow(parameter.Values));

    public double[] GetParameter(ReferenceParameter parameter) => Get(_get, parameter);

    public double[] GetGradient(ReferenceParameter parameter) => Get(_getGradient, parameter);

    private static double[] Get(Read read, ReferenceParameter parameter)
    {
        var values = new T[parameter.Values.Length];
        read(parameter.Name, values);
        return Widen(values);
    }

    private static T[] Narrow(double[] values) => Array.ConvertAll(values, T.CreateTruncating);

    private static double[] Widen(T[] values) => Array.ConvertAll(values, double.CreateTruncating);
}
