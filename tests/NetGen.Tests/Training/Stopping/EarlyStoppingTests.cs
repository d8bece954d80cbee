using NetGen.Runtime;

namespace NetGen.Tests.Training;

public sealed class EarlyStoppingTests
{
    public static TheoryData<string> Tables => [.. StoppingTables.All.Select(table => table.Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_ends_and_is_restored_where_it_says(string name)
    {
        StoppingTable table = StoppingTables.All.Single(table => table.Name == name);

        Assert.Equal((table.Stop, table.Best ?? -1), Run(table, start: 0));
        Assert.Equal((table.Stop + 100, table.Best is { } best ? best + 100 : -1), Run(table, start: 100));
    }

    [Fact]
    public void There_are_enough_tables() => Assert.True(StoppingTables.All.Count >= 50);

    /// <summary>A run that begins with the epoch <paramref name="start"/>, its state written and read again after every epoch.</summary>
    private static (int? Stop, int Best) Run(StoppingTable table, int start)
    {
        StoppingState state = new();
        for (int i = 0; i < table.Values.Length; i++)
        {
            RunEpoch epoch = new(start + i, start, start + table.Values.Length);
            if (EarlyStopping.Observe(table.Settings, state, epoch, new MonitoredValue(table.Values[i], table.HigherIsBetter)))
                return (start + i, state.BestEpoch);

            state = Again(state);
        }

        return (null, state.BestEpoch);
    }

    private static StoppingState Again(StoppingState state)
    {
        MemoryStream stream = new();
        state.Write(new BinaryWriter(stream));
        stream.Position = 0;
        return StoppingState.Read(new BinaryReader(stream)).Clone();
    }
}
