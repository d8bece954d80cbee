namespace NetGen.Compiler.Planning;

/// <summary>
/// What a convolution gathers along one axis: place p, for p &lt; Places, makes output FirstOutput + p · OutputStep, out of the inputs
/// Position + p · PlaceStep + m · TapOffset under the kernel's taps FirstTap + m · TapStep, for m &lt; Count.
/// </summary>
internal sealed record Taps(
    int Count, int FirstTap, int TapStep, int Position, int PlaceStep, int TapOffset, int Places, int FirstOutput, int OutputStep, int Inputs)
{
    /// <summary>The least of the positions that the first place reads.</summary>
    public int Least => Position + Math.Min(0, (Count - 1) * TapOffset);

    private int Most => Position + ((Places - 1) * PlaceStep) + Math.Max(0, (Count - 1) * TapOffset);

    /// <summary>Whether no tap reads outside.</summary>
    public bool IsInside => Count == 0 || (Least >= 0 && Most < Inputs);

    /// <summary>How far the taps read outside.</summary>
    public Halo Halo => Count == 0 ? Halo.None : new(Math.Max(0, -Least), Math.Max(0, Most - Inputs + 1));

    public static Taps Forward(WindowAxis axis) => new(
        axis.Size, 0, 1, -axis.Before, axis.Stride, axis.Dilation, axis.Outputs, FirstOutput: 0, OutputStep: 1, axis.Inputs);

    /// <summary>
    /// The gradient of the input. Which taps meet a pixel depends on its residue modulo the stride, so there is a gather for each residue; within it,
    /// places follow each other and taps run backwards.
    /// </summary>
    public static IEnumerable<Taps> Backward(WindowAxis axis)
    {
        for (int residue = 0; residue < Math.Min(axis.Stride, axis.Inputs); residue++)
        {
            int[] taps = [.. Enumerable.Range(0, axis.Size).Where(tap => (residue + axis.Before - (tap * axis.Dilation)) % axis.Stride == 0)];
            int first = taps.FirstOrDefault(), step = taps.Length > 1 ? taps[1] - taps[0] : 1;
            yield return new(
                taps.Length,
                first,
                step,
                (residue + axis.Before - (first * axis.Dilation)) / axis.Stride,
                PlaceStep: 1,
                taps.Length > 1 ? -(step * axis.Dilation) / axis.Stride : -1,
                ((axis.Inputs - 1 - residue) / axis.Stride) + 1,
                residue,
                axis.Stride,
                axis.Outputs);
        }
    }
}
