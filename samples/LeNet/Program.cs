using NetGen;
using NetGen.Samples;
using NetGen.Samples.LeNet;

if (args is not ["--data", { } folder])
{
    Console.Error.WriteLine("usage: LeNet --data DIR, a folder with the four IDX files of MNIST, plain or .gz");
    return 2;
}

try
{
    (Dataset training, Dataset test) = Mnist.Read(new DirectoryInfo(folder));
    Console.WriteLine($"training: {training}");
    Console.WriteLine($"test:     {test}");
    Console.WriteLine(LeNet5.Description);

    var trainer = new LeNet5.Trainer(new LeNet5());
    trainer.Fit(training, progress: new Progress());

    Evaluation result = trainer.Evaluate(test);
    Console.WriteLine(result);
    Console.WriteLine($"test accuracy: {result.Accuracy:0.0000}");
    return 0;
}
catch (Exception failure) when (failure is IOException or NetGenFormatException)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}
