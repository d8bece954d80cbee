using System.Runtime;
using System.Runtime.Loader;

namespace NetGen.Benchmarks.Compiling;

/// <summary>What the JIT does before a network's first prediction, and then before its first training step.</summary>
internal sealed record FirstCalls(TimeSpan Prediction, long PredictionMethods, TimeSpan Step, long StepMethods)
{
    private const int Samples = 64;

    private delegate void Predict(ReadOnlySpan<float> inputs, Span<float> outputs);

    private delegate float TrainingStep(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets);

    /// <summary>Of the network in an assembly, which is loaded anew.</summary>
    public static FirstCalls Of(Declared network, byte[] assembly)
    {
        AssemblyLoadContext context = new(network.Name, isCollectible: true);
        try
        {
            using MemoryStream stream = new(assembly);
            return Of(context.LoadFromStream(stream).GetType("Compiled." + network.Name, throwOnError: true)!);
        }
        finally
        {
            context.Unload();
        }
    }

    private static FirstCalls Of(Type type)
    {
        int inputs = (int)type.GetField("InputLength")!.GetRawConstantValue()!, outputs = (int)type.GetField("OutputLength")!.GetRawConstantValue()!;
        float[] batch = new float[Samples * inputs], targets = new float[Samples * outputs], answer = new float[outputs];
        for (int sample = 0; sample < Samples; sample++)
            targets[sample * outputs] = 1;

        var (time, methods) = Now();
        object made = Activator.CreateInstance(type, 1L)!;
        type.GetMethod("Predict")!.CreateDelegate<Predict>(made)(batch.AsSpan(0, inputs), answer);
        var (timeOfPrediction, methodsOfPrediction) = Now();
        Type trainer = type.GetNestedType("Trainer")!;
        object training = Activator.CreateInstance(trainer, made, new TrainerOptions { Threads = 1 })!;
        trainer.GetMethod("Step", [typeof(ReadOnlySpan<float>), typeof(ReadOnlySpan<float>)])!.CreateDelegate<TrainingStep>(training)(batch, targets);
        var (timeOfStep, methodsOfStep) = Now();
        return new(timeOfPrediction - time, methodsOfPrediction - methods, timeOfStep - timeOfPrediction, methodsOfStep - methodsOfPrediction);
    }

    private static (TimeSpan Time, long Methods) Now() => (JitInfo.GetCompilationTime(currentThread: true), JitInfo.GetCompiledMethodCount(currentThread: true));
}
