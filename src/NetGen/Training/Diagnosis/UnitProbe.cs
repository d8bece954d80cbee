using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Looks at the values of one activation: which units fire, and how many values lie where the curve is flat.</summary>
internal sealed class UnitProbe<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ActivationSlot _slot;
    private readonly UnitLayout _layout;
    private readonly UnitCurve _curve;
    private readonly long[] _lastFired;
    private readonly int _leastInputs;
    private long _inputs, _inputsBefore, _saturated;

    /// <param name="slot">Where the inspection leaves the values.</param>
    /// <param name="shape">Of the layer.</param>
    /// <param name="curve">What is looked for.</param>
    /// <param name="samples">How many the training data has.</param>
    public UnitProbe(ActivationSlot slot, IReadOnlyList<int> shape, UnitCurve curve, int samples)
    {
        _slot = slot;
        _curve = curve;
        _layout = UnitLayout.Of(shape, slot.Strides);
        _lastFired = new long[curve.Dies ? _layout.Units : 0];
        _leastInputs = Math.Min(DiagnosisLimits.LeastInputs, samples);
    }

    /// <summary>One input's values.</summary>
    /// <param name="sample">The input itself.</param>
    /// <param name="scratch">What the inspection left.</param>
    public void See(ref T sample, ref T scratch)
    {
        ref T values = ref Unsafe.Add(ref _slot.IsInput ? ref sample : ref scratch, _slot.Offset);
        _inputs++;
        for (int row = 0; row < _layout.Rows; row++)
        {
            for (int column = 0; column < _layout.Columns; column++)
            {
                ref T first = ref Unsafe.Add(ref values, ((nint)row * _layout.RowStride) + ((nint)column * _layout.ColumnStride));
                if (_curve.Dies)
                    SeeFiring(ref first);
                else
                    SeeSlopes(ref first);
            }
        }
    }

    /// <summary>Adds the epoch's figures to those of the layer, and begins anew. A unit's silence reaches back over epochs that are too short to tell.</summary>
    public LayerDiagnosis Close(LayerDiagnosis layer)
    {
        long seen = _inputs - _inputsBefore, window = Math.Max(seen, _leastInputs);
        LayerDiagnosis figures = _curve.Dies
            ? layer with { DeadShare = _inputs >= window ? Silent(window) : null }
            : layer with { SaturatedShare = seen == 0 ? null : (double)_saturated / seen / _layout.Length };
        (_inputsBefore, _saturated) = (_inputs, 0);
        return figures;
    }

    private double Silent(long window) => (double)_lastFired.Count(last => last <= _inputs - window) / _lastFired.Length;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SeeFiring(ref T first)
    {
        for (int unit = 0; unit < _lastFired.Length; unit++)
        {
            // NaN counts as fired: it is no silence.
            if (!(Unsafe.Add(ref first, (nint)unit * _layout.UnitStride) == T.Zero))
                _lastFired[unit] = _inputs;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SeeSlopes(ref T first)
    {
        for (int unit = 0; unit < _layout.Units; unit++)
        {
            double y = double.CreateTruncating(Unsafe.Add(ref first, (nint)unit * _layout.UnitStride));
            if (_curve.Slope(y) < DiagnosisLimits.FlatSlope)
                _saturated++;
        }
    }
}
