namespace NetGen.Runtime;

/// <summary>What early stopping remembers of a run's epochs; part of the run's state.</summary>
internal sealed class StoppingState
{
    /// <summary>The value to beat by more than the bound; NaN before the first number.</summary>
    public double Reference { get; set; } = double.NaN;

    /// <summary>Epochs that did not.</summary>
    public int Waited { get; set; }

    /// <summary>The best value, by however little; NaN before the first number.</summary>
    public double Best { get; set; } = double.NaN;

    /// <summary>Its epoch, counted over the trainer's life; −1 before the first.</summary>
    public int BestEpoch { get; set; } = -1;

    /// <summary>Whether the network was given its best weights in the middle of the run, and those of the run were put aside.</summary>
    public bool IsInterrupted { get; set; }

    /// <summary>The last values, the present one at the end.</summary>
    public List<double> Window { get; private init; } = [];

    public StoppingState Clone() => new()
    {
        Reference = Reference,
        Waited = Waited,
        Best = Best,
        BestEpoch = BestEpoch,
        IsInterrupted = IsInterrupted,
        Window = [.. Window],
    };

    public void Write(BinaryWriter writer)
    {
        writer.Write(Reference);
        writer.Write(Waited);
        writer.Write(Best);
        writer.Write(BestEpoch);
        writer.Write(IsInterrupted);
        writer.Write(Window.Count);
        foreach (double value in Window)
            writer.Write(value);
    }

    public static StoppingState Read(BinaryReader reader)
    {
        StoppingState state = new()
        {
            Reference = reader.ReadDouble(),
            Waited = reader.ReadInt32(),
            Best = reader.ReadDouble(),
            BestEpoch = reader.ReadInt32(),
            IsInterrupted = reader.ReadBoolean(),
        };
        for (int left = reader.ReadInt32(); left > 0; left--)
            state.Window.Add(reader.ReadDouble());

        return state;
    }
}
