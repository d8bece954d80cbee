using NetGen;
using NetGen.Samples.Iris;

if (args is not ([] or ["--data", _]))
{
    Console.Error.WriteLine("usage: Iris [--data FILE], a CSV file with four measures and the kind in each row");
    return 2;
}

string? file = args.LastOrDefault();
Dataset flowers = file is null ? Flowers.Grow(perKind: 50, seed: 1936) : Flowers.Read(file);
Console.WriteLine(file is null ? "no --data FILE: flowers drawn from the means and covariances that Fisher published" : file);

(Dataset training, Dataset test) = flowers.Split(0.7, seed: 1);
var trainer = new IrisNetwork.Trainer(new IrisNetwork());
TrainingHistory history = trainer.Fit(training, test);
Console.WriteLine(history.Epochs[^1]);

Evaluation result = trainer.Evaluate(test);
Console.WriteLine(result);
Console.WriteLine($"test accuracy: {result.Accuracy:0.0000}");
return 0;
