namespace NetGen.Compiler.Lowering;

/// <summary>Pooling and its gradients, the obvious way.</summary>
internal static class PoolingInterpreter
{
    public static void Run(MaxPool pool, InterpreterFrame frame)
    {
        double[] x = frame[pool.X], y = frame.Make(pool.Result);
        Pool(x, pool.X.Shape, pool.Window, frame.Batch, y, winners: null);
    }

    /// <summary>The largest of each window and, where windows do not overlap, its number in the window.</summary>
    public static void Pool(double[] x, Shape shape, Window window, int batch, double[] y, double[]? winners)
    {
        int[] seen = new int[y.Length];
        for (int i = 0; i < y.Length; i++)
            y[i] = double.NegativeInfinity;
        ForEachTap(shape, window, batch, (from, to) =>
        {
            int number = seen[to]++;
            if (winners is not null && !(x[from] <= y[to]))
                winners[to] = number;
            y[to] = Math.Max(y[to], x[from]);
        });
    }

    public static void Run(Unpool unpool, InterpreterFrame frame)
    {
        double[] dx = frame.Make(unpool.Result);
        Unpooled(frame[unpool.OutputGradient], frame[unpool.Winner], unpool.Result.Shape, unpool.Window, frame.Batch).CopyTo(dx, 0);
    }

    /// <summary>Each gradient where its window was won.</summary>
    public static double[] Unpooled(double[] dy, double[] winners, Shape shape, Window window, int batch)
    {
        double[] dx = new double[batch * shape.Length];
        int[] seen = new int[dy.Length];
        ForEachTap(shape, window, batch, (from, to) => dx[from] = seen[to]++ == winners[to] ? dy[to] : 0);
        return dx;
    }

    public static void Run(MaxPoolGradient gradient, InterpreterFrame frame)
    {
        double[] x = frame[gradient.X], y = frame[gradient.Y], dy = frame[gradient.OutputGradient], dx = frame.Make(gradient.Result);
        bool[] isWon = new bool[y.Length];
        ForEachTap(gradient.X.Shape, gradient.Window, frame.Batch, (from, to) =>
        {
            if (isWon[to] || !(x[from] >= y[to]))
                return;
            isWon[to] = true;
            dx[from] += dy[to];
        });
    }

    public static void Run(AveragePool pool, InterpreterFrame frame)
    {
        double[] x = frame[pool.X], y = frame.Make(pool.Result);
        int[] pixels = Pixels(pool.Window);
        ForEachTap(pool.X.Shape, pool.Window, frame.Batch, (from, to) => y[to] += x[from]);
        for (int i = 0; i < y.Length; i++)
            y[i] /= pixels[i % pixels.Length];
    }

    public static void Run(AveragePoolGradient gradient, InterpreterFrame frame)
    {
        double[] dy = frame[gradient.OutputGradient], dx = frame.Make(gradient.Result);
        int[] pixels = Pixels(gradient.Window);
        ForEachTap(gradient.Result.Shape, gradient.Window, frame.Batch, (from, to) => dx[from] += dy[to] / pixels[to % pixels.Length]);
    }

    /// <summary>How many real pixels the window sees at each place.</summary>
    private static int[] Pixels(Window window)
    {
        int[] pixels = new int[window.Vertical.Outputs * window.Horizontal.Outputs];
        foreach (WindowTap tap in WindowTaps.Of(window))
            pixels[tap.Place]++;
        return pixels;
    }

    /// <summary>Calls with the position of a pixel and that of the place that sees it, for each channel of each sample.</summary>
    private static void ForEachTap(Shape from, Window window, int batch, Action<int, int> visit)
    {
        WindowTap[] taps = [.. WindowTaps.Of(window)];
        int places = window.OutputOf(1).Length;
        for (int channel = 0; channel < batch * from[0]; channel++)
        {
            foreach (WindowTap tap in taps)
                visit((channel * from.ChannelLength) + tap.Pixel, (channel * places) + tap.Place);
        }
    }
}
