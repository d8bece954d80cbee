namespace NetGen.Compiler.Lowering;

/// <summary>Moves images the obvious way: every pixel goes back through the movements, last one first, and looks at the four pixels around where it comes from.</summary>
internal static class ResampleInterpreter
{
    public static void Run(Resample resample, InterpreterFrame frame)
    {
        double[] x = frame[resample.X], result = frame.Make(resample.Result);
        Shape shape = resample.X.Shape;
        ulong key = frame.KeyOf(resample.Stream);
        int height = shape[1], width = shape[2], pixels = height * width;
        for (int i = 0; i < result.Length; i++)
        {
            long sample = i / shape.Length;
            double row = (i % pixels / width) - ((height - 1) / 2.0), column = (i % width) - ((width - 1) / 2.0);
            for (int step = resample.Steps.Count - 1; step >= 0; step--)
            {
                long element = ((sample * resample.Steps.Count) + step) * Distortion.Numbers;
                (row, column) = Back(resample.Steps[step], row, column, shape, n => RandomInterpreter.Number(RandomDraw.Symmetric, key, element + n));
            }

            result[i] = At(x, i / pixels * pixels, height, width, row + ((height - 1) / 2.0), column + ((width - 1) / 2.0));
        }
    }

    /// <summary>Where a place, seen from the centre, was before the movement.</summary>
    private static (double Row, double Column) Back(Distortion step, double row, double column, Shape shape, Func<int, double> number)
    {
        double range = step.Range * number(0);
        switch (step.Kind)
        {
            case DistortionKind.Flip:
                return (row, number(0) < 0 ? -column : column);
            case DistortionKind.Rotation:
                double sine = Math.Sin(range * Math.PI / 180), cosine = Math.Cos(range * Math.PI / 180);
                return ((cosine * row) - (sine * column), (sine * row) + (cosine * column));
            case DistortionKind.Zoom:
                return (row / (1 + range), column / (1 + range));
            default:
                return (row - (range * shape[1]), column - (step.Range * number(1) * shape[2]));
        }
    }

    private static double At(double[] x, int start, int height, int width, double row, double column)
    {
        double top = Math.Floor(row), left = Math.Floor(column), sum = 0;
        for (int down = 0; down < 2; down++)
        {
            for (int right = 0; right < 2; right++)
            {
                double weight = (1 - Math.Abs(row - top - down)) * (1 - Math.Abs(column - left - right));
                if (top + down >= 0 && top + down < height && left + right >= 0 && left + right < width)
                    sum += weight * x[start + ((int)(top + down) * width) + (int)(left + right)];
            }
        }

        return sum;
    }
}
