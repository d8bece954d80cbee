using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Generation;

/// <summary>The generator never throws and never adds an error of its making, whatever it is fed.</summary>
public class OddDeclarationsTests
{
    [Theory]
    [InlineData("[Network, Input(null), Dense(1)] partial class Odd;")]
    [InlineData("[Network, Input(), Dense(1)] partial class Odd;")]
    [InlineData("[Network, Input(-1, 0), Dense(int.MinValue)] partial class Odd;")]
    [InlineData("[Network, Input(int.MaxValue, int.MaxValue, int.MaxValue), Flatten, Dense(int.MaxValue)] partial class Odd;")]
    [InlineData("[Network] partial class Odd;")]
    [InlineData("[Network, Network] partial class Odd;")]
    [InlineData("[Network, Input(2), Input(3), Dense(2, Name = null), Dense(2, Name = \"a\\\"\\n*/\\u2028{}\"), Softmax, Softmax] partial class Odd;")]
    [InlineData("[Network, Input(2), Dense(1), Sgd(double.NaN), Adam(double.PositiveInfinity), CrossEntropy, CrossEntropy(LabelSmoothing = -1)] partial class Odd;")]
    [InlineData("[Network(Precision = (Precision)7), Input(2), Dense(1, Init = (Initializer)(-3), InitScale = double.NaN, L1 = -1)] partial class Odd;")]
    [InlineData("[Network, Input(2), Dense(1), MeanSquaredError, Sgd(0.1), Training(-1, 0, Seed = long.MinValue, Samples = -5)] partial class Odd;")]
    [InlineData("[Network, Input(2), Dense(1), MeanSquaredError, Sgd(0.1), StepDecay(int.MaxValue, 0.5), EarlyStopping(int.MaxValue, StartEpoch = 1_000_000_000)] partial class Odd;")]
    [InlineData("[Network, Input(2), Dense(1), MeanSquaredError, Sgd(0.1), ReduceOnPlateau(Patience = int.MaxValue, Cooldown = int.MaxValue), Warmup(int.MaxValue)] partial class Odd;")]
    [InlineData("[Network, Input(2), Dense(1)] public partial class Odd<T>;")]
    [InlineData("[Network, Input(2), Dense(1)] public static partial class Odd;")]
    [InlineData("[Network, Input(2), Dense(1)] public abstract partial class Odd;")]
    [InlineData("[Network, Input(2), Dense(1)] file partial class Odd;")]
    [InlineData("[Network, Input(2), Dense(1)] public partial class Odd(int x) { public int X => x; }")]
    [InlineData("[Network, Input(2), Dense(1)] public partial record Odd;")]
    [InlineData("[Network, Input(2), Dense(1)] public class Odd;")]
    [InlineData("class Outer { [Network, Input(2), Dense(1)] public partial class Odd; }")]
    [InlineData("file partial class Outer { [Network, Input(2), Dense(1)] public partial class Odd; }")]
    [InlineData("partial class Outer { [Network, Input(2), Dense(1)] private partial class Odd; }")]
    [InlineData("partial class Outer { [Network, Input(2), Dense(1)] private protected partial class Odd; }")]
    [InlineData("partial record Outer { [Network, Input(2), Dense(1)] protected internal partial class Odd; }")]
    [InlineData("readonly partial record struct Outer<T> where T : class { [Network, Input(2), Dense(1)] internal partial class Odd; }")]
    [InlineData("partial interface Outer<T, @class> { [Network, Input(2), Dense(1)] internal partial class Odd; }")]
    [InlineData("ref partial struct Outer { [Network, Input(2), Dense(1)] internal partial class Odd; }")]
    [InlineData("static partial class Outer { [Network, Input(2), Dense(1)] internal partial class Odd; }")]
    [InlineData("[Network, Input(2), Block<int>, Residual<int[]>, Parallel<Odd, List<Odd>>, Repeat<(int, string)>(-1)] partial class Odd;")]
    [InlineData("[Network, Block, Input(2), Block<Odd>] partial class Odd;")]
    [InlineData("[Block, Block<B>] class A; [Block, Repeat<A>(int.MaxValue)] class B; [Network, Input(2), Residual<A>] partial class Odd;")]
    [InlineData("[Block, Tanh] class A<T>; [Block, Parallel<A<int>, A<A<string>>>(Merge = (Merge)9, Name = null)] class B; [Network, Input(2), Repeat<B>(int.MaxValue)] partial class Odd;")]
    [InlineData("[Block, Block, Network, Dense(0), Sgd(0)] record A; struct B; [Network, Input(2), Block<A>, Block<B>, Block<System.Action>] partial class Odd;")]
    public void What_C_sharp_accepts_stays_without_errors(string source) => AssertAddsNoErrors(source);

