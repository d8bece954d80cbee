using NetGen.Compiler.Lowering;
using NetGen.Generator.Tests.Harness;
using NetGen.Numerics;
using NetGen.Testing;

namespace NetGen.Generator.Tests.Emitted;

/// <summary>An emitted network and the interpreter's, with the same parameters.</summary>
internal sealed class PairedNetwork
{
    public PairedNetwork(EmittedAssembly assembly, string name)
    {
        Emitted = assembly.Network(name);
        Reference = new ReferenceNetwork(Programs.Of(assembly, name)) { Keys = KeyOf };
        Unfused = new ReferenceNetwork(Programs.UnfusedOf(assembly, name)) { Keys = KeyOf };
    }

    public ITestNetwork Emitted { get; }

    public ReferenceNetwork Reference { get; }

    /// <summary>The same network without any fusion.</summary>
    public ReferenceNetwork Unfused { get; }

    public IReadOnlyList<Parameter> Parameters => Reference.Parameters;

    /// <summary>Draws every parameter; both then hold what the emitted precision can.</summary>
    public void Draw(Random random)
    {
        Reference.Draw(random);
        for (int i = 0; i < Parameters.Count; i++)
        {
            Emitted.SetParameter(Parameters[i].Name, Reference.Get(i));
            Reference.Set(i, EmittedParameter(i));
            Unfused.Set(i, EmittedParameter(i));
        }
    }

    public double[] EmittedParameter(int i) => Emitted.GetParameter(Parameters[i].Name, Parameters[i].Value.Shape.Length);

    /// <summary>Of every parameter: zeros for what is not learned.</summary>
    public double[][] Gradients(ITestTrainer trainer) => [.. Parameters.Select(parameter =>
        parameter.IsLearned ? trainer.GetGradient(parameter.Name, parameter.Value.Shape.Length) : new double[parameter.Value.Shape.Length])];

    /// <summary>Puts the emitted loss and gradients of a batch beside the interpreter's.</summary>
    /// <returns>The emitted gradients.</returns>
    public double[][] CompareGradients(ITestTrainer trainer, double[] inputs, double[] targets, string what, Action<double[], double[], string> compare)
    {
        (double loss, double[][] gradients) = Reference.Differentiate(inputs, targets);
        compare([loss], [trainer.ComputeGradients(inputs, targets)], $"{what}: loss");
        double[][] emitted = Gradients(trainer);
        Assert.Equal(gradients.Length, emitted.Length);
        for (int i = 0; i < emitted.Length; i++)
            compare(gradients[i], emitted[i], $"{what}: gradient of {Parameters[i].Name}");
        return emitted;
    }

    /// <summary>As a trainer with the default seed has it.</summary>
    private static ulong KeyOf(RandomStream stream, long step) => CounterRandom.Key(0, Enum.Parse<RandomPurpose>(stream.Use.ToString()), step, stream.Number);

    /// <summary>The emitted loss as a function of one element of a parameter, which it leaves as it was.</summary>
    public Func<double, double> LossOf(ITestTrainer trainer, int parameter, int element, double[] inputs, double[] targets)
    {
        double[] values = Reference.Get(parameter);
        return x =>
        {
            double before = values[element];
            values[element] = x;
            Emitted.SetParameter(Parameters[parameter].Name, values);
            values[element] = before;
            double loss = trainer.ComputeGradients(inputs, targets);
            Emitted.SetParameter(Parameters[parameter].Name, values);
            return loss;
        };
    }
}
