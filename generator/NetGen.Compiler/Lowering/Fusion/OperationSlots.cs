namespace NetGen.Compiler.Lowering;

/// <summary>
/// A list under a pass that replaces operations and takes others out, with who makes and who reads each tensor at hand, so that a pass takes time in
/// proportion to the list.
/// </summary>
internal sealed class OperationSlots
{
    private readonly OperationList _list;
    private readonly Operation?[] _slots;
    private readonly HashSet<Tensor> _results;
    private readonly Dictionary<Tensor, int> _makers = [];
    private readonly Dictionary<Tensor, int> _readers = [];

    public OperationSlots(OperationList list)
    {
        _list = list;
        _results = [.. list.Results];
        _slots = new Operation?[list.Operations.Count];
        for (int slot = 0; slot < _slots.Length; slot++)
            this[slot] = list.Operations[slot];
    }

    public int Count => _slots.Length;

    /// <summary>What stands in a slot; null where an operation was taken out.</summary>
    public Operation? this[int slot]
    {
        get => _slots[slot];
        set
        {
            if (_slots[slot] is { } before)
                Forget(before, slot);
            _slots[slot] = value;
            if (value is not null)
                Note(value, slot);
        }
    }

    /// <summary>The slot of the operation that makes a tensor; null for what the list is given.</summary>
    public int? MakerOf(Tensor tensor) => _makers.TryGetValue(tensor, out int slot) ? slot : null;

    /// <summary>Whether one operation reads it, and nobody outside the list.</summary>
    public bool IsReadOnce(Tensor tensor) => Readers(tensor) == 1 && !_results.Contains(tensor);

    /// <summary>How many operations read it, counting as one more a reader outside the list.</summary>
    public int Readers(Tensor tensor) => (_readers.TryGetValue(tensor, out int readers) ? readers : 0) + (_results.Contains(tensor) ? 1 : 0);

    public OperationList ToList() => _list with { Operations = _slots.OfType<Operation>().ToEquatableArray() };

    private void Note(Operation operation, int slot)
    {
        foreach (Tensor output in operation.Outputs)
            _makers[output] = slot;
        foreach (Tensor input in operation.Inputs.Distinct())
            _readers[input] = (_readers.TryGetValue(input, out int readers) ? readers : 0) + 1;
    }

    private void Forget(Operation operation, int slot)
    {
        foreach (Tensor output in operation.Outputs.Where(output => _makers.TryGetValue(output, out int maker) && maker == slot))
            _makers.Remove(output);
        foreach (Tensor input in operation.Inputs.Distinct())
            _readers[input]--;
    }
}
