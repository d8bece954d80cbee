using System.ComponentModel;
using System.Numerics;

namespace NetGen.Runtime;

/// <summary>Which class an output speaks for.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ClassIndex
{
    /// <summary>The largest of several probabilities, the first of equals; a NaN is passed over.</summary>
    public static int Largest<T>(ReadOnlySpan<T> probabilities)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int best = 0;
        for (int i = 1; i < probabilities.Length; i++)
        {
            if (probabilities[i] > probabilities[best] || T.IsNaN(probabilities[best]))
                best = i;
        }
        return best;
    }

    /// <summary>1 if the probability of a yes is above ½, else 0.</summary>
    public static int AboveHalf<T>(T probability)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => probability + probability > T.One ? 1 : 0;
}
