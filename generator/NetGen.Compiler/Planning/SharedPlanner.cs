using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Planning;

/// <summary>Places of what all samples of a step share.</summary>
/// <param name="Places">By tensor.</param>
/// <param name="Kernels">Where kernels and their gradients lie transformed in the lists that train: in a place of the kernel's own, or a copy of a parameter.</param>
/// <param name="Length">Values in all.</param>
internal sealed record SharedPlaces(IReadOnlyDictionary<Tensor, Place> Places, IReadOnlyDictionary<Tensor, Place> Kernels, int Length);

/// <summary>Lays them one after the other: penalties first, one value each, so that the engine finds them side by side; then everything else, aligned.</summary>
internal sealed class SharedPlanner(int alignment)
{
    private readonly Dictionary<Tensor, Place> _places = [];
    private readonly Dictionary<Tensor, Place> _kernels = [];

    // The two lists that train never run together: what they name alike has one place.
    private readonly Dictionary<(string Name, Place Form), Place> _alike = [];
    private int _length;

    /// <summary>The places of a program.</summary>
    /// <param name="program">What trains.</param>
    /// <param name="alignment">Values in 64 bytes.</param>
    /// <param name="channelsLast">The lists in which images lie pixel by pixel.</param>
    /// <param name="rule">Which convolutions go by tiles.</param>
    public static SharedPlaces Plan(NetworkProgram program, int alignment, IReadOnlyCollection<OperationList> channelsLast, WinogradRule rule)
    {
        SharedPlanner planner = new(alignment);
        foreach (var penalty in program.Training?.Operations.OfType<Penalty>() ?? [])
            planner._places.Add(penalty.Result, Place.Flat(Space.Shared, planner._length++, 1));
        planner._length = ArenaPlanner.Pad(planner._length, alignment);
        var transformed = WinogradKernels.In(channelsLast, rule);
        var made = new[] { program.Training, program.FromOutputGradient }.SelectMany(list => list?.Operations ?? default).SelectMany(operation => operation.Outputs);
        foreach (var tensor in made.Where(tensor => tensor.Kind == TensorKind.Shared && !planner._places.ContainsKey(tensor)))
            planner.Add(tensor, transformed.TryGetValue(tensor, out int side) ? side : 0);
        foreach (var (kernel, side) in channelsLast.SelectMany(list => WinogradKernels.Copied(list, rule)))
            planner._kernels[kernel] = planner.Lay(kernel.Name, WinogradKernels.FormOf(kernel.Shape, side, alignment));
        foreach (var gradient in channelsLast.SelectMany(list => WinogradKernels.GradientsIn(list, rule)))
            planner._kernels[gradient.Result] = planner.Lay(gradient.Result.Name, WinogradKernels.FormOf(gradient, alignment, rule));
        return new(planner._places, planner._kernels, planner._length);
    }

    private void Add(Tensor tensor, int side)
    {
        var form = side > 0
            ? WinogradKernels.FormOf(tensor.Shape, side, alignment)
            : PaddedRows.Of(Space.Shared, tensor.Shape, alignment);
        var place = Lay(tensor.Name, form);
        _places.Add(tensor, place);
        if (side > 0)
            _kernels.Add(tensor, place);
    }

    private Place Lay(string name, Place form)
    {
        if (!_alike.TryGetValue((name, form), out var place))
        {
            place = form with { Offset = _length };
            _alike.Add((name, form), place);
            _length = checked(_length + place.Length);
        }

        return place;
    }
}
