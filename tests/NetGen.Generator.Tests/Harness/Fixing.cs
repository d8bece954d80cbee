using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.CodeFixes;
using NetGen.Compiler.Planning;

namespace NetGen.Generator.Tests.Harness;

/// <summary>Applies a code fix to a project.</summary>
internal static class Fixing
{
    /// <summary>The text after the fix of the first finding that the fix is for, or of the first that a rule made.</summary>
    public static async Task<string> FirstAsync(CodeFixProvider fix, string source, string? rule = null)
    {
        using AdhocWorkspace workspace = new();
        Document document = Open(workspace, fix, source);
        Diagnostic diagnostic = (await FindAsync(fix, document)).First(found => rule is null || found.Id == rule);
        CodeAction? action = null;
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (registered, _) => action ??= registered, CancellationToken.None));
        return await ApplyAsync(action!, document);
    }

    /// <summary>The text after "fix all" in the document or in the project.</summary>
    public static async Task<string> AllAsync(CodeFixProvider fix, string source, FixAllScope scope) => (await AllAsync(fix, [source], scope))[0];

    /// <summary>The texts of all files after "fix all" that was asked for in the first.</summary>
    public static async Task<string[]> AllAsync(CodeFixProvider fix, string[] sources, FixAllScope scope)
    {
        using AdhocWorkspace workspace = new();
        Document document = Open(workspace, fix, sources);
        Diagnostic diagnostic = (await FindAsync(fix, document))[0];
        string? key = null;
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (registered, _) => key ??= registered.EquivalenceKey, CancellationToken.None));
        FixAllContext all = new(document, fix, scope, key!, fix.FixableDiagnosticIds, new Findings(fix), CancellationToken.None);
        CodeAction? action = await fix.GetFixAllProvider()!.GetFixAsync(all);
        Solution changed = (await action!.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return await Task.WhenAll(changed.GetProject(document.Project.Id)!.Documents.Skip(1).Take(sources.Length).Select(async file => (await file.GetTextAsync()).ToString()));
    }

    /// <summary>The first of the sources in a project with all, and with what is generated of them where calls to it are to be mended.</summary>
    private static Document Open(AdhocWorkspace workspace, CodeFixProvider fix, params string[] sources)
    {
        Project project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "User",
            "User",
            LanguageNames.CSharp,
            compilationOptions: UserProject.Of().Options,
            parseOptions: UserProject.ParseOptions,
            metadataReferences: References.User));
        project = project.AddDocument("Usings.cs", "global using System; global using System.Threading.Tasks; global using NetGen;").Project;
        DocumentId first = DocumentId.CreateNewId(project.Id);
        Solution solution = project.Solution.AddDocument(first, "0.cs", sources[0], filePath: "0.cs");
        for (int i = 1; i < sources.Length; i++)
            solution = solution.AddDocument(DocumentId.CreateNewId(project.Id), $"{i}.cs", sources[i], filePath: $"{i}.cs");
        if (fix is HoistAllocation)
        {
            foreach ((string name, string text) in GeneratorRun.OverForThisMachine(Strategies.ByRule, sources).Files)
                solution = solution.AddDocument(DocumentId.CreateNewId(project.Id), name, text, filePath: name);
        }

        return solution.GetDocument(first)!;
    }

    private static async Task<Diagnostic[]> FindAsync(CodeFixProvider fix, Document document)
    {
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        ImmutableArray<Diagnostic> diagnostics = await Analysis.DiagnosticsAsync((await document.Project.GetCompilationAsync())!);
        return [.. diagnostics.Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id) && diagnostic.Location.SourceTree == tree)];
    }

    private static async Task<string> ApplyAsync(CodeAction action, Document document)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Document changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        return (await changed.GetTextAsync()).ToString();
    }

    private sealed class Findings(CodeFixProvider fix) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => (await Task.WhenAll(project.Documents.Select(document => FindAsync(fix, document)))).SelectMany(found => found);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
            => await FindAsync(fix, document);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
