namespace NetGen;

/// <summary>
/// What all attributes of the language have in common: they stand on a class, read top to bottom and left to right, and any of them may be
/// written several times, so that a NetGen diagnostic, which knows the network, says what is wrong and not the C# compiler.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class NetGenAttribute : Attribute
{
    private protected NetGenAttribute()
    {
    }
}
