using NetGen.Compiler.Scheduling;

namespace NetGen.Compiler.Emission;

/// <summary>Spells a kernel's positions.</summary>
internal static class IndexPrinter
{
    /// <summary>"row * 128 + 16".</summary>
    public static void Print(CodeWriter code, Scheduling.Index index)
    {
        for (int i = 0; i < index.Terms.Count; i++)
        {
            IndexTerm term = index.Terms[i];
            bool isNegative = term.Factor < 0;
            code.Append(i == 0 ? (isNegative ? "-" : "") : isNegative ? " - " : " + ").Append(term.Variable);
            if (Math.Abs(term.Factor) != 1)
                code.Append(" * ").Append(Numbers.Text(Math.Abs(term.Factor)));
        }

        if (index.Terms.Count == 0)
            code.Append(Numbers.Text(index.Constant));
        else if (index.Constant != 0)
            code.Append(index.Constant < 0 ? " - " : " + ").Append(Numbers.Text(Math.Abs((long)index.Constant)));
    }

    /// <summary>The same where an operator binds: "row", "(row * 128 + 16)".</summary>
    public static void PrintOperand(CodeWriter code, Scheduling.Index index)
    {
        bool isWord = IsWord(index);
        code.Append(isWord ? "" : "(");
        Print(code, index);
        code.Append(isWord ? "" : ")");
    }

    /// <summary>As a position in a buffer for <c>LoadUnsafe</c>: "16", "(nuint)row", "(nuint)(row * 128 + 16)".</summary>
    public static void PrintUnsigned(CodeWriter code, Scheduling.Index index)
    {
        if (!IsNumber(index))
            code.Append("(nuint)");
        PrintOperand(code, index);
    }

    /// <summary>A position divided by a constant: "unit / 6", "(row * 2 + 1) / 3".</summary>
    public static string Quotient(Scheduling.Index index, int divisor)
    {
        if (divisor == 1)
            return Text(index);
        CodeWriter code = new();
        PrintOperand(code, index);
        return code.Append(" / ").Append(Numbers.Text(divisor)).ToString();
    }

    public static string Text(Scheduling.Index index)
    {
        CodeWriter code = new();
        Print(code, index);
        return code.ToString();
    }

    public static bool IsZero(Scheduling.Index index) => index is { Constant: 0, Terms.Count: 0 };

    private static bool IsNumber(Scheduling.Index index) => index is { Constant: >= 0, Terms.Count: 0 };

    private static bool IsWord(Scheduling.Index index) =>
        IsNumber(index) || (index is { Constant: 0, Terms.Count: 1 } && index.Terms[0].Factor == 1 && index.Terms[0].Variable.All(char.IsLetterOrDigit));
}
