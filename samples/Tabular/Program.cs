using NetGen;
using NetGen.Samples.Tabular;

if (args is not ["--data", { } file])
{
    Console.Error.WriteLine("usage: Tabular --data FILE, the Wisconsin breast cancer data as CSV: 30 measures and the class in each row");
    return 2;
}

try
{
    Dataset tumours = Dataset.ReadCsv(file, label: -1, new() { Header = CsvHeader.CountsAndClassNames });
    Console.WriteLine(tumours);
    Console.WriteLine(TumourNetwork.Description);

    double sum = 0;
    const int Folds = 5;
    foreach ((Dataset training, Dataset test) in tumours.Folds(Folds, seed: 1, stratified: true))
    {
        // What stops the run early must not be what the run is judged by.
        (Dataset learning, Dataset validation) = training.Split(0.85, seed: 1);
        var trainer = new TumourNetwork.Trainer(new TumourNetwork());
        TrainingHistory history = trainer.Fit(learning, validation);
        double accuracy = trainer.Evaluate(test).Accuracy!.Value;
        Console.WriteLine($"{history.Epochs.Count} epochs, best after epoch {history.RestoredEpoch + 1}: accuracy {accuracy:0.0000} on {test.Count} tumours");
        sum += accuracy;
    }

    Console.WriteLine($"mean accuracy: {sum / Folds:0.0000}");
    return 0;
}
catch (Exception failure) when (failure is IOException or NetGenFormatException)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}
