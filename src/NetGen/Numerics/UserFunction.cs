using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>Calls of a user's activation or loss, for emitted code: through the interface, so that a method which implements it explicitly is found too.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UserFunction
{
    /// <inheritdoc cref="IActivation.Forward"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Activation<T, V>(V x)
        where T : struct, IActivation
        where V : struct, IVector<V> => T.Forward(x);

    /// <inheritdoc cref="IActivation.Derivative"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ActivationDerivative<T, V>(V x, V y)
        where T : struct, IActivation
        where V : struct, IVector<V> => T.Derivative(x, y);

    /// <inheritdoc cref="ILoss.Forward"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Loss<T, V>(V output, V target)
        where T : struct, ILoss
        where V : struct, IVector<V> => T.Forward(output, target);

    /// <inheritdoc cref="ILoss.Derivative"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V LossDerivative<T, V>(V output, V target)
        where T : struct, ILoss
        where V : struct, IVector<V> => T.Derivative(output, target);
}
