namespace NetGen;

/// <summary>
/// What all attributes of the language have in common: they stand on a class, read top to bottom and left to right. Any of them may be
/// written several times or on a struct, so that a NetGen diagnostic, which knows the network, says what is wrong and not the C# compiler.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public abstract class NetGenAttribute : Attribute
{
    private protected NetGenAttribute()
    {
    }
}
