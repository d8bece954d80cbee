using NetGen.Compiler.Planning;
using NetGen.Compiler.Scheduling;

namespace NetGen.Compiler.Emission;

/// <summary>What values of one width and precision are called in C#.</summary>
/// <param name="width">The vector width.</param>
/// <param name="isDouble">The precision.</param>
/// <param name="narrow">The buffers whose values take less memory than an element.</param>
internal sealed class Dialect(VectorWidth width, bool isDouble, EquatableArray<NarrowBuffer> narrow = default)
{
    private readonly Dictionary<string, Stored> _narrow = narrow.ToDictionary(buffer => buffer.Name, buffer => buffer.Stored, StringComparer.Ordinal);

    private Dialect? _one;

    /// <summary>"float" or "double".</summary>
    public string Element { get; } = isDouble ? "double" : "float";

    /// <summary>"Single" or "Double".</summary>
    public string Precision { get; } = isDouble ? "Double" : "Single";

    /// <summary>"512", or "Scalar" for single numbers: the end of the names of NetGen's own functions.</summary>
    public string Size { get; } = width == VectorWidth.Scalar ? "Scalar" : Numbers.Text((int)width);

    /// <summary>"Vector512"; single numbers have none.</summary>
    public string Vector { get; } = width == VectorWidth.Scalar ? "" : $"Vector{Numbers.Text((int)width)}";

    /// <summary>The class of the base library's functions: "Vector512", "MathF", "Math".</summary>
    public string Functions => !IsScalar ? Vector : isDouble ? "Math" : "MathF";

    /// <summary>One number at a time in the same precision.</summary>
    public Dialect One => _one ??= IsScalar ? this : new Dialect(VectorWidth.Scalar, isDouble);

    /// <summary>The type that functions of the user's own are called with.</summary>
    public string Wrapper => IsScalar ? $"Lane<{Element}>" : $"Lanes{Size}<{Element}>";

    public bool IsScalar => width == VectorWidth.Scalar;

    /// <summary>Called directly where fused multiply-add is sure to be in hardware.</summary>
    public string MultiplyAdd { get; } = width is VectorWidth.Bits512 or VectorWidth.Bits256 ? $"Vector{Numbers.Text((int)width)}.FusedMultiplyAdd" : "VectorMath.MultiplyAdd";

    /// <summary>Whether a buffer's values, or those of a second name for it, have half the width.</summary>
    public bool IsHalf(string buffer) => StoredIn(buffer) == Stored.Half;

    /// <summary>Whether a buffer's values, or those of a second name for it, are bytes.</summary>
    public bool IsByte(string buffer) => StoredIn(buffer) == Stored.Byte;

    /// <summary>The type of a buffer's values, or of those of a second name for it.</summary>
    public string ElementOf(string buffer) => StoredIn(buffer) is var stored && stored == Stored.Whole ? Element : NarrowElement(stored);

    /// <summary>The type of values that take less memory than an element.</summary>
    public static string NarrowElement(Stored stored) => stored == Stored.Byte ? "byte" : "ushort";

    /// <summary>Makes a second name for a place in a buffer known.</summary>
    public void Alias(string name, string buffer)
    {
        if (StoredIn(buffer) is var stored && stored != Stored.Whole)
            _narrow[name] = stored;
    }

    private Stored StoredIn(string buffer) => _narrow.TryGetValue(buffer, out var stored) ? stored : Stored.Whole;

    public string BytesOf(int count) => Numbers.Text((long)count * (isDouble ? sizeof(double) : sizeof(float)));

    public string Constant(double number)
    {
        if (!IsScalar && number == 0)
            return $"{Vector}<{Element}>.Zero";
        string literal = Literals.Number(number, isDouble);
        return IsScalar ? literal : $"{Vector}.Create({literal})";
    }

    /// <summary>"Unsafe.Add(ref x, 128)".</summary>
    public static string At(string buffer, string index) => index == "0" ? buffer : $"Unsafe.Add(ref {buffer}, {index})";
}
