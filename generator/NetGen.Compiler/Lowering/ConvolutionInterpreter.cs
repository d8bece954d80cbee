namespace NetGen.Compiler.Lowering;

/// <summary>Convolutions and their gradients, the obvious way: every connection of the forward pass once.</summary>
internal static class ConvolutionInterpreter
{
    public static void Run(Convolution convolution, InterpreterFrame frame)
    {
        double[] x = frame[convolution.X], weight = frame[convolution.Weight], y = frame.Make(convolution.Result);
        ForEachConnection(convolution.X.Shape, convolution.Result.Shape, convolution.Window, convolution.Groups, frame.Batch, c => y[c.Y] += x[c.X] * weight[c.Weight]);
        Finish(convolution, convolution.Result, y, frame);
    }

    public static void Run(PooledConvolution pooled, InterpreterFrame frame)
    {
        double[] x = frame[pooled.X], weight = frame[pooled.Weight], y = frame.Make(pooled.Result);
        double[]? winners = pooled.Winner is { } tensor ? frame.Make(tensor) : null;
        Shape sums = pooled.Window.OutputOf(weight.Length / pooled.Window.Size / (pooled.X.Shape[0] / pooled.Groups));
        double[] sum = new double[frame.Batch * sums.Length];
        ForEachConnection(pooled.X.Shape, sums, pooled.Window, pooled.Groups, frame.Batch, c => sum[c.Y] += x[c.X] * weight[c.Weight]);
        PoolingInterpreter.Pool(sum, sums, pooled.Pool, frame.Batch, y, winners);
        Finish(pooled, pooled.Result, y, frame);
        if (winners is null || !pooled.KnowsNobody)
            return;
        for (int i = 0; i < y.Length; i++)
            winners[i] = y[i] <= 0 ? pooled.Pool.Size : winners[i];
    }

    public static void Run(ConvolutionInputGradient gradient, InterpreterFrame frame)
    {
        double[] dy = frame[gradient.OutputGradient], weight = frame[gradient.Weight], dx = frame.Make(gradient.Result);
        Shape from = gradient.Result.Shape, to = gradient.OutputGradient.Shape;
        ForEachConnection(from, to, gradient.Window, gradient.Groups, frame.Batch, c => dx[c.X] += dy[c.Y] * weight[c.Transposed]);
        Finish(gradient, gradient.Result, dx, frame);
    }

    public static void Run(ConvolutionWeightGradient gradient, InterpreterFrame frame)
    {
        double[] x = frame[gradient.X], dy = frame[gradient.OutputGradient], dw = frame.Make(gradient.Result);
        Shape from = gradient.X.Shape, to = gradient.OutputGradient.Shape;
        ForEachConnection(from, to, gradient.Window, gradient.Groups, frame.Batch, c => dw[c.Weight] += x[c.X] * dy[c.Y]);
        Finish(gradient, gradient.Result, dw, frame);
    }

    public static void Run(PooledWeightGradient gradient, InterpreterFrame frame)
    {
        double[] x = frame[gradient.X], dw = frame.Make(gradient.Result);
        Shape from = gradient.X.Shape, to = gradient.Window.OutputOf(gradient.OutputGradient.Shape.Channels);
        double[] dy = PoolingInterpreter.Unpooled(frame[gradient.OutputGradient], frame[gradient.Winner], to, gradient.Pool, frame.Batch);
        ForEachConnection(from, to, gradient.Window, gradient.Groups, frame.Batch, c => dw[c.Weight] += x[c.X] * dy[c.Y]);
        Finish(gradient, gradient.Result, dw, frame);
    }

    public static void Run(TransposedKernel transpose, InterpreterFrame frame)
    {
        double[] weight = frame[transpose.Weight], result = frame.Make(transpose.Result);
        Shape shape = transpose.Weight.Shape;
        int channels = shape[2], filters = shape[3] / transpose.Groups;
        for (int i = 0; i < weight.Length; i++)
        {
            int filter = i % shape[3], channel = i / shape[3] % channels, tap = i / shape[3] / channels;
            result[(((tap * filters) + (filter % filters)) * channels * transpose.Groups) + (filter / filters * channels) + channel] = weight[i];
        }
    }

    private static void Finish(IEpilogue sums, Tensor result, double[] values, InterpreterFrame frame)
    {
        for (int i = 0; i < values.Length; i++)
        {
            double sum = values[i];
            values[i] = frame.Value(sums.Epilogue, e => e == 0 ? sum : frame.Element(sums.Extras[e - 1], i, result));
        }
    }

    private static void ForEachConnection(Shape from, Shape to, Window window, int groups, int batch, Action<Connection> visit)
    {
        int channels = from[0] / groups, filters = to[0] / groups;
        WindowTap[] taps = [.. WindowTaps.Of(window)];
        for (int sample = 0; sample < batch; sample++)
        {
            for (int filter = 0; filter < to[0]; filter++)
            {
                for (int channel = 0; channel < channels; channel++)
                {
                    int group = filter / filters, source = (group * channels) + channel;
                    foreach (WindowTap tap in taps)
                    {
                        visit(new(
                            (((sample * from[0]) + source) * from.ChannelLength) + tap.Pixel,
                            (((sample * to[0]) + filter) * to.ChannelLength) + tap.Place,
                            (((tap.Tap * channels) + channel) * to[0]) + filter,
                            (((tap.Tap * filters) + (filter % filters)) * from[0]) + source));
                    }
                }
            }
        }
    }

    /// <summary>One multiplication: where its factors lie, and the weight's place in a transposed kernel.</summary>
    private readonly record struct Connection(int X, int Y, int Weight, int Transposed);
}
