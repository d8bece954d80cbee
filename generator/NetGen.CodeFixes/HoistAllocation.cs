using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>NG8002: an array for outputs is made once before the loop; a list of inputs becomes a collection expression.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HoistAllocation)), Shared]
public sealed class HoistAllocation : CodeFixProvider
{
    private const string Hoist = "Allocate it before the loop", Inline = "Use a collection expression";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["NG8002"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider()
        => FixAllProvider.Create((context, document, diagnostics) => FixAsync(document, diagnostics, context.CancellationToken)!);

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics.Where(diagnostic => diagnostic.AdditionalLocations.Count > 0))
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    diagnostic.AdditionalLocations.Count == 1 ? Inline : Hoist, cancellation => FixAsync(context.Document, [diagnostic], cancellation), nameof(HoistAllocation)),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return document;
        }

        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        HashSet<string> taken = new(StringComparer.Ordinal);
        IEnumerable<TextChange> changes = diagnostics
            .Where(diagnostic => diagnostic.AdditionalLocations.Count > 0)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .SelectMany(diagnostic => ChangesFor(diagnostic, root, model, text, taken))
            .ToArray();
        return document.WithText(text.WithChanges(Merged(changes)));
    }

    private static IEnumerable<TextChange> ChangesFor(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, SourceText text, HashSet<string> taken)
    {
        SyntaxNode[] places = [.. diagnostic.AdditionalLocations.Select(place => root.FindNode(place.SourceSpan, getInnermostNodeForTie: true))];
        if (places.Length == 1)
            return [Inlined(places[0])];
        return new HoistedArray(places[0].FirstAncestorOrSelf<LocalDeclarationStatementSyntax>()!, places[1].FirstAncestorOrSelf<StatementSyntax>()!, model, text).Changes(taken);
    }

    /// <summary><c>new[] { a, b }</c> → <c>[a, b]</c>, spaces and comments within as they are.</summary>
    private static TextChange Inlined(SyntaxNode array)
    {
        InitializerExpressionSyntax list = array.DescendantNodesAndSelf().OfType<InitializerExpressionSyntax>().First();
        string elements = list.ToString();
        return new(array.Span, $"[{elements.Substring(1, elements.Length - 2).Trim()}]");
    }

    /// <summary>Arrays that come before one loop stand there in the order in which they stood within.</summary>
    private static IEnumerable<TextChange> Merged(IEnumerable<TextChange> changes) => changes
        .GroupBy(change => change.Span)
        .Select(alike => new TextChange(alike.Key, string.Concat(alike.Select(change => change.NewText))))
        .OrderBy(change => change.Span.Start);
}
