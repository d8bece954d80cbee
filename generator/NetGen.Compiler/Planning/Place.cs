using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Planning;

/// <summary>The buffers that a step or a prediction works on.</summary>
internal enum Space
{
    /// <summary>The caller's samples: contiguous, never read beyond their end.</summary>
    Input,

    /// <summary>Targets as the engine stages them: contiguous, readable one vector beyond the end.</summary>
    Target,

    /// <summary>The caller's outputs: contiguous, never written beyond their end.</summary>
    Output,

    /// <summary>The training form of the parameters, one padded buffer.</summary>
    Parameters,

    /// <summary>The prepared form of the parameters, for prediction.</summary>
    Prepared,

    /// <summary>Gradients, laid out like <see cref="Parameters"/>.</summary>
    Gradients,

    /// <summary>Values of every sample. A value begins at its offset times the number of samples.</summary>
    Arena,

    /// <summary>Values that all samples share.</summary>
    Shared,

    /// <summary>Memory of the calling thread, for as long as a kernel runs.</summary>
    Workspace,

    /// <summary>One number per sample.</summary>
    Losses,

    /// <summary>The optimizer's states; the offset is the state's number.</summary>
    Slot,
}

/// <summary>
/// Where a tensor lies: row r, column c at Offset + r · Stride + c. Rows of a tensor per sample follow each other through the batch.
/// With panels (Panel &lt; Run) the columns are cut into blocks of that width: [columns / Panel][rows][Panel], a last block may be narrower.
/// </summary>
internal sealed record Place(Space Space, int Offset, int Rows, int Columns, int Stride, int Panel)
{
    /// <summary>Values from the first row to the last, padding included (per sample, if the tensor is).</summary>
    public int Length => Rows * Stride;

    /// <summary>Values between the end of a padded row and the next, which nobody reads or writes.</summary>
    public int Gap { get; init; }

    /// <summary>Values of a row that lie together, padding included: what a loop over its vectors walks.</summary>
    public int Run => Stride - Gap;

    /// <summary>Whether the columns are cut into panels.</summary>
    public bool HasPanels => Panel < Run;

    /// <summary>From a value to the one below it, in a panel that is not narrower than others.</summary>
    public int RowStride => HasPanels ? Panel : Stride;

    /// <summary>What a value takes; offsets still count elements.</summary>
    public Stored Stored { get; init; }

    /// <summary>Whether each value takes half the width of an element.</summary>
    public bool IsHalfWidth => Stored == Stored.Half;

    /// <summary>
    /// Whether the values of half the width lie in pairs: those of the first half of a panel's row, each followed by its partner from the second half.
    /// A load of 32 bits then gives two, one by a shift and one by a mask.
    /// </summary>
    public bool IsPaired { get; init; }

    /// <summary>Whether rows are shorter than 64 bytes, so that several stand side by side in a vector (<see cref="NarrowWeights"/>).</summary>
    public bool IsNarrow { get; init; }

    /// <summary>The image whose values its rows belong to pixel by pixel, not channel by channel (<see cref="FlattenedWeights"/>).</summary>
    public Shape? ImageRows { get; init; }

    /// <summary>The side of the tiles that a convolution's kernel is transformed for (<see cref="WinogradRule"/>), 0 where it lies as it is.</summary>
    public int Tile { get; init; }

    /// <summary>Pixel by pixel, where the tensor is an image; its rows are then the rows of pixels.</summary>
    public ImageLayout? Image { get; init; }

    /// <summary>The first panel of a matrix in panels; of anything else as many columns.</summary>
    public Place FirstColumns(int count) => HasPanels ? this with { Columns = count, Stride = count } : this with { Columns = count, Gap = Stride - count, Panel = count };

    /// <summary>As the caller has it: no padding, the channels of an image one after the other.</summary>
    public static Place Contiguous(Space space, int offset, Shape shape) =>
        RowMajor(space, offset, shape, shape.Columns) with { Image = shape.IsImage ? ImageLayout.ChannelsFirst(shape) : null };

    /// <summary>Whether all samples share it.</summary>
    public bool IsShared => Space is Space.Parameters or Space.Prepared or Space.Shared or Space.Gradients;

    /// <summary>An image in the arena.</summary>
    public static Place OfImage(ImageLayout layout)
    {
        int rows = layout is { Lanes: 1, IsChannelsFirst: false } ? layout.Height : layout.Channels * layout.Height, stride = layout.RowStride / layout.Lanes;
        return new(Space.Arena, 0, rows, layout.Width * layout.PixelStride / layout.Lanes, stride, stride) { Image = layout };
    }

    /// <summary>Values one behind the other, with no more to them.</summary>
    public static Place Flat(Space space, int offset, int length) => new(space, offset, 1, length, length, length);

    public static Place RowMajor(Space space, int offset, Shape shape, int run, int gap = 0) =>
        new(space, offset, shape.Rows, shape.Columns, run + gap, run) { Gap = gap };
}
