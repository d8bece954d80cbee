namespace NetGen.Compiler.Emission;

/// <summary>A run as declared.</summary>
internal sealed record RunDefaults(double Rate, int Epochs, int BatchSize, long Seed, bool Shuffle)
{
    /// <summary>Null where the rate does not depend on the epoch.</summary>
    public ScheduleOutline? Schedule { get; init; }

    /// <summary>0 for none.</summary>
    public int WarmupEpochs { get; init; }

    public PlateauOutline? Plateau { get; init; }

    public StoppingOutline? Stopping { get; init; }
}

/// <summary>A schedule of the learning rate.</summary>
/// <param name="Kind">The method of the runtime that makes it: "CosineDecay".</param>
/// <param name="Arguments">By the names of its parameters.</param>
internal sealed record ScheduleOutline(string Kind, EquatableArray<NamedNumber> Arguments);

/// <summary>An argument by the name of its parameter.</summary>
internal sealed record NamedNumber(string Name, double Value);

/// <summary>When the rate falls because nothing improves.</summary>
/// <param name="Monitor">A name of the public enumeration: "ValidationLoss".</param>
/// <param name="Arguments">The rest, by the names of the runtime's parameters.</param>
internal sealed record PlateauOutline(string Monitor, EquatableArray<NamedNumber> Arguments);

/// <summary>When a run ends early.</summary>
/// <param name="Monitor">A name of the public enumeration: "ValidationLoss".</param>
/// <param name="Trigger">A name of the public enumeration: "NoImprovement".</param>
/// <param name="Arguments">By the names of the runtime's parameters.</param>
/// <param name="RestoresBest">Whether the network gets its best weights.</param>
internal sealed record StoppingOutline(string Monitor, string Trigger, EquatableArray<NamedNumber> Arguments, bool RestoresBest);
