namespace NetGen.Compiler.Emission;

/// <summary>What the attributes say of a run, as properties of the training program.</summary>
internal static class RunDefaultsPrinter
{
    public static void Print(CodeWriter code, RunDefaults run)
    {
        code.Line($$"""
            Rate = {{Literals.Double(run.Rate)}},
            Epochs = {{run.Epochs}},
            BatchSize = {{run.BatchSize}},
            Seed = {{run.Seed}}L,
            Shuffle = {{run.Shuffle}},
            """);
        if (run.Schedule is { } schedule)
            code.Line($"Schedule = global::NetGen.Runtime.RateSchedule.{schedule.Kind}({Text(schedule.Arguments)}),");
        if (run.WarmupEpochs > 0)
            code.Line($"WarmupEpochs = {run.WarmupEpochs},");
        if (run.Plateau is { } plateau)
            code.Line($"Plateau = new(global::NetGen.Monitored.{plateau.Monitor}, {Text(plateau.Arguments)}),");
        if (run.Stopping is { } stopping)
            code.Line($"Stopping = new(global::NetGen.Monitored.{stopping.Monitor}, global::NetGen.StopTrigger.{stopping.Trigger}, {Text(stopping.Arguments)}, RestoreBest: {stopping.RestoresBest}),");
    }

    private static string Text(EquatableArray<NamedNumber> arguments) =>
        string.Join(", ", arguments.Select(argument => $"{argument.Name}: {Text(argument.Value)}"));

    /// <summary>A whole number has no exponent, with which C# would read it as a double.</summary>
    private static string Text(double value) => value == Math.Floor(value) && Math.Abs(value) <= int.MaxValue ? Numbers.Text((long)value) : Numbers.Text(value);
}
