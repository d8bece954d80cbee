namespace NetGen.Samples.Digits;

internal static class Program
{
    private static int Main(string[] arguments) => CommandLine.Parse(arguments, Run);

    private static void Run(Settings settings)
    {
        (Dataset training, Dataset test) = DigitSource.Read(settings);
        Console.WriteLine($"training: {training}");
        Console.WriteLine($"test:     {test}");
        Console.WriteLine();
        Console.WriteLine(DigitNetwork.Description);

        var network = new DigitNetwork(settings.Seed);
        var trainer = new DigitNetwork.Trainer(network, new() { Seed = settings.Seed, Threads = settings.Threads });
        Lesson.Give(trainer, training, settings.Epochs);
        network.Save(settings.Output);

        Evaluation result = trainer.Evaluate(test);
        Console.WriteLine();
        Console.WriteLine(result);
        Console.WriteLine();
        Console.WriteLine($"weights: {settings.Output}");

        // What was saved predicts like what was trained, so the file serves for the measurement.
        PredictionCost cost = PredictionCost.Measure(DigitNetwork.Load(settings.Output), test);
        Console.WriteLine($"test accuracy: {result.Accuracy:0.0000}");
        Console.WriteLine($"predict: {cost.Nanoseconds:0} ns per sample, {cost.Bytes} bytes");
    }
}
