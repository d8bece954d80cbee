namespace NetGen.Compiler.Lowering;

/// <summary>What had a gradient of its own is a formula like any other from here on.</summary>
internal static class ElementByElement
{
    public static OperationList Run(OperationList list) => list with
    {
        Operations = list.Operations.Select(operation => operation is IElementByElement map ? map.Map : operation).ToEquatableArray(),
    };
}
