namespace NetGen.Compiler.Lowering;

/// <summary>Writes down the operations of one layer, their results named after it.</summary>
internal sealed class LayerLowering(
    string layer, bool isTraining, Tensor[] inputs, Tensor[] parameters, TensorNames names, ForwardOperations operations, List<RunningStatistic> statistics) : ILowering<Tensor>
{
    public bool IsTraining => isTraining;

    public Shape ShapeOf(Tensor tensor) => tensor.Shape;

    public Tensor Input(int index) => inputs[index];

    public Tensor Parameter(int index) => parameters[index];

    public Tensor Product(Tensor x, Tensor weight)
    {
        int columns = weight.Shape[1];
        Tensor result = New(layer + ".product", x.Shape.Rank == 2 ? new Shape(x.Shape.Rows, columns) : new Shape(columns));
        operations.Add(new Product(x, weight, default, E.In(0), result));
        return result;
    }

    public Tensor Convolution(Tensor x, Tensor weight, Window window, int groups)
    {
        Tensor result = New(layer + ".sums", window.OutputOf(weight.Shape.Columns));
        operations.Add(new Convolution(x, weight, window, groups, default, E.In(0), result));
        return result;
    }

    public Tensor Pool(PoolFunction function, Tensor x, Window window)
    {
        Tensor result = New(layer, window.OutputOf(x.Shape.Channels));
        operations.Add(function == PoolFunction.Maximum ? new MaxPool(x, window, result) : new AveragePool(x, window, result));
        return result;
    }

    public Tensor Map(ElementFunction function, params Tensor[] arguments)
    {
        Tensor result = New(layer, arguments[0].Shape);
        operations.Add(new Elementwise(new(arguments), function.Value, result) { Derivatives = function.Derivatives });
        return result;
    }

    /// <summary>Movements that follow each other are one: an image that was interpolated twice would be blurred twice.</summary>
    public Tensor Distort(Distortion distortion, Tensor x)
    {
        Tensor result = New(layer, x.Shape);
        operations.Add(operations.MakerOf(x) is Resample before
            ? new Resample(before.X, before.Stream, before.Steps.Append(distortion).ToEquatableArray(), result)
            : new Resample(x, operations.NextStream(RandomUse.Augmentation), new(distortion), result));
        return result;
    }

    public Tensor Randomize(RandomFunction function, Tensor x)
    {
        Tensor result = New(layer, x.Shape);
        operations.Add(new Randomize(x, operations.NextStream(function.Use), function.Draw, function.Value, function.Derivative, result));
        return result;
    }

    public Tensor Reshape(Tensor x, Shape shape)
    {
        if (x.Shape == shape)
            return x;
        Tensor result = New(layer, shape);
        operations.Add(new Reshape(x, result));
        return result;
    }

    public Tensor Concat(Tensor a, Tensor b)
    {
        Shape shape = a.Shape.Join(b.Shape) ?? throw new InvalidOperationException($"{a} and {b} do not lie side by side.");
        Tensor result = New(layer, shape);
        operations.Add(new Concat(new(a, b), result));
        return result;
    }

    public Tensor NormalizeBatch(Tensor x, Tensor weight, Tensor bias, BatchMoments<Tensor> running)
    {
        if (isTraining)
            return NormalizationLowering.ByBatch(layer, x, weight, bias, running, names, operations, statistics);
        Tensor result = New(layer, x.Shape);
        operations.Add(NormalizationLowering.ByRunning(x, weight, bias, running, result));
        return result;
    }

    public Tensor NormalizeRows(Tensor x, double epsilon)
    {
        Tensor result = New(layer + ".normalized", x.Shape), inverse = New(layer + ".inverse", new Shape(x.Shape.Rows));
        operations.Add(new RowNormalization(x, epsilon, result, inverse));
        return result;
    }

    public Tensor Softmax(Tensor x)
    {
        Tensor result = New(layer, x.Shape);
        operations.Add(new Softmax(x, result));
        return result;
    }

    private Tensor New(string name, Shape shape) => names.New(name, TensorKind.Activation, shape);
}
