using System.Text.Json;
using System.Text.Unicode;

namespace NetGen.Runtime;

/// <summary>Reads the JSON of a safetensors header, token by token: System.Text.Json's own types would accept duplicate keys on .NET 9.</summary>
internal ref struct SafetensorsHeaderReader
{
    private const int LengthBytes = sizeof(ulong);

    private readonly string _fileName;
    private Utf8JsonReader _json;

    public SafetensorsHeaderReader(ReadOnlySpan<byte> utf8, string fileName)
    {
        _fileName = fileName;
        if (utf8.IsEmpty || utf8[0] != (byte)'{')
            throw NetGenFormatException.Expected(fileName, $"byte {LengthBytes}", "a header that begins with '{'", utf8.IsEmpty ? "nothing" : $"byte 0x{utf8[0]:X2}");
        if (!Utf8.IsValid(utf8))
            throw NetGenFormatException.Expected(fileName, $"byte {LengthBytes}", "a header in UTF-8", "bytes that are not");

        _json = new Utf8JsonReader(utf8);
    }

    public void Read(out List<SafetensorsEntry> tensors, out Dictionary<string, string> metadata)
    {
        tensors = [];
        metadata = new(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        Expect(JsonTokenType.StartObject, "an object");
        while (NextKey(names) is { } name)
        {
            if (name == SafetensorsEntry.MetadataKey)
                ReadMetadata(metadata);
            else
                tensors.Add(ReadTensor(name));
        }

        if (Next())
            throw Expected("nothing after the header's object", Token());
    }

    private void ReadMetadata(Dictionary<string, string> metadata)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        Expect(JsonTokenType.StartObject, "an object of texts");
        while (NextKey(keys) is { } key)
        {
            Expect(JsonTokenType.String, "a text");
            metadata.Add(key, Text());
        }
    }

    private SafetensorsEntry ReadTensor(string name)
    {
        TensorType? type = null;
        int[]? shape = null;
        long[]? offsets = null;
        var keys = new HashSet<string>(StringComparer.Ordinal);
        Expect(JsonTokenType.StartObject, "a tensor's object");
        while (NextKey(keys) is { } key)
        {
            switch (key)
            {
                case "dtype":
                    type = ReadType(name);
                    break;
                case "shape":
                    shape = Array.ConvertAll(ReadNumbers(int.MaxValue), size => (int)size);
                    break;
                case "data_offsets":
                    offsets = ReadNumbers(long.MaxValue);
                    break;
                default:
                    throw Expected("dtype, shape or data_offsets", $"the key '{key}'");
            }
        }

        string place = SafetensorsEntry.PlaceOf(name);
        if (type is not { } elementType || shape is null || offsets is null)
            throw NetGenFormatException.Expected(_fileName, place, "dtype, shape and data_offsets", $"only {string.Join(" and ", keys.DefaultIfEmpty("nothing"))}");
        if (offsets.Length != 2 || offsets[0] > offsets[1])
            throw NetGenFormatException.Expected(_fileName, place, "data_offsets of a begin and an end that is not before it", $"[{string.Join(", ", offsets.Take(3))}]");

        return new(name, elementType, shape, offsets[0], offsets[1]);
    }

    private TensorType ReadType(string tensor)
    {
        Expect(JsonTokenType.String, "the name of a type");
        string name = Text();
        return TensorTypes.TryParse(name, out TensorType type)
            ? type
            : throw NetGenFormatException.Expected(_fileName, SafetensorsEntry.PlaceOf(tensor), $"a dtype among {TensorTypes.All}", $"'{name}'");
    }

    private long[] ReadNumbers(long greatest)
    {
        var numbers = new List<long>();
        Expect(JsonTokenType.StartArray, "an array");
        while (Next() && _json.TokenType == JsonTokenType.Number)
        {
            if (!_json.TryGetInt64(out long number) || number < 0 || number > greatest)
                throw Expected($"a whole number from 0 to {greatest}", Token());

            numbers.Add(number);
        }

        return _json.TokenType == JsonTokenType.EndArray ? [.. numbers] : throw Expected("a whole number or the end of the array", Token());
    }

    /// <summary>The next key of the object that is open; null at its end.</summary>
    private string? NextKey(HashSet<string> keys)
    {
        Next();
        if (_json.TokenType == JsonTokenType.EndObject)
            return null;

        string key = Text();
        return keys.Add(key) ? key : throw Expected("each key once", $"a second '{key}'");
    }

    private void Expect(JsonTokenType type, string what)
    {
        Next();
        if (_json.TokenType != type)
            throw Expected(what, Token());
    }

    private bool Next()
    {
        try
        {
            return _json.Read();
        }
        catch (JsonException broken)
        {
            throw NetGenFormatException.Expected(_fileName, Place(), "JSON", broken.Message, broken);
        }
    }

    private readonly string Text()
    {
        try
        {
            return _json.GetString()!;
        }
        catch (InvalidOperationException broken)
        {
            // An escape such as \ud800 alone is half a character.
            throw NetGenFormatException.Expected(_fileName, Place(), "text", broken.Message, broken);
        }
    }

    private readonly string Token() => _json.TokenType.ToString();

    private readonly string Place() => $"byte {LengthBytes + _json.TokenStartIndex}";

    private readonly NetGenFormatException Expected(string expected, string found) =>
        NetGenFormatException.Expected(_fileName, Place(), expected, found);
}
