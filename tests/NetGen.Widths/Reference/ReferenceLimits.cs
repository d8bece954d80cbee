namespace NetGen.Widths.Reference;

/// <summary>What is done to all gradients before an update, and to weights after it.</summary>
internal sealed class ReferenceLimits(NetGenAttribute[] attributes)
{
    private readonly double? _value = attributes.OfType<ClipValueAttribute>().SingleOrDefault()?.Limit;
    private readonly double? _norm = attributes.OfType<ClipNormAttribute>().SingleOrDefault()?.Limit;
    private readonly double? _weights = attributes.OfType<MaxNormAttribute>().SingleOrDefault()?.Limit;

    public void Clip(IReadOnlyList<ReferenceParameter> parameters)
    {
        if (_value is { } value)
        {
            foreach (ReferenceParameter parameter in parameters)
                parameter.Gradients = Array.ConvertAll(parameter.Gradients, g => Math.Clamp(g, -value, value));
        }

        if (_norm is not { } limit)
            return;
        double norm = Math.Sqrt(parameters.Sum(parameter => parameter.Gradients.Sum(g => g * g)));
        foreach (ReferenceParameter parameter in parameters)
            parameter.Gradients = Array.ConvertAll(parameter.Gradients, g => g * Math.Min(1, limit / (norm + 1e-6)));
    }

    /// <summary>A row of a weight [outputs, …] is what one unit reads.</summary>
    public void Limit(IReadOnlyList<ReferenceParameter> parameters)
    {
        if (_weights is not { } limit)
            return;
        foreach (ReferenceParameter parameter in parameters)
        {
            if (parameter.UnitLength is { } length)
                parameter.Values = [.. parameter.Values.Chunk(length).SelectMany(row => Within(row, limit))];
        }
    }

    private static double[] Within(double[] row, double limit)
    {
        double norm = Math.Sqrt(row.Sum(w => w * w));
        return norm <= limit ? row : Array.ConvertAll(row, w => w * limit / norm);
    }
}
