using System.ComponentModel;

namespace NetGen.Runtime;

/// <summary>Checks the lengths of what a network is given, and says what would have fitted.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Lengths
{
    /// <summary>How many samples there are; both spans must hold that many.</summary>
    /// <exception cref="ArgumentException">Inputs are not whole samples, or outputs not as many.</exception>
    public static int Samples(int inputs, int inputLength, int outputs, int outputLength)
    {
        (int samples, int rest) = Math.DivRem(inputs, inputLength);
        if (rest != 0)
            throw new ArgumentException($"Expected whole samples of {inputLength} values, given {inputs}.", nameof(inputs));
        if (outputs != (long)samples * outputLength)
            throw new ArgumentException($"Expected room for {samples} × {outputLength} = {(long)samples * outputLength} values, given {outputs}.", nameof(outputs));
        return samples;
    }

    /// <summary>One sample and no more.</summary>
    /// <exception cref="ArgumentException">The input is not one sample.</exception>
    public static void RequireOne(int input, int inputLength)
    {
        if (input != inputLength)
            throw new ArgumentException($"Expected one sample of {inputLength} values, given {input}.", nameof(input));
    }
}
