using System.Runtime.CompilerServices;

namespace NetGen.Widths.Networks;

/// <summary>x·σ(1.5·x).</summary>
internal readonly struct Swish : IActivation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Forward<V>(V x)
        where V : struct, IVector<V> => x * V.Sigmoid(1.5 * x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Derivative<V>(V x, V y)
        where V : struct, IVector<V>
    {
        V s = V.Sigmoid(1.5 * x);
        return s + (1.5 * y * (1 - s));
    }
}

/// <summary>sign(x)·ln |x|, which is infinite at 0, where padding lies.</summary>
internal readonly struct SignedLog : IActivation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IActivation.Forward<V>(V x) => V.IfLess(x, 0, -V.Log(-x), V.Log(x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IActivation.Derivative<V>(V x, V y) => 1 / V.Abs(x);
}

/// <summary>ln cosh(y − t), a smooth absolute error.</summary>
internal readonly struct LogCosh : ILoss
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Forward<V>(V output, V target)
        where V : struct, IVector<V>
    {
        V distance = V.Abs(output - target);
        return distance + V.Softplus(-2 * distance) - Math.Log(2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Derivative<V>(V output, V target)
        where V : struct, IVector<V> => V.Tanh(output - target);
}

/// <summary>x·tanh(ln(1 + eˣ)), with a derivative of four dear functions: more than any other loop holds.</summary>
internal readonly struct LongMish : IActivation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Forward<V>(V x)
        where V : struct, IVector<V> => x * V.Tanh(V.Softplus(x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Derivative<V>(V x, V y)
        where V : struct, IVector<V>
    {
        V gate = V.Tanh(V.Softplus(x));
        return V.Erf(gate) - V.Erf(gate) + gate + (x * (1 - (gate * gate)) * V.Sigmoid(x));
    }
}
