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
    private readonly T _value = value;

    /// <summary>The number.</summary>
    public T Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _value;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Lane<T>(double value) => Of(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator +(Lane<T> a, Lane<T> b) => new(a._value + b._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator -(Lane<T> a, Lane<T> b) => new(a._value - b._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator -(Lane<T> a) => new(-a._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator *(Lane<T> a, Lane<T> b) => new(a._value * b._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> operator /(Lane<T> a, Lane<T> b) => new(a._value / b._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Of(double value) => typeof(T) == typeof(float)
        ? new((T)(object)(float)value)
        : new((T)(object)value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> IfLess(Lane<T> a, Lane<T> b, Lane<T> then, Lane<T> otherwise) => a._value < b._value ? then : otherwise;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> IfLessOrEqual(Lane<T> a, Lane<T> b, Lane<T> then, Lane<T> otherwise) => a._value <= b._value ? then : otherwise;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> IfEqual(Lane<T> a, Lane<T> b, Lane<T> then, Lane<T> otherwise) => a._value == b._value ? then : otherwise;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Abs(Lane<T> x) => new(T.Abs(x._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Min(Lane<T> a, Lane<T> b) => new(T.Min(a._value, b._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Max(Lane<T> a, Lane<T> b) => new(T.Max(a._value, b._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Sqrt(Lane<T> x) => new(T.Sqrt(x._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> MultiplyAdd(Lane<T> a, Lane<T> b, Lane<T> c) => typeof(T) == typeof(float)
        ? new((T)(object)VectorMath.MultiplyAdd((float)(object)a._value, (float)(object)b._value, (float)(object)c._value))
        : new((T)(object)VectorMath.MultiplyAdd((double)(object)a._value, (double)(object)b._value, (double)(object)c._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Exp(Lane<T> x) => typeof(T) == typeof(float)
        ? new((T)(object)VectorMath.Exp((float)(object)x._value))
        : new((T)(object)VectorMath.Exp((double)(object)x._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> ExpMinusOne(Lane<T> x) => typeof(T) == typeof(float)
        ? new((T)(object)VectorMath.ExpMinusOne((float)(object)x._value))
        : new((T)(object)VectorMath.ExpMinusOne((double)(object)x._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Log(Lane<T> x) => typeof(T) == typeof(float)
        ? new((T)(object)VectorMath.Log((float)(object)x._value))
        : new((T)(object)VectorMath.Log((double)(object)x._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Tanh(Lane<T> x) => typeof(T) == typeof(float)
        ? new((T)(object)VectorMath.Tanh((float)(object)x._value))
        : new((T)(object)VectorMath.Tanh((double)(object)x._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Sigmoid(Lane<T> x) => typeof(T) == typeof(float)
        ? new((T)(object)VectorMath.Sigmoid((float)(object)x._value))
        : new((T)(object)VectorMath.Sigmoid((double)(object)x._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Softplus(Lane<T> x) => typeof(T) == typeof(float)
        ? new((T)(object)VectorMath.Softplus((float)(object)x._value))
        : new((T)(object)VectorMath.Softplus((double)(object)x._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<T> Erf(Lane<T> x) => typeof(T) == typeof(float)
        ? new((T)(object)VectorMath.Erf((float)(object)x._value))
        : new((T)(object)VectorMath.Erf((double)(object)x._value));
}
