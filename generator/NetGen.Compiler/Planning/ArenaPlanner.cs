using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Planning;

/// <summary>
/// Gives each value of a sample a slot in the arena and hands slots on when their value is dead. A slot goes only to a value of the same
/// size: then a sample's part of the slot stays the same, and a thread never touches another thread's samples.
/// </summary>
/// <param name="alignment">Values in 64 bytes.</param>
/// <param name="start">Values per sample that are taken.</param>
/// <param name="lanes">What lies with samples in lanes.</param>
internal sealed class ArenaPlanner(int alignment, int start = 0, LaneForm lanes = LaneForm.None)
{
    private readonly Dictionary<(int Length, Stored Stored), Slots> _slotsOf = [];

    /// <summary>Values per sample so far.</summary>
    public int Length { get; private set; } = start;

    private int ElementSize => 64 / alignment;

    /// <summary>How a value lies, wherever that is: <see cref="PaddedRows"/>, the channels of a pixel padded likewise; or samples in lanes.</summary>
    public Place FormOf(Shape shape, Halo halo)
    {
        if (!shape.IsImage && lanes == LaneForm.All)
            return Place.OfImage(ImageLayout.SamplesInLanes(new Shape(shape.Length, 1, 1), alignment, Halo.None));
        if (!shape.IsImage)
            return PaddedRows.Of(Space.Arena, shape, alignment);
        return Place.OfImage(lanes != LaneForm.None
            ? ImageLayout.SamplesInLanes(shape, alignment, halo)
            : ImageLayout.ChannelsLast(shape[0], shape, Pad(shape[0], alignment), taps: 1, halo));
    }

    /// <summary>How a copy of an image lies.</summary>
    public Place FormOf(Shape shape, Halo halo, Spread? spread) => spread is null
        ? FormOf(shape, halo)
        : Place.OfImage(ImageLayout.ChannelsLast(spread.Columns, shape, Pad(spread.Columns, alignment), spread.Taps, halo));

    /// <summary>
    /// A place for a value that is written by step <paramref name="first"/> and last read by step <paramref name="last"/>. The calls come in the order of
    /// steps, but for values that are there from step 0 on.
    /// </summary>
    public Place Assign(Place form, int first, int last)
    {
        var key = (form.Length, form.Stored);
        if (!_slotsOf.TryGetValue(key, out var slots))
            _slotsOf.Add(key, slots = new Slots());
        if (slots.Take(first) is not { } offset)
        {
            offset = Length;
            Length = checked(Length + (form.Stored == Stored.Byte ? Pad((form.Length + ElementSize - 1) / ElementSize, alignment) : form.Length));
        }

        slots.Give(offset, last);
        return form with { Offset = offset };
    }

    public static int Pad(int length, int alignment) => checked((length + alignment - 1) / alignment * alignment);

    /// <summary>The slots of one size.</summary>
    private sealed class Slots
    {
        private readonly SortedSet<(int FreeAfter, int Offset)> _taken = [];
        private readonly SortedSet<int> _free = [];

        /// <summary>
        /// The first slot whose value nobody reads in step <paramref name="first"/> or later; none for what is there from the beginning. Not even the reader of
        /// the old value may write the new one: tiles overlap at the end of a batch and are computed twice.
        /// </summary>
        public int? Take(int first)
        {
            while (_taken.Count > 0 && _taken.Min.FreeAfter < first)
            {
                _free.Add(_taken.Min.Offset);
                _taken.Remove(_taken.Min);
            }

            if (first == 0 || _free.Count == 0)
                return null;
            int offset = _free.Min;
            _free.Remove(offset);
            return offset;
        }

        public void Give(int offset, int last) => _taken.Add((last, offset));
    }
}
