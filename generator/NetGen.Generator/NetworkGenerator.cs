using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Compiler;
using NetGen.Compiler.Declaration;
using NetGen.Generator.Reading;

namespace NetGen.Generator;

/// <summary>
/// Reads every class marked <c>[Network]</c>, compiles it and adds the text. Only values cross from step to step: nothing of Roslyn outlives the reader.
/// What is wrong with a declaration is reported by the analyzer; here only a failure of NetGen itself is.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    private readonly Func<NetworkDeclaration, CompiledNetwork> _compile;

    /// <summary>The generator as it is shipped.</summary>
    public NetworkGenerator() : this(NetworkCompiler.Compile)
    {
    }

    /// <summary>The generator around another compiler: tests inject failures this way.</summary>
    internal NetworkGenerator(Func<NetworkDeclaration, CompiledNetwork> compile) => _compile = compile;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<Attempt<NetworkDeclaration>> declarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(Language.NetworkAttribute, IsClass, Read)
            .Where(declaration => declaration is not null)
            .Select((declaration, _) => declaration!)
            .WithTrackingName(TrackingNames.Declarations);

        IncrementalValuesProvider<NetworkSource> sources = declarations
            .Select((declaration, _) => NetworkSource.From(declaration, _compile))
            .WithTrackingName(TrackingNames.Sources);

        IncrementalValueProvider<FileNames> fileNames = sources
            .Select((source, _) => source.Name)
            .Collect()
            .Select((names, _) => FileNames.Of(names))
            .WithTrackingName(TrackingNames.FileNames);

        context.RegisterSourceOutput(sources.Combine(fileNames), (output, network) => network.Left.AddTo(output, network.Right));
    }

    private static bool IsClass(SyntaxNode node, CancellationToken cancellation) => node is ClassDeclarationSyntax;

    /// <summary>A class that bears the attribute on several of its parts comes here once for each, and is read once: at the first attribute.</summary>
    private static Attempt<NetworkDeclaration>? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var network = (INamedTypeSymbol)context.TargetSymbol;
        AttributeData first = network.GetAttributes().First(attribute => Language.IsNetwork(attribute.AttributeClass));
        return context.TargetNode.Contains(first.ApplicationSyntaxReference)
            ? Attempt.Of(() => DeclarationReader.Read(network, cancellation).Declaration)
            : null;
    }
}
