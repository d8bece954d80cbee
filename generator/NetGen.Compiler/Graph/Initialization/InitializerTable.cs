using static NetGen.Compiler.Graph.Initializer;

namespace NetGen.Compiler.Graph;

/// <summary>What each initializer draws. Normals are not truncated.</summary>
internal static class InitializerTable
{
    /// <summary>The definite distribution of a parameter, given the family of the first activation downstream (null: there is none).</summary>
    public static ParameterInitializer Resolve(WeightStart start, ActivationFamily? downstream)
    {
        double fanIn = start.FanIn, fanBoth = start.FanIn + start.FanOut;
        return Settle(start.Initializer, downstream) switch
        {
            HeNormal => Normal(Math.Sqrt(2 / fanIn)),            // He et al. 2015
            HeUniform => Uniform(Math.Sqrt(6 / fanIn)),
            XavierNormal => Normal(Math.Sqrt(2 / fanBoth)),      // Glorot and Bengio 2010
            XavierUniform => Uniform(Math.Sqrt(6 / fanBoth)),
            LeCunNormal => Normal(Math.Sqrt(1 / fanIn)),         // LeCun et al. 1998
            LeCunUniform => Uniform(Math.Sqrt(3 / fanIn)),
            Orthogonal => new("Orthogonal", 1),                  // Saxe et al. 2014
            Initializer.Normal => Normal(start.Scale),
            Initializer.Uniform => Uniform(start.Scale),
            Constant => new("Constant", start.Scale),
            _ => new("Zeros", 0),
        };
    }

    /// <summary>Each in the form of its paper: He and, for SELU, LeCun normal; Xavier uniform.</summary>
    private static Initializer Settle(Initializer declared, ActivationFamily? downstream) => (declared, downstream) switch
    {
        (not Auto, _) => declared,
        (_, ActivationFamily.Rectifier) => HeNormal,
        (_, ActivationFamily.SelfNormalizing) => LeCunNormal,
        _ => XavierUniform,
    };

    private static ParameterInitializer Normal(double deviation) => new("Normal", deviation);

    private static ParameterInitializer Uniform(double halfWidth) => new("Uniform", halfWidth);
}
