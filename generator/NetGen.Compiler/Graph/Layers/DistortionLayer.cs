namespace NetGen.Compiler.Graph;

/// <summary>In training, an image is moved at random; a prediction is untouched. Several of them one behind the other read the image once.</summary>
internal sealed record DistortionLayer(string Kind, Distortion Distortion) : Layer(Kind)
{
    public override string Title => Distortion.Kind == DistortionKind.Flip ? Kind : $"{Kind}({Numbers.Text(Distortion.Range)})";

    public override string Identity => "";

    public override bool PassesActivation => true;

    public override Line Line => Line.Identity;

    public static DistortionLayer Flip(AttributeReader reader) => new(reader.Kind, new(DistortionKind.Flip, 0));

    public static DistortionLayer Rotation(AttributeReader reader) => Read(reader, DistortionKind.Rotation, "degrees", new("NG1021", "from 0 to 180", value => value is >= 0 and <= 180));

    public static DistortionLayer Zoom(AttributeReader reader) => Read(reader, DistortionKind.Zoom, "range", Domain.Share("NG1021"));

    public static DistortionLayer Shift(AttributeReader reader) => Read(reader, DistortionKind.Shift, "range", Domain.Ratio("NG1021"));

    public override ShapeResult Infer(EquatableArray<Shape> inputs) => inputs[0].IsImage
        ? ShapeResult.Of(inputs[0])
        : ShapeResult.Refused($"{Title} cannot take {inputs[0]}: it moves the pixels of an image, (channels, height, width).", "NG6016");

    public override TTensor Lower<TTensor>(ILowering<TTensor> lowering) =>
        lowering.IsTraining ? lowering.Distort(Distortion, lowering.Input(0)) : lowering.Input(0);

    private static DistortionLayer Read(AttributeReader reader, DistortionKind kind, string argument, Domain domain) =>
        new(reader.Kind, new(kind, reader.Number(argument, 0, domain)));
}
