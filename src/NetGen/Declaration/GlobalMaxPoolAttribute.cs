namespace NetGen;

/// <summary>The largest value of each channel: <c>(channels, height, width)</c> becomes <c>(channels)</c>. A NaN passes.</summary>
public sealed class GlobalMaxPoolAttribute : LayerAttribute;
