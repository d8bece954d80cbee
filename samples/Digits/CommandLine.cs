using System.CommandLine;
using System.CommandLine.Parsing;

namespace NetGen.Samples.Digits;

/// <summary>Options to <see cref="Settings"/>, and failures to exit codes.</summary>
internal static class CommandLine
{
    private const int MostEpochs = 10;

    private static readonly Option<DirectoryInfo?> Data = new("--data")
    {
        Description = "A folder with the four IDX files of MNIST, plain or .gz. By default the sample draws its own digits.",
    };

    private static readonly Option<int> Epochs = new("--epochs")
    {
        Description = $"How often to go through the training data, 1 to {MostEpochs}.",
        DefaultValueFactory = _ => MostEpochs,
        Validators = { result => Require(result, 1, MostEpochs) },
    };

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "Decides first weights, the order of samples and the drawn digits.",
    };

    private static readonly Option<int?> Threads = new("--threads")
    {
        Description = "The most threads to train with. The result does not depend on it.",
        Validators = { result => Require(result, 1, int.MaxValue) },
    };

    private static readonly Option<string> Output = new("--output")
    {
        Description = "The file for the weights.",
        DefaultValueFactory = _ => "digits.safetensors",
    };

    public static int Parse(string[] arguments, Action<Settings> run)
    {
        RootCommand command = new("Trains a network of 784, 128 and 10 units to read digits.") { Data, Epochs, Seed, Threads, Output };
        command.SetAction(parsed => Guard(() => run(SettingsOf(parsed))));
        return command.Parse(arguments).Invoke();
    }

    private static Settings SettingsOf(ParseResult parsed) => new(
        parsed.GetValue(Data), parsed.GetValue(Epochs), parsed.GetValue(Seed), parsed.GetValue(Threads), parsed.GetValue(Output)!);

    private static void Require(OptionResult result, int least, int most)
    {
        if (result.Tokens is [var token] && (!int.TryParse(token.Value, out int value) || value < least || value > most))
            result.AddError($"{result.Option.Name} must be a whole number from {least} to {most}, not '{token.Value}'.");
    }

    private static int Guard(Action run)
    {
        try
        {
            run();
            return 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NetGenFormatException)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }
    }
}
