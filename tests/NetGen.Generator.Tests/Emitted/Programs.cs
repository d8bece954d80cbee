using Microsoft.CodeAnalysis;
using NetGen.Compiler.Graph;
using NetGen.Compiler.Lowering;
using NetGen.Generator.Reading;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Emitted;

/// <summary>The compiler's own view of an emitted network, read from the same symbols.</summary>
internal static class Programs
{
    public static NetworkProgram Of(EmittedAssembly assembly, string network) => Lowerer.Lower(GraphOf(assembly, network));

    /// <summary>As its layers spell it.</summary>
    public static NetworkProgram UnfusedOf(EmittedAssembly assembly, string network) => Lowerer.LowerUnfused(GraphOf(assembly, network));

    private static NetworkGraph GraphOf(EmittedAssembly assembly, string network)
    {
        INamedTypeSymbol symbol = assembly.Run.Output.GetTypeByMetadataName(network)!;
        return GraphBuilder.Build(DeclarationReader.Read(symbol, CancellationToken.None).Declaration);
    }
}
