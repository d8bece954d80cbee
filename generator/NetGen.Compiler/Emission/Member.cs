namespace NetGen.Compiler.Emission;

/// <summary>
/// A public member of an emitted class. A network in error gets the same members, so that code which uses it raises no errors of its own;
/// there each throws what is wrong with the network.
/// </summary>
/// <param name="Documentation">XML, a line per element.</param>
/// <param name="Signature">Without the body: "public void Save(string path)".</param>
/// <param name="Body">
/// What follows it: an expression, statements, the initializer of a constructor, or the accessors of a property.
/// </param>
/// <param name="Kind">How the body is put.</param>
internal sealed record Member(string Documentation, string Signature, string Body, MemberKind Kind = MemberKind.Expression)
{
    public void Print(CodeWriter code)
    {
        PrintHead(code);
        if (Kind == MemberKind.Expression)
        {
            code.Line($"{Signature} => {Body};");
            return;
        }
        if (Kind == MemberKind.Constructor)
        {
            code.Line(Signature);
            using (code.Indent())
                code.Line(Body);
            code.Braces().Dispose();
            return;
        }
        using (code.Block(Signature))
            code.Line(Body);
    }

    /// <summary>The same member, good for nothing but an exception.</summary>
    /// <param name="code">Receives the text.</param>
    /// <param name="exception">The expression to throw.</param>
    public void PrintFailing(CodeWriter code, string exception)
    {
        PrintHead(code);
        if (Kind != MemberKind.Property)
        {
            code.Line($"{Signature} => throw {exception};");
            return;
        }
        using (code.Block(Signature))
            code.Line($"get => throw {exception};").Line($"set => throw {exception};");
    }

    private void PrintHead(CodeWriter code)
    {
        foreach (string line in Documentation.Replace("\r", "").Split('\n'))
            code.Line($"/// {line}");
        code.Line(Product.Attribute);
    }
}

/// <summary>How the body of a member is put.</summary>
internal enum MemberKind
{
    /// <summary>=> body;</summary>
    Expression,

    /// <summary>{ body }</summary>
    Statements,

    /// <summary>The initializer of a constructor that does nothing else: ": this(0L)".</summary>
    Constructor,

    /// <summary>Two accessors in braces.</summary>
    Property,
}
