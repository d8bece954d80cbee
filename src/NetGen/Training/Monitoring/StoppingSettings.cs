using System.ComponentModel;

namespace NetGen.Runtime;

/// <summary>When a run ends before its last epoch, as <see cref="EarlyStoppingAttribute"/> says.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record StoppingSettings(Monitored Monitor, StopTrigger Trigger, int Patience, double MinDelta, int StartEpoch, bool RestoreBest);
