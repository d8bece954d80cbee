using NetGen.Compiler.Scheduling;

namespace NetGen.Compiler.Emission;

/// <summary>How values of one width and precision are spelled in C#.</summary>
/// <param name="width">The vector width.</param>
/// <param name="isDouble">The precision.</param>
/// <param name="halfWidth">The buffers whose values have half the width.</param>
internal sealed class Dialect(VectorWidth width, bool isDouble, EquatableArray<string> halfWidth = default)
{
    public const string HalfElement = "ushort";

    private readonly HashSet<string> _half = new(halfWidth, StringComparer.Ordinal);

    /// <summary>"Vector512", or empty for single numbers.</summary>
    private readonly string _vector = width == VectorWidth.Scalar ? "" : $"Vector{Numbers.Text((int)width)}";

    /// <summary>"float" or "double".</summary>
    public string Element { get; } = isDouble ? "double" : "float";

    /// <summary>One number at a time in the same precision.</summary>
    public Dialect One => IsScalar ? this : new Dialect(VectorWidth.Scalar, isDouble);

    /// <summary>The type that functions of the user's own are called with.</summary>
    public string Wrapper => IsScalar ? $"Lane<{Element}>" : $"Lanes{Numbers.Text((int)width)}<{Element}>";

    public bool IsScalar => width == VectorWidth.Scalar;

    /// <summary>Whether fused multiply-add is sure to be in hardware, so that it can be called directly.</summary>
    public bool FusesDirectly => width is VectorWidth.Bits512 or VectorWidth.Bits256;

    public string Static(string method, params string[] arguments) =>
        $"{(IsScalar ? (isDouble ? "Math" : "MathF") : _vector)}.{method}({string.Join(", ", arguments)})";

    /// <summary>The type of a buffer's values, or of those of a second name for it.</summary>
    public string ElementOf(string buffer) => _half.Contains(buffer) ? HalfElement : Element;

    /// <summary>Makes a second name for a place in a buffer known.</summary>
    public void Alias(string name, string buffer)
    {
        if (_half.Contains(buffer))
            _half.Add(name);
    }

    public string Load(string buffer, string index)
    {
        if (_half.Contains(buffer))
            return $"HalfWidth.Load{(IsScalar ? "Scalar" : Numbers.Text((int)width))}(ref {buffer}{Offset(index)})";
        return IsScalar ? At(buffer, index) : $"{_vector}.LoadUnsafe(ref {buffer}{Offset(index)})";
    }

    public string LoadPartner(string buffer, string index, bool isSecond) =>
        $"HalfWidth.Load{(isSecond ? "Second" : "First")}{(IsScalar ? "Scalar" : Numbers.Text((int)width))}(ref {buffer}{Offset(index)})";

    public string LoadOne(string buffer, string index) => _half.Contains(buffer) ? $"HalfWidth.LoadScalar(ref {buffer}{Offset(index)})" : At(buffer, index);

    public string Store(string buffer, string index, string value) =>
        IsScalar || _half.Contains(buffer) ? StoreOne(buffer, index, value) : $"{value}.StoreUnsafe(ref {buffer}{Offset(index)});";

    public string StoreOne(string buffer, string index, string value) =>
        _half.Contains(buffer) ? $"HalfWidth.Store({value}, ref {buffer}{Offset(index)});" : $"{At(buffer, index)} = {value};";

    /// <summary>One number as such, more as a block, which the JIT turns into the widest moves there are.</summary>
    public string Copy(string buffer, string index, string source, string from, int count) => count == 1
        ? $"{At(buffer, index)} = {At(source, from)};"
        : $"Unsafe.CopyBlockUnaligned(ref {Bytes(buffer, index)}, ref {Bytes(source, from)}, {BytesOf(count)});";

    public string Clear(string buffer, string index, int count) => count == 1
        ? $"{At(buffer, index)} = {One.Constant(0)};"
        : $"Unsafe.InitBlockUnaligned(ref {Bytes(buffer, index)}, 0, {BytesOf(count)});";

    private string Bytes(string buffer, string index) => $"Unsafe.As<{Element}, byte>(ref {At(buffer, index)})";

    private string BytesOf(int count) => Numbers.Text((long)count * (isDouble ? sizeof(double) : sizeof(float)));

    /// <summary>"Unsafe.Add(ref x, row * 128)".</summary>
    public static string At(string buffer, string index) => index == "0" ? buffer : $"Unsafe.Add(ref {buffer}, {index})";

    /// <summary>Two vectors as pairs of half width.</summary>
    public static string StorePairs(string buffer, string index, string first, string second) => $"HalfWidth.StorePairs({first}, {second}, ref {buffer}{Offset(index)});";

    private static string Offset(string index) => index == "0" ? "" : $", {Unsigned(index)}";

    /// <summary>"RandomLanes.Coarse512Single(key, row * 128 + column)".</summary>
    public string Draw(string kind, string element) =>
        $"RandomLanes.{kind}{(IsScalar ? "Scalar" : Numbers.Text((int)width))}{(isDouble ? "Double" : "Single")}(key, {element})";

    public string Broadcast(string one) => IsScalar ? one : $"{_vector}.Create({one})";

    public string Constant(double number)
    {
        string literal = Literals.Number(number, isDouble);
        return IsScalar ? literal : number == 0 ? $"{_vector}<{Element}>.Zero" : $"{_vector}.Create({literal})";
    }

    public string KeepLanes(string value, int lanes, double otherwise) =>
        $"{_vector}.ConditionalSelect({_vector}.LessThan({_vector}<{Element}>.Indices, {Constant(lanes)}), {value}, {Constant(otherwise)})";

    public string KeepColumns(string value, string column, string columns)
    {
        string left = $"{columns} - {(column.All(char.IsLetterOrDigit) ? column : $"({column})")}";
        return IsScalar
            ? $"({column} < {columns} ? {value} : {Constant(0)})"
            : $"{_vector}.ConditionalSelect({_vector}.LessThan({_vector}<{Element}>.Indices, {_vector}.Create(({Element})({left}))), {value}, {Constant(0)})";
    }

    public string SelectLessOrEqual(string a, string b, string then, string otherwise) => IsScalar
        ? $"({a} <= {b} ? {then} : {otherwise})"
        : $"{_vector}.ConditionalSelect({_vector}.LessThanOrEqual({a}, {b}), {then}, {otherwise})";

    private static string Unsigned(string index) => index.All(char.IsDigit) ? index : index.All(char.IsLetterOrDigit) ? $"(nuint){index}" : $"(nuint)({index})";
}
