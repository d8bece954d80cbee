using NetGen.Compiler.Scheduling;

namespace NetGen.Compiler.Emission;

/// <summary>Spells the movements of an image: "ImageMap.Of(28, 28).Flip(key, sample * 4).Rotate(key, sample * 4 + 2, 15d)".</summary>
internal static class MapText
{
    public static string Of(DefineMap map) =>
        $"ImageMap.Of({Numbers.Text(map.Height)}, {Numbers.Text(map.Width)})" +
        string.Concat(map.Steps.Select((step, i) => Step(step, IndexPrinter.Text(map.Element + (i * Distortion.Numbers)))));

    private static string Step(Distortion step, string element) => step.Kind switch
    {
        DistortionKind.Flip => $".Flip(key, {element})",
        DistortionKind.Rotation => $".Rotate(key, {element}, {Literals.Double(step.Range)})",
        DistortionKind.Zoom => $".Zoom(key, {element}, {Literals.Double(step.Range)})",
        DistortionKind.Shift => $".Shift(key, {element}, {Literals.Double(step.Range)})",
        _ => throw new InvalidOperationException($"{step} has no spelling."),
    };
}
