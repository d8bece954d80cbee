using System.Numerics;

namespace NetGen.Runtime;

/// <summary>What is looked at of one layer: its weights, if it has a matrix or kernels; its units, if their activation can fail them.</summary>
internal sealed class LayerProbe<T>(LayerDescription layer, WeightProbe<T>? weights, UnitProbe<T>? units)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public WeightProbe<T>? Weights { get; } = weights;

    public UnitProbe<T>? Units { get; } = units;

    /// <summary>The layers that there is something to see of. The last one's units may saturate: that is how a classifier is sure.</summary>
    public static IEnumerable<LayerProbe<T>> Of(NetworkParameters<T> parameters, InspectionProgram<T>? inspection, int samples)
    {
        IReadOnlyList<LayerDescription> layers = parameters.Description.Layers;
        for (int i = 0; i < layers.Count; i++)
        {
            bool isLast = i == layers.Count - 1;
            WeightProbe<T>? weights = WeightsOf(layers[i], parameters.Slots);
            UnitProbe<T>? units = inspection is not null && !isLast && UnitCurve.Of(layers[i].Kind) is { } curve
                ? new UnitProbe<T>(inspection.Slots[i], layers[i].OutputShape, curve, samples)
                : null;
            if (weights is not null || units is not null)
                yield return new LayerProbe<T>(layers[i], weights, units);
        }
    }

    /// <summary>The epoch's figures; the next one begins.</summary>
    public LayerDiagnosis Close(ReadOnlySpan<T> parameters)
    {
        LayerDiagnosis figures = new() { Name = layer.Name, Kind = layer.Kind };
        figures = Weights?.Close(figures, parameters) ?? figures;
        return Units?.Close(figures) ?? figures;
    }

    private static WeightProbe<T>? WeightsOf(LayerDescription layer, ReadOnlySpan<ParameterSlot> slots)
    {
        ParameterSlot? weight = null, bias = null;
        foreach (ParameterSlot slot in slots)
        {
            if (slot.Shape.Length > 1 && slot.Name == $"{layer.Name}.weight")
                weight = slot;
            else if (slot.Name == $"{layer.Name}.bias")
                bias = slot;
        }

        return weight is null ? null : new WeightProbe<T>(weight, bias, layer.OutputShape.Aggregate(1, (product, extent) => product * extent));
    }
}
