using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Planning;

/// <summary>Phases, lifetimes and places of one operation list.</summary>
/// <param name="list">What is planned.</param>
/// <param name="alignment">Values in 64 bytes.</param>
/// <param name="fixedPlaces">Tensors whose place is settled.</param>
/// <param name="arenaStart">Values of a sample that are taken.</param>
/// <param name="kept">Tensors that a later list reads.</param>
/// <param name="lanes">What lies with samples in lanes.</param>
/// <param name="kernels">Where kernels lie transformed.</param>
internal sealed class ListPlanner(
    OperationList list,
    int alignment,
    IReadOnlyDictionary<Tensor, Place> fixedPlaces,
    int arenaStart = 0,
    IReadOnlyCollection<Tensor>? kept = null,
    LaneForm lanes = LaneForm.None,
    IReadOnlyDictionary<Tensor, Place>? kernels = null)
{
    private readonly Dictionary<Tensor, Place> _places = fixedPlaces.ToDictionary(pair => pair.Key, pair => pair.Value);
    private readonly Dictionary<(Tensor Tensor, Spread? Spread), Place> _copies = [];
    private readonly ArenaPlanner _arena = new(alignment, arenaStart, lanes);

    /// <summary>Whether pixels lie in lanes where they can; null where the rule decides.</summary>
    public bool? PixelsInLanes { get; init; }

    /// <summary>Whether products of weights in panels are cut by their outputs (<see cref="TrainingPanels"/>).</summary>
    public bool CutsPanels { get; init; }

    public ListPlan Plan()
    {
        HashSet<Operation> byPanels = [.. list.Operations.OfType<Product>().Where(product => CutsPanels && _places.TryGetValue(product.Weight, out var weight) && weight.HasPanels)];
        var phases = PhasePlanner.Plan(list, byPanels.Contains);
        var order = phases.SelectMany(phase => phase.Operations).ToList();
        var together = Together(phases);
        var lastRead = LastReads(order, together);
        var halos = Halos(order);
        HashSet<Operation> pixels = lanes == LaneForm.None && PixelsInLanes != false ? Planning.PixelsInLanes.In(list, kept, _places, alignment, GoesByTiles, isForced: PixelsInLanes == true) : [];
        for (int step = 0; step < order.Count; step++)
        {
            if (pixels.Contains(order[step]))
                _places.Add(order[step].Output, RowsOfChannels(order[step].Output, step, lastRead));
            foreach (var reading in ReadingsOf(order[step]))
                Copy(reading, halos, step, order.Count);
            foreach (var tensor in order[step].Outputs)
            {
                if (!_places.ContainsKey(tensor))
                    _places.Add(tensor, View(order[step], halos) ?? _arena.Assign(FormOf(order[step], tensor, halos), together[step].First, lastRead[tensor]));
            }
        }

        return new ListPlan(list, phases, _places, _copies, alignment, _arena.Length) { Lanes = lanes, PixelsInLanes = pixels, CutByPanels = byPanels, Kernels = kernels ?? new Dictionary<Tensor, Place>() };
    }

    private IEnumerable<Reading> ReadingsOf(Operation operation) => Reading.Of(operation, alignment, lanes, GoesByTiles(operation));

    private bool GoesByTiles(Operation operation) => ListPlan.KernelOf(operation, kernels) is not null;

    private Place RowsOfChannels(Tensor image, int step, Dictionary<Tensor, int> lastRead) => _arena.Assign(
        Place.OfImage(ImageLayout.RowsOfChannels(image.Shape, ArenaPlanner.Pad(image.Shape[2], alignment))), step, lastRead[image]);

    /// <summary>The widest halo that any reader of a tensor, or of its copy, asks for.</summary>
    private Dictionary<(Tensor Tensor, Spread? Spread), Halo> Halos(List<Operation> order) => order
        .SelectMany(ReadingsOf)
        .GroupBy(reading => (reading.Tensor, reading.Spread))
        .ToDictionary(readings => readings.Key, readings => readings.Aggregate(Halo.None, (halo, reading) => halo.Join(reading.Halo)));

    /// <summary>How what an operation makes lies: the numbers of winners are bytes.</summary>
    private Place FormOf(Operation operation, Tensor tensor, Dictionary<(Tensor Tensor, Spread? Spread), Halo> halos)
    {
        var form = _arena.FormOf(tensor.Shape, HaloOf(tensor, halos));
        return operation is PooledConvolution pooled && pooled.Winner == tensor ? form with { Stored = Stored.Byte } : form;
    }

    private static Halo HaloOf(Tensor tensor, Dictionary<(Tensor Tensor, Spread? Spread), Halo> halos) =>
        halos.TryGetValue((tensor, null), out var halo) ? halo : Halo.None;

    /// <summary>
    /// Gives a tensor that cannot be read where it lies a copy. The caller's samples may be copied before the first step; any copy lasts, because a
    /// later phase may read it again.
    /// </summary>
    private void Copy(Reading reading, Dictionary<(Tensor Tensor, Spread? Spread), Halo> halos, int step, int steps)
    {
        var key = (reading.Tensor, reading.Spread);
        var place = _places[reading.Tensor];
        bool isCallers = place.Space == Space.Input || (place.Space == Space.Target && (place.Image is not null || lanes == LaneForm.All));
        if (_copies.ContainsKey(key) || (reading.Spread is null && !(isCallers && (reading.InVectors || reading.Halo != Halo.None))))
            return;
        _copies.Add(key, _arena.Assign(_arena.FormOf(reading.Tensor.Shape, halos[key], reading.Spread), reading.Spread is null ? 0 : step, steps));
    }

    /// <summary>A reshaped value needs no place of its own where its values follow each other as they do in the other shape.</summary>
    private Place? View(Operation operation, Dictionary<(Tensor Tensor, Spread? Spread), Halo> halos)
    {
        if (operation is not Reshape reshape || !_places.TryGetValue(reshape.X, out var source) || source.Space == Space.Target)
            return null;
        if (source.Space == Space.Input)
            return Place.Contiguous(Space.Input, source.Offset, reshape.Result.Shape);
        var form = _arena.FormOf(reshape.Result.Shape, HaloOf(reshape.Result, halos));
        if (form is { Image: null, Rows: 1 } && form.Run <= source.Length)
            form = form with { Stride = source.Length, Gap = source.Length - form.Run };
        return IsReadPixelByPixel(reshape) || (IsDense(source) && IsDense(form) && form.Length == source.Length) ? form with { Offset = source.Offset } : null;
    }

    /// <summary>Whether a flattened image is multiplied by weights in the order of its pixels (<see cref="FlattenedWeights"/>).</summary>
    private bool IsReadPixelByPixel(Reshape reshape) =>
        list.Operations.OfType<Product>().Any(product => product.X == reshape.Result && _places.TryGetValue(product.Weight, out var weight) && weight.ImageRows is not null);

    /// <summary>Whether values lie in the order of the shape with no padding between them; an image has to be a single pixel.</summary>
    private static bool IsDense(Place place) => place.Image is { } image
        ? image is { Height: 1, Width: 1, HasHalo: false, Lanes: 1 }
        : place.Rows == 1 || place.Stride == place.Columns;

    /// <summary>The steps that each step may run at the same time as: threads go through a phase cut by outputs in an order of their own.</summary>
    private static List<(int First, int Last)> Together(IReadOnlyList<PlannedPhase> phases)
    {
        var together = new List<(int First, int Last)>();
        foreach (var phase in phases)
        {
            int first = together.Count, last = first + phase.Operations.Count - 1;
            together.AddRange(Enumerable.Range(first, phase.Operations.Count).Select(step => phase.Cut == Cut.Samples ? (step, step) : (first, last)));
        }

        return together;
    }

    /// <summary>The last step that reads each tensor, through views too; results and what is kept live to the end.</summary>
    private Dictionary<Tensor, int> LastReads(List<Operation> order, List<(int First, int Last)> together)
    {
        var last = list.Results.Concat(kept ?? []).Distinct().ToDictionary(tensor => tensor, _ => order.Count);
        for (int step = order.Count - 1; step >= 0; step--)
        {
            foreach (var tensor in order[step].Outputs.Where(tensor => !last.ContainsKey(tensor)))
                last.Add(tensor, together[step].Last);
            int until = order[step] is Reshape reshape ? last[reshape.Result] : together[step].Last;
            foreach (var tensor in order[step].Inputs)
                last[tensor] = Math.Max(until, last.TryGetValue(tensor, out int other) ? other : -1);
        }

        return last;
    }
}
