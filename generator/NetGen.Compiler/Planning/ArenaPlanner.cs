using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Planning;

/// <summary>
/// Gives each value of a sample a slot in the arena and hands slots on when their value is dead. A slot goes only to a value of the same
/// size: then a sample's part of the slot stays the same, and a thread never touches another thread's samples.
/// </summary>
/// <param name="alignment">Values in 64 bytes.</param>
/// <param name="start">Values per sample that are taken.</param>
internal sealed class ArenaPlanner(int alignment, int start = 0)
{
    private readonly List<(int Offset, int Size, int FreeAfter)> _slots = [];

    /// <summary>Values per sample so far.</summary>
    public int Length { get; private set; } = start;

    /// <summary>Row length of a tensor: its columns, padded to whole vectors of any width.</summary>
    public int Stride(Shape shape) => Pad(shape.Columns, alignment);

    /// <summary>A place for a value that is written by step <paramref name="first"/> and last read by step <paramref name="last"/>.</summary>
    public Place Assign(Shape shape, int first, int last)
    {
        int stride = Stride(shape);
        int size = shape.Rows * stride;
        for (int i = 0; i < _slots.Count; i++)
        {
            var slot = _slots[i];

            // Not even the reader of the old value may write the new one: tiles overlap at the end of a batch and are computed twice.
            if (slot.Size != size || slot.FreeAfter >= first)
                continue;
            _slots[i] = (slot.Offset, size, last);
            return Place.RowMajor(Space.Arena, slot.Offset, shape, stride);
        }

        _slots.Add((Length, size, last));
        Length += size;
        return Place.RowMajor(Space.Arena, Length - size, shape, stride);
    }

    public static int Pad(int length, int alignment) => checked((length + alignment - 1) / alignment * alignment);
}
