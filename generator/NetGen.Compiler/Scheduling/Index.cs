namespace NetGen.Compiler.Scheduling;

/// <summary>A linear position: a constant and multiples of loop variables.</summary>
internal sealed record Index(int Constant, EquatableArray<IndexTerm> Terms)
{
    public static readonly Index Zero = new(0, default);

    public static implicit operator Index(int constant) => constant == 0 ? Zero : new(constant, default);

    public static Index Of(string variable, int factor = 1) => factor == 0 ? Zero : new(0, new EquatableArray<IndexTerm>(new IndexTerm(variable, factor)));

    public Index Times(int factor)
    {
        if (factor == 1)
            return this;
        var terms = Terms.Count == 0 ? [] : new IndexTerm[Terms.Count];
        for (int i = 0; i < terms.Length; i++)
            terms[i] = new(Terms[i].Variable, Terms[i].Factor * factor);
        return new(Constant * factor, new(terms));
    }

    public static Index operator +(Index a, Index b)
    {
        if (ReferenceEquals(a, Zero))
            return b;
        return ReferenceEquals(b, Zero) ? a : new(a.Constant + b.Constant, a.Terms.Concat(b.Terms));
    }
}

/// <summary>A loop variable times a constant.</summary>
internal sealed record IndexTerm(string Variable, int Factor);
