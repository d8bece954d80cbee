using NetGen;
using NetGen.Samples;
using NetGen.Samples.Overfit;

const int Few = 300, Watched = 700;

if (args is not ["--data", { } folder])
{
    Console.Error.WriteLine("usage: Overfit --data DIR, a folder with the four IDX files of MNIST, plain or .gz");
    return 2;
}

try
{
    (Dataset all, Dataset test) = Mnist.Read(new DirectoryInfo(folder));
    Dataset training = all.Take(Few), validation = all.Skip(Few).Take(Watched);
    Console.WriteLine($"{training.Count} images to learn from, {validation.Count} to watch, {test.Count} for the end");
    Console.WriteLine(Remedy.Header);

    TrainerOptions options = Remedy.Options;
    Show(Remedy.Of("nothing", new Plain.Trainer(new Plain(), options), training, validation, test));
    Show(Remedy.Of("dropout", new WithDropout.Trainer(new WithDropout(), options), training, validation, test));
    Show(Remedy.Of("elastic net", new WithElasticNet.Trainer(new WithElasticNet(), options), training, validation, test));
    Show(Remedy.Of("augmentation", new WithAugmentation.Trainer(new WithAugmentation(), options), training, validation, test));
    Show(Remedy.Of("batch normalisation", new WithBatchNorm.Trainer(new WithBatchNorm(), options), training, validation, test));
    Show(Remedy.Of("early stopping", new WithEarlyStopping.Trainer(new WithEarlyStopping(), options), training, validation, test));
    return 0;
}
catch (Exception failure) when (failure is IOException or NetGenFormatException)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}

static void Show(Remedy remedy) => Console.WriteLine(remedy);
