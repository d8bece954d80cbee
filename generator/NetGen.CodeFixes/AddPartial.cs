using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.CodeFixes;

/// <summary>NG1001, and NG1013 of a class in a type that is not partial: adds <c>partial</c> to the class of a network and to the types around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddPartial)), Shared]
public sealed class AddPartial : CodeFixProvider
{
    private const string Title = "Add 'partial'";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["NG1001", "NG1013"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider()
        => FixAllProvider.Create((context, document, diagnostics) => FixAsync(document, diagnostics, context.CancellationToken)!);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // Other kinds of class that cannot be a network (NG1013) lack no word.
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || !Closed(root, context.Diagnostics).Any())
            return;
        context.RegisterCodeFix(
            CodeAction.Create(Title, cancellation => FixAsync(context.Document, context.Diagnostics, cancellation), nameof(AddPartial)),
            context.Diagnostics);
    }

    /// <summary>All classes of a document at once: two of them may lie in one type that lacks the word too.</summary>
    private static async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
            return document;
        return document.WithSyntaxRoot(root.ReplaceNodes(Closed(root, diagnostics), (_, type) => AsPartial(type)));
    }

    private static IEnumerable<TypeDeclarationSyntax> Closed(SyntaxNode root, ImmutableArray<Diagnostic> diagnostics)
        => diagnostics
            .SelectMany(diagnostic => root.FindNode(diagnostic.Location.SourceSpan).AncestorsAndSelf().OfType<TypeDeclarationSyntax>())
            .Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword))
            .Distinct();

    /// <summary>The word stands last, right before <c>class</c>; what stood before <c>class</c> (a line end, a comment) goes before it.</summary>
    private static TypeDeclarationSyntax AsPartial(TypeDeclarationSyntax type)
    {
        SyntaxToken partial = SyntaxFactory.Token(type.Keyword.LeadingTrivia, SyntaxKind.PartialKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space));
        return type.WithKeyword(type.Keyword.WithLeadingTrivia()).WithModifiers(type.Modifiers.Add(partial));
    }
}
