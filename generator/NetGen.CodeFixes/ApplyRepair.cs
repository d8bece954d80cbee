using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Compiler.Declaration;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>Writes down what mends a finding on a declaration: the rule that made it has said what that is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ApplyRepair)), Shared]
public sealed class ApplyRepair : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. RuleTable.Rules.Where(rule => rule.HasFix && rule.Category != "Calls").Select(rule => rule.Id)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider()
        => FixAllProvider.Create((context, document, diagnostics) => FixAsync(document, diagnostics, context.CancellationToken)!);

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (RepairProperties.TitleOf(diagnostic) is { } title)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(title, cancellation => FixAsync(context.Document, [diagnostic], cancellation), $"{nameof(ApplyRepair)}.{diagnostic.Id}"), diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
            return document;
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        IEnumerable<TextChange> changes = diagnostics
            .SelectMany(diagnostic => EditsOf(diagnostic, root))
            .Distinct()
            .ToLookup(edit => (AttributeListSyntax)edit.Attribute.Parent!)
            .Select(list => AttributeListEdits.Apply(list.Key, [.. list], text));
        return document.WithText(text.WithChanges(changes.OrderBy(change => change.Span.Start)));
    }

    private static IEnumerable<PlacedEdit> EditsOf(Diagnostic diagnostic, SyntaxNode root)
    {
        SyntaxNode[] places = [.. diagnostic.AdditionalLocations.Select(place => root.FindNode(place.SourceSpan))];
        return RepairProperties.EditsOf(diagnostic).Select((edit, i) => new PlacedEdit(
            edit.Kind,
            places[i].FirstAncestorOrSelf<AttributeSyntax>()!,
            places[i] as AttributeArgumentSyntax,
            edit.Kind == EditKind.Exchange ? places[int.Parse(edit.Text, System.Globalization.CultureInfo.InvariantCulture)].ToString() : edit.Text));
    }
}
