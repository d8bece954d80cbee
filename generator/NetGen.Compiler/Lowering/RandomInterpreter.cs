namespace NetGen.Compiler.Lowering;

/// <summary>Draws random numbers one by one, the same as the runtime draws in vectors: Squares64 of a key and a counter (Widynski 2022).</summary>
internal static class RandomInterpreter
{
    public static void Run(Randomize randomize, InterpreterFrame frame)
    {
        double[] x = frame[randomize.X], result = frame.Make(randomize.Result);
        Shape shape = randomize.X.Shape;
        ulong key = frame.KeyOf(randomize.Stream);
        for (int i = 0; i < x.Length; i++)
        {
            int pixel = i % shape.ChannelLength, channel = i / shape.ChannelLength % shape.Channels, row = i / shape.ChannelLength / shape.Channels;
            long element = (((long)row * shape.ChannelLength) + pixel) * Randomize.RowLength(shape) + channel;
            double number = Number(randomize.Draw, key, element);
            result[i] = frame.Value(randomize.Formula, e => e == 0 ? x[i] : number);
        }
    }

    /// <summary>For whoever does not mind which numbers are drawn.</summary>
    public static ulong SomeKey(RandomStream stream) => unchecked((0x9E3779B97F4A7C15 * ((ulong)stream.Number + 1)) | 1);

    public static double Number(RandomDraw draw, ulong key, long element) => draw switch
    {
        RandomDraw.Coarse => ((Bits((ulong)element / 4, key) >> (16 * (int)(element % 4))) & 0xffff) / 65536.0,
        RandomDraw.Symmetric => (2.0 * ((Bits((ulong)element / 2, key) >> ((32 * (int)(element % 2)) + 8)) & 0xffffff) + 1 - (1 << 24)) / (1 << 24),
        _ => throw new InvalidOperationException($"{draw} is not known."),
    };

    private static ulong Bits(ulong counter, ulong key)
    {
        unchecked
        {
            ulong y = counter * key, z = y + key;
            ulong x = Turn((y * y) + y);
            x = Turn((x * x) + z);
            x = Turn((x * x) + y);
            ulong last = (x * x) + z;
            x = Turn(last);
            return last ^ (((x * x) + y) >> 32);
        }
    }

    private static ulong Turn(ulong x) => (x >> 32) | (x << 32);
}
