namespace NetGen;

/// <summary>The mean of each channel: <c>(channels, height, width)</c> becomes <c>(channels)</c> (Lin et al., "Network in Network", 2014).</summary>
public sealed class GlobalAveragePoolAttribute : LayerAttribute;