    [Theory]
    [InlineData("[Network, Input(2), Dense(\"8\")] partial class Odd;")]
    [InlineData("[Network, Input(2), Dense()] partial class Odd;")]
    [InlineData("[Network, Input(2), Dense(1, 2, 3)] partial class Odd;")]
    [InlineData("[Network, Input(2), Dense(units: Missing.Value)] partial class Odd;")]
    [InlineData("[Network, Input(1, Missing.Value), Dense(1)] partial class Odd;")]
    [InlineData("[Network, Input(2), Dense(1, Foo = 3)] partial class Odd;")]
    [InlineData("[Network, Input(2), Dense(1, UseBias = 3)] partial class Odd;")]
    [InlineData("[Network, Input(2), Dense(1, UseBias = true, UseBias = false)] partial class Odd;")]
    [InlineData("[Network, Input(2), Dense(1 / 0)] partial class Odd;")]
    [InlineData("[Network, Input(new[] { 1, Missing.Value }), Dense(1)] partial class Odd;")]
    [InlineData("[Network, Input(2), Unknown(3), Dense(1)] partial class Odd;")]
    [InlineData("[Network, Input(2), Dense(Odd.OutputLength)] partial class Odd;")]
    [InlineData("[Network, Input(2), Precision.Double, Initializer, Orthogonal, Dataset, Dense<int>(2), Dense(1)] partial class Odd;")]
    [InlineData("[Network(1), Input(2), Dense(1)] partial class Odd;")]
    [InlineData("[Network, Input(2), Dense(1)] partial struct Odd;")]
    [InlineData("[Network, Input(2), Dense(1)] partial interface Odd;")]
    [InlineData("[Network, Input(2), Dense(1)] enum Odd;")]
    [InlineData("[Network, Input(2), Dense(1)] delegate void Odd();")]
    [InlineData("[Network, Input(2), Dense(1)] partial class Odd; [Network] partial struct Odd;")]
    [InlineData("[Network, Input(2), Dense(1)] class Odd; [Network] class Odd;")]
    [InlineData("[Network, Input(2), Dense(1)] partial class Odd; [Network] class Odd;")]
    [InlineData("[Network, Input(2), Dense(1)] partial class Odd; partial record Odd;")]
    [InlineData("namespace A.B { [Network, Input(2), Dense(1)] partial class Odd; } namespace A { partial class B { [Network, Input(2), Dense(1)] partial class Odd; } }")]
    [InlineData("[Network, Input(2), Dense(1)] partial class")]
    [InlineData("[Network, Input(2), Dense(1)] partial class ;")]
    [InlineData("[Network, Input(2), Dense(1)] public partial class Odd { public Odd() { } public void Predict() { } }")]
    [InlineData("class NetworkAttribute : System.Attribute; [Network, Input(2), Dense(1)] partial class Odd;")]
    [InlineData("[Network, Input(2), Block<Missing>, Residual<>, Parallel<A>, Repeat<A>, Block<A, A>] partial class Odd; class A;")]
    [InlineData("[Network, Input(2), Block<A<Missing>>] partial class Odd; [Block, Dense(Missing.Value)] class A<T>;")]
    [InlineData("[Network, Input(2), Block<A>] partial class Odd; [Block] struct A;")]
    [InlineData("[Network, Input(2), Block<T>] partial class Odd<T>; ")]
    [InlineData("[Network, Input(2), Block<A>] partial class Odd; [Block, Dense(1)] class A; [Block, Dense(2)] class A;")]
    [InlineData("[Network, Input(2), Block<A>] partial class Odd; [Block, Dense(1)] static class A;")]
    public void What_C_sharp_refuses_does_not_stop_the_generator(string source) => AssertRuns(source);

    [Fact]
    public void Network_on_two_parts_is_one_network()
    {
        GeneratorRun run = AssertAddsNoErrors("[Network, Input(2), Dense(1)] partial class Odd;", "[Network] partial class Odd { }", "[Network] partial class Odd { }");
        Assert.Single(run.Files);
    }

    [Fact]
    public void Attributes_of_the_same_names_from_elsewhere_are_none_of_ours()
    {
        GeneratorRun run = AssertAddsNoErrors("""
            namespace NetGen { [AttributeUsage(AttributeTargets.Class)] public sealed class TallAttribute(int x) : Attribute { public int X => x; } }
            namespace Mine { [Network, Input(2), Tall(3), Dense(1)] partial class Odd; }
            """);
        Assert.Single(run.Files);
    }

    private static GeneratorRun AssertAddsNoErrors(params string[] sources)
    {
        GeneratorRun run = AssertRuns(sources);
        Assert.DoesNotContain(run.Output.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return run;
    }

    private static GeneratorRun AssertRuns(params string[] sources)
    {
        GeneratorRun run = GeneratorRun.Over(sources);
        Assert.Null(run.Result.Exception);
        Assert.Empty(run.Result.Diagnostics);
        return run;
    }
}
