using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace NetGen.Programs.Tests.Emitted;

/// <summary>How large a method of an assembly is.</summary>
/// <param name="Name">Type and method.</param>
/// <param name="Bytes">Of IL.</param>
/// <param name="Locals">Local variables, those of the compiler included.</param>
internal sealed record MethodSize(string Name, int Bytes, int Locals)
{
    /// <summary>Every method of an assembly that has a body.</summary>
    public static IReadOnlyList<MethodSize> In(string path)
    {
        using PEReader file = new(File.OpenRead(path));
        MetadataReader metadata = file.GetMetadataReader();
        return [.. metadata.MethodDefinitions.Select(metadata.GetMethodDefinition).Where(HasBody).Select(method => Of(method, metadata, file))];
    }

    private static bool HasBody(MethodDefinition method) => method.RelativeVirtualAddress != 0;

    private static MethodSize Of(MethodDefinition method, MetadataReader metadata, PEReader file)
    {
        MethodBodyBlock body = file.GetMethodBody(method.RelativeVirtualAddress);
        TypeDefinition type = metadata.GetTypeDefinition(method.GetDeclaringType());
        return new(
            $"{metadata.GetString(type.Name)}.{metadata.GetString(method.Name)}", body.GetILReader().Length, LocalsOf(body, metadata));
    }

    private static int LocalsOf(MethodBodyBlock body, MetadataReader metadata)
    {
        if (body.LocalSignature.IsNil)
            return 0;

        BlobReader signature = metadata.GetBlobReader(metadata.GetStandaloneSignature(body.LocalSignature).Signature);
        signature.ReadSignatureHeader();
        return signature.ReadCompressedInteger();
    }
}
