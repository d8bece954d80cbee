using NetGen.Compiler.Scheduling;

namespace NetGen.Compiler.Emission;

/// <summary>
/// Prints a kernel: a method that picks the widest vectors the machine has (the JIT folds the choice), and a method for each width;
/// one method for all where the width does not matter.
/// </summary>
internal sealed class KernelPrinter(CodeWriter code, bool isDouble)
{
    /// <summary>Statements of a kernel that becomes part of its callers.</summary>
    private const int ShortLength = 64;

    private readonly string _element = isDouble ? "double" : "float";

    public void Print(Kernel kernel)
    {
        code.Line();
        foreach (string line in kernel.Summary.TrimEnd('\n').Split('\n'))
            code.Line($"// {line.Trim()}");
        if (kernel.Others.Count > 0)
            code.Line($"// The loops of {Listed(kernel.Others)} are the same.");
        if (kernel.Bodies.All(body => body.Statements.Equals(kernel.Bodies[0].Statements)))
        {
            Print(kernel, kernel.Bodies[0], $"internal static void {kernel.Name}");
            return;
        }

        PrintDispatch(kernel);
        foreach (var body in kernel.Bodies)
        {
            code.Line();
            Print(kernel, body, $"private static void {MethodOf(kernel, body.Width)}");
        }
    }

    /// <summary>"A, B, C and 12 more": a deep network has many layers alike.</summary>
    private static string Listed(EquatableArray<string> names)
    {
        const int Most = 3;
        string first = string.Join(", ", names.Take(Most));
        return names.Count <= Most ? first : $"{first} and {Numbers.Text(names.Count - Most)} more";
    }

    /// <summary>The method that picks a width.</summary>
    private void PrintDispatch(Kernel kernel)
    {
        string names = Arguments(kernel);
        code.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (code.Block($"internal static void {kernel.Name}({Parameters(kernel)})"))
        {
            foreach (var body in kernel.Bodies)
            {
                string call = $"{MethodOf(kernel, body.Width)}({names});";
                if (body.Width == VectorWidth.Scalar)
                {
                    code.Line("else");
                    using (code.Indent())
                        code.Line(call);
                    continue;
                }

                string width = Numbers.Text((int)body.Width);
                code.Line($"{(body.Width == VectorWidth.Bits512 ? "if" : "else if")} (Vector{width}.IsHardwareAccelerated)");
                using (code.Indent())
                    code.Line(call);
            }
        }
    }

    private void Print(Kernel kernel, KernelBody body, string method)
    {
        code.Line($"[MethodImpl({(IsShort(kernel, body) ? "MethodImplOptions.AggressiveInlining | " : "")}MethodImplOptions.AggressiveOptimization)]");
        using (code.Block($"{method}({Parameters(kernel)})"))
            new StatementPrinter(code, new Dialect(body.Width, isDouble, kernel.Narrow)).Print(body.Statements);
    }

    /// <summary>
    /// Whether a body becomes part of the phase: without a loop, a call would be a good part of what it takes. A deep network calls such a kernel too often, and a
    /// long one takes too many of the locals that the JIT keeps track of.
    /// </summary>
    private static bool IsShort(Kernel kernel, KernelBody body) =>
        kernel.Others.Count == 0 && body.Width != VectorWidth.Scalar && body.Statements.All(IsStraight) && body.Statements.Sum(LengthOf) <= ShortLength;

    private static bool IsStraight(Statement statement) => statement is not (Loop or IfAtLeast) && (statement is not Scope scope || scope.Body.All(IsStraight));

    private static int LengthOf(Statement statement) => statement is Scope scope ? scope.Body.Sum(LengthOf) : 1;

    private static string MethodOf(Kernel kernel, VectorWidth width) =>
        $"{kernel.Name}_{(width == VectorWidth.Scalar ? "Scalar" : Numbers.Text((int)width))}";

    private string Parameters(Kernel kernel) => string.Join(", ",
        kernel.Buffers.Select(buffer => $"ref {TypeOf(kernel, buffer)} {buffer}")
            .Concat(kernel.Scalars.Select(scalar => $"{_element} {scalar}"))
            .Concat(kernel.IsRandom ? ["ulong key"] : [])
            .Concat(kernel.CountsRows ? ["nint rows"] : [])
            .Concat(["nint from", "nint to"]));

    private string TypeOf(Kernel kernel, string buffer) =>
        kernel.Narrow.FirstOrDefault(narrow => string.Equals(narrow.Name, buffer, StringComparison.Ordinal)) is { } found ? Dialect.NarrowElement(found.Stored) : _element;

    private static string Arguments(Kernel kernel) => string.Join(", ",
        kernel.Buffers.Select(buffer => $"ref {buffer}")
            .Concat(kernel.Scalars)
            .Concat(kernel.IsRandom ? ["key"] : [])
            .Concat(kernel.CountsRows ? ["rows"] : [])
            .Concat(["from", "to"]));
}
