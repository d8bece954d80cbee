using NetGen.Compiler.Scheduling;

namespace NetGen.Compiler.Emission;

/// <summary>How values of one width and precision are spelled in C#.</summary>
/// <param name="width">The vector width.</param>
/// <param name="isDouble">The precision.</param>
internal sealed class Dialect(VectorWidth width, bool isDouble)
{
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

    public string Load(string buffer, string index) => IsScalar
        ? LoadOne(buffer, index)
        : index == "0" ? $"{_vector}.LoadUnsafe(ref {buffer})" : $"{_vector}.LoadUnsafe(ref {buffer}, {Unsigned(index)})";

    public static string LoadOne(string buffer, string index) => index == "0" ? buffer : $"Unsafe.Add(ref {buffer}, {index})";

    public string Store(string buffer, string index, string value) => IsScalar
        ? StoreOne(buffer, index, value)
        : index == "0" ? $"{value}.StoreUnsafe(ref {buffer});" : $"{value}.StoreUnsafe(ref {buffer}, {Unsigned(index)});";

    public static string StoreOne(string buffer, string index, string value) => $"{LoadOne(buffer, index)} = {value};";

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

    public string KeepColumns(string value, string column, int columns)
    {
        string left = $"{Numbers.Text(columns)} - {(column.All(char.IsLetterOrDigit) ? column : $"({column})")}";
        return IsScalar
            ? $"({column} < {Numbers.Text(columns)} ? {value} : {Constant(0)})"
            : $"{_vector}.ConditionalSelect({_vector}.LessThan({_vector}<{Element}>.Indices, {_vector}.Create(({Element})({left}))), {value}, {Constant(0)})";
    }

    public string SelectLessOrEqual(string a, string b, string then, string otherwise) => IsScalar
        ? $"({a} <= {b} ? {then} : {otherwise})"
        : $"{_vector}.ConditionalSelect({_vector}.LessThanOrEqual({a}, {b}), {then}, {otherwise})";

    private static string Unsigned(string index) => index.All(char.IsDigit) ? index : index.All(char.IsLetterOrDigit) ? $"(nuint){index}" : $"(nuint)({index})";
}
