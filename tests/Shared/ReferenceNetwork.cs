using NetGen.Compiler.Graph;
using NetGen.Compiler.Lowering;

namespace NetGen.Testing;

/// <summary>A network run by the interpreter in double. Parameters and gradients are in the outside's layout, by name.</summary>
internal sealed class ReferenceNetwork
{
    private readonly NetworkProgram _program;
    private readonly double[][] _values;
    private readonly double[][][] _slots;
    private IReadOnlyDictionary<Tensor, double[]> _step = new Dictionary<Tensor, double[]>();
    private long _steps;

    public ReferenceNetwork(NetworkProgram program)
    {
        _program = program;
        _values = [.. Parameters.Select(parameter => new double[parameter.Value.Shape.Length])];
        _slots = [.. _values.Select(values => _program.Update is { } update ? update.Slots.Select(_ => new double[values.Length]).ToArray() : [])];
    }

    /// <summary>The key of a stream of random numbers in a step, counted from 1; some key if nobody minds.</summary>
    public Func<RandomStream, long, ulong>? Keys { get; init; }

    public IReadOnlyList<Parameter> Parameters => _program.Parameters;

    public double[] Get(int parameter) => ToOutside(Parameters[parameter], _values[parameter]);

    public void Set(int parameter, double[] values) => _values[parameter] = ToInside(Parameters[parameter], values);

    /// <summary>Draws every parameter anew, small enough that activations do not saturate.</summary>
    public void Draw(Random random)
    {
        foreach (Parameter parameter in Parameters)
        {
            Shape shape = parameter.Value.Shape;
            double deviation = shape.Rank == 1 ? 0.3 : 1 / Math.Sqrt(shape.Rows);
            double[] values = Draws.Normals(random, shape.Length, deviation);
            Set(IndexOf(parameter), parameter.IsLearned ? values : Array.ConvertAll(values, value => 0.5 + Math.Abs(value))); // a statistic may be a divisor
        }
    }

    public double[] Predict(double[] inputs) => Run(_program.Prediction, inputs, targets: null)[_program.Prediction.Results[0]];

    /// <summary>The value of every layer, in the order of the graph.</summary>
    public double[][] Inspect(double[] input)
    {
        IReadOnlyDictionary<Tensor, double[]> values = Run(_program.Inspection, input, targets: null);
        return [.. _program.LayerValues.Select(layer => values[layer])];
    }

    /// <summary>The mean loss of the batch without penalties.</summary>
    public double Evaluate(double[] inputs, double[] targets)
    {
        int samples = Samples(inputs);
        return Run(_program.Evaluation!, inputs, targets)[_program.Evaluation!.Results[0]].Sum() * _program.LossScale / samples;
    }

    /// <summary>The mean loss with penalties, and the gradient of each parameter: zeros for what is not learned.</summary>
    public (double Loss, double[][] Gradients) Differentiate(double[] inputs, double[] targets)
    {
        OperationList training = _program.Training!;
        IReadOnlyDictionary<Tensor, double[]> values = _step = Run(training, inputs, targets);
        double penalties = training.Results.Skip(1 + _program.Learned.Count).Sum(penalty => values[penalty][0]);
        double loss = (values[training.Results[0]].Sum() * _program.LossScale / Samples(inputs)) + penalties;
        Dictionary<Parameter, double[]> gradients = _program.Learned.Zip(training.Results.Skip(1)).ToDictionary(pair => pair.First, pair => values[pair.Second]);
        return (loss, [.. Parameters.Select(parameter =>
            gradients.TryGetValue(parameter, out double[]? gradient) ? ToOutside(parameter, gradient) : new double[parameter.Value.Shape.Length])]);
    }

    /// <summary>The optimizer's next step with these gradients; running statistics follow the batch that was differentiated last.</summary>
    public void Update(double[][] gradients, double rate, int samples)
    {
        _steps++;
        double[][] clipped = UpdateInterpreter.Clip(_program.Update!.Clip, gradients.Select((gradient, i) => ToInside(Parameters[i], gradient)));
        foreach (int i in Enumerable.Range(0, _values.Length).Where(i => Parameters[i].IsLearned))
            UpdateInterpreter.Step(_program.Update!, _values[i], clipped[i], _slots[i], rate, _steps, samples);
        foreach (LimitedWeight limited in _program.Limits)
        {
            int index = IndexOf(limited.Weight);
            _values[index] = UpdateInterpreter.Limit(limited.Limit, _values[index], limited.Weight.ExternalShape[0]);
        }

        foreach (RunningStatistic statistic in _program.Statistics)
        {
            int index = IndexOf(Parameters.Single(parameter => parameter.Value == statistic.Running));
            _values[index] = UpdateInterpreter.Follow(statistic, _values[index], _step[statistic.Batch], samples);
        }
    }

    private int IndexOf(Parameter parameter) => Parameters.TakeWhile(other => !ReferenceEquals(other, parameter)).Count();

    private int Samples(double[] inputs) => inputs.Length / _program.Input.Shape.Length;

    private IReadOnlyDictionary<Tensor, double[]> Run(OperationList list, double[] inputs, double[]? targets)
    {
        Dictionary<Tensor, double[]> given = new() { [_program.Input] = inputs };
        foreach ((Parameter parameter, double[] values) in Parameters.Zip(_values))
            given[parameter.Value] = values;
        if (list == _program.Prediction || list == _program.Evaluation)
        {
            IReadOnlyDictionary<Tensor, double[]> parameters = Parameters.Zip(_values).ToDictionary(pair => pair.First.Value, pair => pair.Second);
            foreach ((Tensor tensor, double[] values) in Interpreter.Run(_program.Preparation, parameters, batch: 1))
                given[tensor] = values;
        }

        if (targets is not null)
            given[_program.Target!] = targets;
        return Interpreter.Run(list, given, Samples(inputs), Keys is null ? null : stream => Keys(stream, _steps + 1), OwnFunctions.Evaluate);
    }

    private static double[] ToOutside(Parameter parameter, double[] inside) =>
        [.. Enumerable.Range(0, inside.Length).Select(i => inside[InsideIndex(parameter, i)])];

    private static double[] ToInside(Parameter parameter, double[] outside)
    {
        double[] inside = new double[outside.Length];
        for (int i = 0; i < outside.Length; i++)
            inside[InsideIndex(parameter, i)] = outside[i];
        return inside;
    }

    /// <summary>Where element number <paramref name="outside"/> of the external shape lies in the compiler's order of axes.</summary>
    private static int InsideIndex(Parameter parameter, int outside)
    {
        Shape shape = parameter.Value.Shape;
        int[] place = new int[shape.Rank];
        for (int axis = parameter.Axes.Count - 1; axis >= 0; axis--)
        {
            int extent = parameter.ExternalShape[axis];
            place[parameter.Axes[axis]] = outside % extent;
            outside /= extent;
        }

        return Enumerable.Range(0, shape.Rank).Aggregate(0, (index, axis) => (index * shape[axis]) + place[axis]);
    }
}
