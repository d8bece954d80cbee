namespace NetGen.Compiler.Scheduling;

/// <summary>A linear position: a constant and multiples of loop variables.</summary>
internal sealed record Index(int Constant, EquatableArray<IndexTerm> Terms)
{
    public static readonly Index Zero = new(0, default);

    public static implicit operator Index(int constant) => new(constant, default);

    public static Index Of(string variable, int factor = 1) => factor == 0 ? Zero : new(0, new EquatableArray<IndexTerm>(new IndexTerm(variable, factor)));

    public Index Times(int factor) => new(Constant * factor, Terms.Select(term => term with { Factor = term.Factor * factor }).ToEquatableArray());

    public static Index operator +(Index a, Index b) => new(a.Constant + b.Constant, new EquatableArray<IndexTerm>([.. a.Terms, .. b.Terms]));
}

/// <summary>A loop variable times a constant.</summary>
internal sealed record IndexTerm(string Variable, int Factor);
