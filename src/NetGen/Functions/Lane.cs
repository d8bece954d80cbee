using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen;

/// <summary>One number: what a function of one's own is fed where there are no vectors, and what it can be tried on: <c>Swish.Forward(new Lane&lt;double&gt;(0.5))</c>.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="value">The number.</param>
public readonly struct Lane<T>(T value) : IVector<Lane<T>>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The number.</summary>
    public T Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get;
    } = value;

    private float Single
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.BitCast<T, float>(Value);
    }

    private double Double
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.BitCast<T, double>(Value);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Lane<T>(double value) => Of(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator +(Lane<T> a, Lane<T> b) => new(a.Value + b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator -(Lane<T> a, Lane<T> b) => new(a.Value - b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator -(Lane<T> a) => new(-a.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator *(Lane<T> a, Lane<T> b) => new(a.Value * b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator /(Lane<T> a, Lane<T> b) => new(a.Value / b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Of(double value) => typeof(T) == typeof(float) ? From((float)value) : From(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> IfLess(Lane<T> a, Lane<T> b, Lane<T> then, Lane<T> otherwise) => a.Value < b.Value ? then : otherwise;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> IfLessOrEqual(Lane<T> a, Lane<T> b, Lane<T> then, Lane<T> otherwise) => a.Value <= b.Value ? then : otherwise;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> IfEqual(Lane<T> a, Lane<T> b, Lane<T> then, Lane<T> otherwise) => a.Value == b.Value ? then : otherwise;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Abs(Lane<T> x) => new(T.Abs(x.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Min(Lane<T> a, Lane<T> b) => new(T.Min(a.Value, b.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Max(Lane<T> a, Lane<T> b) => new(T.Max(a.Value, b.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Sqrt(Lane<T> x) => new(T.Sqrt(x.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> MultiplyAdd(Lane<T> a, Lane<T> b, Lane<T> c) => typeof(T) == typeof(float)
        ? From(VectorMath.MultiplyAdd(a.Single, b.Single, c.Single))
        : From(VectorMath.MultiplyAdd(a.Double, b.Double, c.Double));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Exp(Lane<T> x) => typeof(T) == typeof(float) ? From(VectorMath.Exp(x.Single)) : From(VectorMath.Exp(x.Double));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> ExpMinusOne(Lane<T> x) => typeof(T) == typeof(float) ? From(VectorMath.ExpMinusOne(x.Single)) : From(VectorMath.ExpMinusOne(x.Double));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Log(Lane<T> x) => typeof(T) == typeof(float) ? From(VectorMath.Log(x.Single)) : From(VectorMath.Log(x.Double));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Tanh(Lane<T> x) => typeof(T) == typeof(float) ? From(VectorMath.Tanh(x.Single)) : From(VectorMath.Tanh(x.Double));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Sigmoid(Lane<T> x) => typeof(T) == typeof(float) ? From(VectorMath.Sigmoid(x.Single)) : From(VectorMath.Sigmoid(x.Double));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Softplus(Lane<T> x) => typeof(T) == typeof(float) ? From(VectorMath.Softplus(x.Single)) : From(VectorMath.Softplus(x.Double));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Erf(Lane<T> x) => typeof(T) == typeof(float) ? From(VectorMath.Erf(x.Single)) : From(VectorMath.Erf(x.Double));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane<T> From(float value) => new(Unsafe.BitCast<float, T>(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane<T> From(double value) => new(Unsafe.BitCast<double, T>(value));
}
