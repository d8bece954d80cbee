namespace NetGen.Runtime;

/// <summary>Finds a network's parameters in a file, and refuses the file unless it holds them and nothing else.</summary>
internal static class TensorMatch
{
    /// <summary>PyTorch's batch normalisation counts batches; prediction does not depend on it.</summary>
    private const string IgnoredName = "num_batches_tracked";

    /// <summary>The file's tensors in the order of the slots.</summary>
    /// <exception cref="NetGenFormatException">Another network's hash; a tensor missing, surplus, misshapen or not of floating-point numbers.</exception>
    public static SafetensorsTensor[] Of(SafetensorsFile file, NetworkDescription network, ParameterSlot[] slots, string hashKey)
    {
        if (file.Metadata.TryGetValue(hashKey, out string? hash) && hash != network.Hash)
            throw NetGenFormatException.Expected(file.FileName, "metadata", $"{hashKey} {network.Hash} of {network.Name}", $"another network's, '{hash}'");

        Dictionary<string, SafetensorsTensor> given = new(StringComparer.Ordinal);
        foreach (SafetensorsTensor tensor in file.Tensors)
        {
            if (!IsIgnored(tensor.Name))
                given.Add(tensor.Name, tensor);
        }
        SafetensorsTensor[] tensors = [.. slots.Select(slot => Find(file, network, slot, given))];
        RefuseSurplus(file, network, slots, given);
        return tensors;
    }

    private static bool IsIgnored(string name) => name == IgnoredName || name.EndsWith("." + IgnoredName, StringComparison.Ordinal);

    private static SafetensorsTensor Find(SafetensorsFile file, NetworkDescription network, ParameterSlot slot, Dictionary<string, SafetensorsTensor> given)
    {
        string place = SafetensorsEntry.PlaceOf(slot.Name);
        string expected = $"{ShapeText.Of(slot.Shape.ToArray())} for {network.Name}";
        if (!given.TryGetValue(slot.Name, out SafetensorsTensor? tensor))
            throw NetGenFormatException.Expected(file.FileName, place, expected, given.Count == 0 ? "no tensor" : $"only {Listed(given.Keys)}");
        if (!tensor.Shape.AsSpan().SequenceEqual(slot.Shape))
            throw NetGenFormatException.Expected(file.FileName, place, expected, ShapeText.Of(tensor.Shape));
        if (!tensor.Type.IsFloat())
            throw NetGenFormatException.Expected(file.FileName, place, "floating-point numbers", tensor.Type.Name());
        return tensor;
    }

    private static void RefuseSurplus(SafetensorsFile file, NetworkDescription network, ParameterSlot[] slots, Dictionary<string, SafetensorsTensor> given)
    {
        if (given.Count == slots.Length)
            return;
        string surplus = given.Keys.First(name => !slots.Any(slot => slot.Name == name));
        string known = slots.Length == 0 ? "no tensor" : $"only {Listed(slots.Select(slot => slot.Name))}";
        throw NetGenFormatException.Expected(file.FileName, SafetensorsEntry.PlaceOf(surplus), $"{known} for {network.Name}", "this one too");
    }

    private static string Listed(IEnumerable<string> names)
    {
        const int shown = 12;
        string[] all = [.. names];
        return string.Join(", ", all.Take(shown)) + (all.Length > shown ? $" and {all.Length - shown} more" : "");
    }
}
