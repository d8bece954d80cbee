using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>An array that goes from a loop's body to the lines before the loop, under another name where its own means something else there.</summary>
internal sealed class HoistedArray(LocalDeclarationStatementSyntax declaration, StatementSyntax loop, SemanticModel model, SourceText text)
{
    private VariableDeclaratorSyntax Variable => declaration.Declaration.Variables[0];

    private string Name => Variable.Identifier.ValueText;

    /// <param name="taken">New names of the same fix, which this one joins.</param>
    public IEnumerable<TextChange> Changes(HashSet<string> taken)
    {
        string name = NameBefore(taken);
        yield return new(new TextSpan(loop.SpanStart, 0), Renamed(name) + Separator());
        yield return new(Removed(), "");
        if (name == Name)
            yield break;
        foreach (IdentifierNameSyntax use in Uses().Where(use => !declaration.Span.Contains(use.Span)))
            yield return new(use.Span, name);
    }

    private string Renamed(string name)
    {
        string statement = declaration.ToString();
        TextSpan own = Variable.Identifier.Span;
        int start = own.Start - declaration.SpanStart;
        return name == Name ? statement : statement.Substring(0, start) + name + statement.Substring(start + own.Length);
    }

    /// <summary>A line of its own where the loop begins one.</summary>
    private string Separator()
    {
        TextLine line = text.Lines.GetLineFromPosition(loop.SpanStart);
        string before = text.ToString(TextSpan.FromBounds(line.Start, loop.SpanStart));
        string end = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        return string.IsNullOrWhiteSpace(before) && loop.Span.End > line.End ? end + before : " ";
    }

    /// <summary>With its line, if nothing else stands there.</summary>
    private TextSpan Removed()
    {
        TextLine first = text.Lines.GetLineFromPosition(declaration.SpanStart), last = text.Lines.GetLineFromPosition(declaration.Span.End);
        bool isAlone = Blank(first.Start, declaration.SpanStart) && Blank(declaration.Span.End, last.End);
        int end = declaration.Span.End;
        while (end < last.End && text[end] == ' ')
            end++;
        return isAlone ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak) : TextSpan.FromBounds(declaration.SpanStart, end);

        bool Blank(int from, int to) => string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(from, to)));
    }

    private IEnumerable<IdentifierNameSyntax> Uses()
    {
        ISymbol? local = model.GetDeclaredSymbol(Variable);
        return declaration.Parent!.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(use => use.Identifier.ValueText == Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(use).Symbol, local));
    }

    /// <summary>Its own name, unless it stands for something else in the member outside of the block that the array leaves.</summary>
    private string NameBefore(HashSet<string> taken)
    {
        SyntaxNode member = loop.Ancestors().First(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax);
        SyntaxToken[] names = [.. member.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && !IsMemberName(token))];
        if (!names.Any(token => token.ValueText == Name && !declaration.Parent!.Span.Contains(token.Span)))
            return Name;
        HashSet<string> all = [.. names.Select(token => token.ValueText)];
        string name = Enumerable.Range(2, int.MaxValue - 2).Select(number => Name + number.ToString(CultureInfo.InvariantCulture)).First(name => !all.Contains(name) && !taken.Contains(name));
        taken.Add(name);
        return name;
    }

    /// <summary>Of something that is named before it: <c>x.name</c>, <c>name: x</c>.</summary>
    private static bool IsMemberName(SyntaxToken token) =>
        token.Parent?.Parent is NameColonSyntax || (token.Parent is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } name && access.Name == name);
}
