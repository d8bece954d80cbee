namespace NetGen;

/// <summary>How a network keeps its weights for prediction. Training and files are in full precision either way.</summary>
public enum WeightStorage
{
    /// <summary>As they were learned.</summary>
    Single,

    /// <summary>
    /// In 16 bits, the upper half of a float rounded to nearest even: the range of a float with 8 significant bits, so each weight is off by at most 1/256 of itself. A prediction of one
    /// sample by a large layer reads half as much memory. Biases stay as they are.
    /// </summary>
    BFloat16,
}
