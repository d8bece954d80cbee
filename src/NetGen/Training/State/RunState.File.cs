using System.Text;

namespace NetGen.Runtime;

// A state in a file, numbers little-endian, slots as they lie in memory:
//   "NetGenRS", version (int32), length of the header (int32), header, slots, CRC-32C (uint32) of everything before it.
//   header: seed, step (int64), epoch, run start, epoch limit (int32), rate (float64), samples, count (int32), loss, penalty, right (float64),
//           of the plateau: best (float64), waited, cooldown (int32); of early stopping: reference (float64), waited (int32), best (float64),
//           best epoch (int32), interrupted (byte), values (int32), and each of them (float64); bytes per slot, slots (int32), and the name of each.
public sealed partial class RunState
{
    // Another number whenever parameters of the same network come to lie otherwise: 2, since large weights lie in panels.
    private const int Version = 2;
    private const int LongestHeader = 1 << 24;
    private const string FileName = "run state";

    private static ReadOnlySpan<byte> Magic => "NetGenRS"u8;

    /// <summary>Writes the state, exact to the last bit.</summary>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ChecksummedStream target = new(stream);
        byte[] header = WriteHeader();
        target.Write(Magic);
        target.Write(Version);
        target.Write(header.Length);
        target.Write(header);
        target.Write(_slots.Span);
        target.WriteChecksum();
    }

    /// <summary>Reads what <see cref="Save"/> wrote. After an error this state is what it was before.</summary>
    /// <exception cref="NetGenFormatException">The stream is damaged, or holds something else, or the state of another network.</exception>
    public void Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        RunState read = new(_slotNames, SlotBytes);
        try
        {
            read.Read(new ChecksummedStream(stream));
        }
        catch (EndOfStreamException exception)
        {
            throw new NetGenFormatException(FileName, "end", "the file is truncated", exception);
        }

        CopyFrom(read);
    }

    private void Read(ChecksummedStream source)
    {
        Span<byte> magic = stackalloc byte[Magic.Length];
        source.Read(magic);
        Require(magic.SequenceEqual(Magic), "byte 0", "this is not the state of a NetGen run");
        int version = source.ReadInt32();
        Require(version == Version, "byte 8", FormattableString.Invariant($"expected version {Version}, found {version}"));
        int length = source.ReadInt32();
        Require(length is > 0 and <= LongestHeader, "byte 12", FormattableString.Invariant($"a header of {length} bytes is not possible"));
        byte[] header = new byte[length];
        source.Read(header);
        ReadHeader(header);
        source.Read(_slots.Span);
        Require(source.ChecksumMatches(), "end", "the checksum does not match: the file is damaged");
    }

    private byte[] WriteHeader()
    {
        using MemoryStream memory = new();
        using BinaryWriter writer = new(memory, Encoding.UTF8);
        writer.Write(Seed);
        writer.Write(Step);
        writer.Write(Epoch);
        writer.Write(RunStart);
        writer.Write(EpochLimit);
        writer.Write(LearningRate);
        writer.Write(Sums.Samples);
        writer.Write(Sums.Count);
        writer.Write(Sums.Loss);
        writer.Write(Sums.Penalty);
        writer.Write(Sums.Right);
        writer.Write(Plateau.Best);
        writer.Write(Plateau.Waited);
        writer.Write(Plateau.Cooldown);
        Stopping.Write(writer);
        writer.Write(SlotBytes);
        writer.Write(_slotNames.Length);
        foreach (string name in _slotNames)
            writer.Write(name);

        writer.Flush();
        return memory.ToArray();
    }

    private void ReadHeader(byte[] header)
    {
        using BinaryReader reader = new(new MemoryStream(header), Encoding.UTF8);
        Seed = reader.ReadInt64();
        Step = reader.ReadInt64();
        Epoch = reader.ReadInt32();
        RunStart = reader.ReadInt32();
        EpochLimit = reader.ReadInt32();
        LearningRate = reader.ReadDouble();
        Sums.Samples = reader.ReadInt32();
        Sums.Count = reader.ReadInt32();
        Sums.Loss = reader.ReadDouble();
        Sums.Penalty = reader.ReadDouble();
        Sums.Right = reader.ReadDouble();
        Plateau = new PlateauState { Best = reader.ReadDouble(), Waited = reader.ReadInt32(), Cooldown = reader.ReadInt32() };
        Stopping = StoppingState.Read(reader);
        bool possible = Step >= 0 && RunStart >= 0 && Epoch >= RunStart && EpochLimit >= Epoch && LearningRate >= 0 && Sums.Samples >= 0 && Sums.Samples <= Sums.Count;
        Require(possible, "header", "the figures contradict each other");
        ReadLayout(reader);
    }

    private void ReadLayout(BinaryReader reader)
    {
        int bytes = reader.ReadInt32();
        int count = reader.ReadInt32();
        bool same = bytes == SlotBytes && count == _slotNames.Length;
        for (int i = 0; same && i < count; i++)
            same = ReadName(reader) == _slotNames[i];

        Require(same, "header", $"expected the state of {Layout(_slotNames, SlotBytes)}: this is of another network or optimizer");
    }

    private static string ReadName(BinaryReader reader)
    {
        try
        {
            return reader.ReadString();
        }
        catch (FormatException exception)
        {
            throw new NetGenFormatException(FileName, "header", "a name has no possible length", exception);
        }
    }

    private static void Require(bool condition, string place, string problem)
    {
        if (!condition)
            throw new NetGenFormatException(FileName, place, problem);
    }
}
