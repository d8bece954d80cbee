namespace NetGen.Runtime;

public sealed partial class NetworkParameters<T>
{
    /// <summary>Reads a parameter in its raw form: row-major, without pads.</summary>
    /// <param name="name">"dense1.weight".</param>
    /// <param name="destination">Exactly as long as the parameter.</param>
    /// <exception cref="ArgumentException">There is no such parameter, or the length is not its own.</exception>
    public void Get(string name, Span<T> destination) => ReadFlat(name, ref _values.Origin, destination);

    /// <summary>Writes a parameter in its raw form.</summary>
    /// <param name="name">"dense1.weight".</param>
    /// <param name="source">Exactly as long as the parameter.</param>
    /// <exception cref="ArgumentException">There is no such parameter, or the length is not its own.</exception>
    public void Set(string name, ReadOnlySpan<T> source)
    {
        ParameterSlot slot = Find(name);
        RequireLength(slot, source.Length, nameof(source));
        ParameterLayout.Write(slot, source, ref _values.Origin);
        Touch();
    }

    /// <summary>Reads the gradient of a parameter out of a buffer that is laid out like the training form.</summary>
    /// <inheritdoc cref="ReadFlat"/>
    public void ReadGradient(string name, ref T padded, Span<T> raw)
    {
        if (!Find(name).IsLearned)
        {
            string learned = string.Join(", ", _slots.Where(slot => slot.IsLearned).Select(slot => slot.Name));
            throw new ArgumentException($"'{name}' is a statistic of the data, which has no gradient; {_description.Name} learns {learned}.", nameof(name));
        }

        ReadFlat(name, ref padded, raw);
    }

    /// <summary>Reads a parameter's values out of a buffer that is laid out like the training form: gradients, optimizer state.</summary>
    /// <param name="name">"dense1.weight".</param>
    /// <param name="padded">The first element of the buffer.</param>
    /// <param name="raw">Exactly as long as the parameter.</param>
    /// <exception cref="ArgumentException">There is no such parameter, or the length is not its own.</exception>
    public void ReadFlat(string name, ref T padded, Span<T> raw)
    {
        ParameterSlot slot = Find(name);
        RequireLength(slot, raw.Length, "destination");
        ParameterLayout.Read(slot, ref padded, raw);
    }

    private ParameterSlot Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (ParameterSlot slot in _slots)
        {
            if (slot.Name == name)
                return slot;
        }
        string known = _slots.Length == 0 ? "it has none" : "it has " + string.Join(", ", _slots.Select(slot => slot.Name));
        throw new ArgumentException($"{_description.Name} has no parameter '{name}'; {known}.", nameof(name));
    }

    private static void RequireLength(ParameterSlot slot, int given, string argument)
    {
        if (given != slot.Length)
            throw new ArgumentException($"Expected {slot.Length} values for '{slot.Name}' {ShapeText.Of(slot.Shape.ToArray())}, given {given}.", argument);
    }
}
