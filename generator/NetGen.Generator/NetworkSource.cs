using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NetGen.Compiler;
using NetGen.Compiler.Declaration;

namespace NetGen.Generator;

/// <summary>What one network adds to the compilation: a text, nothing (its class can carry no members), or a failure to report.</summary>
internal sealed record NetworkSource(SourceName Name, string Text, string? Failure)
{
    public static NetworkSource From(Attempt<NetworkDeclaration> declaration, Func<NetworkDeclaration, CompiledNetwork> compile)
    {
        SourceName name = declaration.Value is { } read ? SourceName.Of(read.Class) : SourceName.None;
        Attempt<CompiledNetwork> compiled = declaration.Then(compile);
        return new(name, compiled.Value?.Text ?? "", compiled.Failure ?? InternalError(compiled.Value!));
    }

    public void AddTo(SourceProductionContext output, FileNames fileNames)
    {
        if (Failure is not null)
            output.ReportDiagnostic(Diagnostic.Create(Descriptors.InternalError, Location.None, Message(Failure)));
        if (Text.Length > 0)
            output.AddSource(fileNames[Name], SourceText.From(Text, Encoding.UTF8));
    }

    private static string? InternalError(CompiledNetwork compiled)
        => compiled.Findings.FirstOrDefault(finding => finding.Id == Descriptors.InternalError.Id)?.Message;

    private string Message(string failure)
        => $"NetGen failed on {Name.FullName}. This is an error in NetGen, not in the network: please report it with this message and the attributes of the class. {failure}";
}
