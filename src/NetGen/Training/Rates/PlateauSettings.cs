using System.ComponentModel;

namespace NetGen.Runtime;

/// <summary>When the learning rate falls because training makes no progress, as <see cref="ReduceOnPlateauAttribute"/> says.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record PlateauSettings(
    Monitored Monitor, double Factor, int Patience, double MinDelta, int Cooldown, double MinRate, double IncreaseFactor);
