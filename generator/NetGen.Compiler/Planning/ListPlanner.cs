using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Planning;

/// <summary>Phases, lifetimes and places of one operation list.</summary>
/// <param name="list">What is planned.</param>
/// <param name="alignment">Values in 64 bytes.</param>
/// <param name="fixedPlaces">Tensors whose place is settled.</param>
/// <param name="arenaStart">Values of a sample that are taken.</param>
/// <param name="kept">Tensors that a later list reads.</param>
internal sealed class ListPlanner(
    OperationList list, int alignment, IReadOnlyDictionary<Tensor, Place> fixedPlaces, int arenaStart = 0, IReadOnlyCollection<Tensor>? kept = null)
{
    private readonly Dictionary<Tensor, Place> _places = fixedPlaces.ToDictionary(pair => pair.Key, pair => pair.Value);
    private readonly Dictionary<Tensor, Place> _staged = [];
    private readonly ArenaPlanner _arena = new(alignment, arenaStart);

    public ListPlan Plan()
    {
        var phases = PhasePlanner.Plan(list);
        var order = phases.SelectMany(phase => phase.Operations).ToList();
        var lastRead = LastReads(order);
        for (int step = 0; step < order.Count; step++)
        {
            foreach (var tensor in ReadInVectors(order[step]).Where(tensor => _places[tensor].Space == Space.Input && !_staged.ContainsKey(tensor)))
                _staged.Add(tensor, _arena.Assign(tensor.Shape, step, order.Count));
            foreach (var tensor in order[step].Outputs)
            {
                if (!_places.ContainsKey(tensor))
                    _places.Add(tensor, View(order[step]) ?? _arena.Assign(tensor.Shape, step, lastRead[tensor]));
            }
        }

        return new ListPlan(list, phases, _places, _staged, _arena.Length);
    }

    /// <summary>
    /// What an operation reads in whole vectors, and so beyond the end of a row. A product takes its rows one value at a time.
    /// </summary>
    public static IEnumerable<Tensor> ReadInVectors(Operation operation) => operation switch
    {
        Reshape or Concat or Slice => [],
        Product or WeightGradient => operation.Inputs.Skip(1),
        _ => operation.Inputs,
    };

    /// <summary>A reshaped value needs no place of its own where its rows follow each other without padding.</summary>
    private Place? View(Operation operation)
    {
        if (operation is not Reshape reshape || !_places.TryGetValue(reshape.X, out var source))
            return null;
        var shape = reshape.Result.Shape;
        int stride = source.Space == Space.Arena ? ArenaPlanner.Pad(shape.Columns, alignment) : shape.Columns;
        bool sourceDense = source.Rows == 1 || source.Stride == source.Columns;
        bool resultDense = shape.Rows == 1 || stride == shape.Columns;
        return sourceDense && resultDense && shape.Rows * stride <= source.Length
            ? source with { Rows = shape.Rows, Columns = shape.Columns, Stride = stride, Panel = stride }
            : null;
    }

    /// <summary>The last step that reads each tensor, through views too; results and what is kept live to the end.</summary>
    private Dictionary<Tensor, int> LastReads(List<Operation> order)
    {
        var last = list.Results.Concat(kept ?? []).Distinct().ToDictionary(tensor => tensor, _ => order.Count);
        for (int step = order.Count - 1; step >= 0; step--)
        {
            foreach (var tensor in order[step].Outputs.Where(tensor => !last.ContainsKey(tensor)))
                last.Add(tensor, step);
            int until = order[step] is Reshape reshape ? last[reshape.Result] : step;
            foreach (var tensor in order[step].Inputs)
                last[tensor] = Math.Max(until, last.TryGetValue(tensor, out int other) ? other : -1);
        }

        return last;
    }
}
