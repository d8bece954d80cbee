using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules.Images;

/// <summary>
/// Sums over the pixels of the sample at hand, for a run of channels. Several vectors of channels or several neighbouring pixels go at once, so that no sum waits
/// for the one before; row by row, so that none has too many terms.
/// </summary>
/// <param name="images">What is read at every pixel.</param>
/// <param name="lanes">Values per vector.</param>
internal sealed class PixelChains(IReadOnlyList<KernelBuffer> images, int lanes)
{
    private readonly ImageLayout _image = Pixels.Layout(images[0].Place);

    /// <summary>What a pixel adds.</summary>
    /// <param name="image">The value of an image by its number.</param>
    /// <param name="vector">The number of the vector of channels.</param>
    /// <param name="sumOf">The sum that it goes to, by the name of the whole.</param>
    public delegate IEnumerable<Statement> Term(Func<int, Value> image, int vector, Func<string, string> sumOf);

    /// <summary>Chains of sums that are in registers together.</summary>
    public static int Together(Target target) => target.Width == VectorWidth.Bits512 ? 4 : 2;

    /// <summary>Sums, for each vector of the tile, begun with 0; their names bear its number.</summary>
    public IEnumerable<Statement> Sums(ColumnTile tile, int chains, string[] sums, Term term)
    {
        int pixels = Math.Min(chains / tile.Vectors, _image.Width), whole = _image.Width / pixels * pixels;
        foreach (var define in Each(tile, v => sums.Select(sum => new Define(V.Name(sum, v), V.Zero))))
            yield return define;
        yield return new Loop("row", 0, _image.Height, 1,
        [
            .. images.Select((image, i) => new DefineReference(V.Name("value", i), image.Name, Pixels.At(image.Place, V.At("row"), 0) + tile.Column)),
            .. Each(tile, v => from sum in sums from pixel in Enumerable.Range(0, pixels) select new Define(OfRow(sum, pixel, v), V.Zero)),
            new Loop("pixel", 0, whole, pixels, Next(tile, pixels, term)),
            .. whole < _image.Width ? [new Loop("pixel", whole, _image.Width, 1, Next(tile, 1, term))] : Array.Empty<Statement>(),
            .. Each(tile, v => sums.Select(sum => new Assign(V.Name(sum, v), V.Add(V.Var(sum, v), Joined(sum, v, 0, pixels))))),
        ]);
    }

    public static IEnumerable<Statement> Each(ColumnTile tile, Func<int, IEnumerable<Statement>> body) => Enumerable.Range(0, tile.Vectors).SelectMany(body);

    private static string OfRow(string sum, int pixel, int vector) => V.Name(sum + "OfRow", pixel, vector);

    private IEnumerable<Statement> Next(ColumnTile tile, int pixels, Term term) =>
    [
        .. from pixel in Enumerable.Range(0, pixels)
           from v in Enumerable.Range(0, tile.Vectors)
           select new Scope(term(i => Value(i, pixel, v), v, sum => OfRow(sum, pixel, v)).ToEquatableArray()),
        .. images.Select((image, i) => new Advance(V.Name("value", i), pixels * Pixels.Layout(image.Place).PixelStride)),
    ];

    private Load Value(int image, int pixel, int vector) => new(V.Name("value", image), (pixel * Pixels.Layout(images[image].Place).PixelStride) + (vector * lanes));

    /// <summary>The sums of neighbours, joined in pairs.</summary>
    private static Value Joined(string sum, int vector, int first, int count) => count == 1
        ? new Variable(OfRow(sum, first, vector))
        : V.Add(Joined(sum, vector, first, count - (count / 2)), Joined(sum, vector, first + count - (count / 2), count / 2));
}
