using NetGen.Compiler.Declaration;
using NetGen.Compiler.Formulas;

namespace NetGen.Testing;

/// <summary>An activation and a loss of a user's own: as C#, as the compiler's record of them, and as the interpreter computes them.</summary>
internal static class OwnFunctions
{
    public const string Source = """
        using System.Runtime.CompilerServices;

        /// <summary>x·σ(1.5·x).</summary>
        public readonly struct Swish : IActivation
        {
            /// <inheritdoc/>
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static V Forward<V>(V x) where V : struct, IVector<V> => x * V.Sigmoid(1.5 * x);

            /// <inheritdoc/>
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static V Derivative<V>(V x, V y) where V : struct, IVector<V>
            {
                V s = V.Sigmoid(1.5 * x);
                return s + 1.5 * y * (1 - s);
            }
        }

        /// <summary>ln cosh(y − t).</summary>
        public readonly struct LogCosh : ILoss
        {
            /// <inheritdoc/>
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static V Forward<V>(V output, V target) where V : struct, IVector<V>
            {
                V distance = V.Abs(output - target);
                return distance + V.Softplus(-2 * distance) - Math.Log(2);
            }

            /// <inheritdoc/>
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static V Derivative<V>(V output, V target) where V : struct, IVector<V> => V.Tanh(output - target);
        }
        """;

    /// <summary>Activation&lt;Swish&gt; as the reader declares it.</summary>
    public static AttributeDeclaration Swish { get; } = new("Activation", default) { Function = new("Swish", "global::Swish") };

    /// <summary>Loss&lt;LogCosh&gt; as the reader declares it.</summary>
    public static AttributeDeclaration LogCosh { get; } = new("Loss", default) { Function = new("LogCosh", "global::LogCosh") };

    public static double Evaluate(UserFunction function, double[] x) => (function.Type, function.Method) switch
    {
        ("global::Swish", UserMethod.Activation) => x[0] * Sigmoid(1.5 * x[0]),
        ("global::Swish", UserMethod.ActivationDerivative) => Sigmoid(1.5 * x[0]) + (1.5 * x[1] * Sigmoid(-1.5 * x[0])),
        ("global::LogCosh", UserMethod.Loss) => Math.Log(Math.Cosh(x[0] - x[1])),
        ("global::LogCosh", UserMethod.LossDerivative) => Math.Tanh(x[0] - x[1]),
        _ => throw new NotSupportedException($"No value for {function}."),
    };

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
