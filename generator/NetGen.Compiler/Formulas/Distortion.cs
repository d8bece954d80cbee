namespace NetGen.Compiler.Formulas;

/// <summary>The ways in which a training image is moved about.</summary>
internal enum DistortionKind
{
    /// <summary>Left to right, every other time.</summary>
    Flip,

    /// <summary>About the centre, by at most so many degrees to either side.</summary>
    Rotation,

    /// <summary>From the centre, by a factor of at most so much above or below 1.</summary>
    Zoom,

    /// <summary>Down and to the right, each by at most such a share of the height, of the width, either way.</summary>
    Shift,
}

/// <summary>A movement that is drawn anew for each image of each step.</summary>
internal sealed record Distortion(DistortionKind Kind, double Range)
{
    /// <summary>The random numbers that each one is given, whether it needs both or not.</summary>
    public const int Numbers = 2;
}
