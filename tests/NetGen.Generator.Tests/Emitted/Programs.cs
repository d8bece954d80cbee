using Microsoft.CodeAnalysis;
using NetGen.Compiler.Declaration;
using NetGen.Compiler.Graph;
using NetGen.Compiler.Lowering;
using NetGen.Generator.Reading;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Emitted;

/// <summary>The compiler's own view of an emitted network, read from the same symbols.</summary>
internal static class Programs
{
    public static NetworkProgram Of(EmittedAssembly assembly, string network)
    {
        INamedTypeSymbol symbol = assembly.Run.Output.GetTypeByMetadataName(network)!;
        NetworkDeclaration declaration = DeclarationReader.Read(symbol, CancellationToken.None).Declaration;
        return Lowerer.Lower(GraphBuilder.Build(declaration));
    }
}
