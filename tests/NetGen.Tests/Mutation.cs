namespace NetGen.Tests;

/// <summary>Damages a file as transfers and bugs do: flipped bits, other bytes, missing ends, parts twice, parts gone, parts of another file.</summary>
internal static class Mutation
{
    public static byte[] Of(byte[] original, byte[] other, Random random)
    {
        List<byte> bytes = [.. original];
        for (int rounds = random.Next(1, 4); rounds > 0 && bytes.Count > 0; rounds--)
            Damage(bytes, other, random);

        return [.. bytes];
    }

    private static void Damage(List<byte> bytes, byte[] other, Random random)
    {
        int at = random.Next(bytes.Count);
        int length = random.Next(0, Math.Min(16, bytes.Count - at) + 1);
        switch (random.Next(7))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            case 4:
                bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - length + 1), length));
                break;
            case 5:
                int from = random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, random.Next(0, other.Length - from + 1)).ToArray());
                break;
            default:
                // A digit of a header, or of a number: offsets, sizes and values that lie.
                int digit = bytes.FindIndex(at, b => b is >= (byte)'0' and <= (byte)'9');
                if (digit >= 0)
                    bytes[digit] = (byte)('0' + random.Next(10));
                break;
        }
    }
}
