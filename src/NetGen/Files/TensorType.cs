namespace NetGen.Runtime;

/// <summary>The element types of a safetensors file, each named as the file spells it.</summary>
internal enum TensorType
{
    BOOL,
    U8,
    I8,
    U16,
    I16,
    F16,
    BF16,
    U32,
    I32,
    F32,
    U64,
    I64,
    F64,
}

internal static class TensorTypes
{
    private static readonly string[] Names = Enum.GetNames<TensorType>();

    public static string All { get; } = string.Join(", ", Names);

    /// <summary>The bytes of one element.</summary>
    public static int Size(this TensorType type) => type switch
    {
        <= TensorType.I8 => 1,
        <= TensorType.BF16 => 2,
        <= TensorType.F32 => 4,
        _ => 8,
    };

    public static bool IsFloat(this TensorType type) => type is TensorType.F16 or TensorType.BF16 or TensorType.F32 or TensorType.F64;

    public static string Name(this TensorType type) => Names[(int)type];

    public static bool TryParse(string? name, out TensorType type)
    {
        int index = Array.IndexOf(Names, name);
        type = (TensorType)index;
        return index >= 0;
    }
}
