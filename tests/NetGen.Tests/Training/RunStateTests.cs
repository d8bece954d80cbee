using System.Runtime.InteropServices;
using NetGen.Runtime;

namespace NetGen.Tests.Training;

public sealed class RunStateTests
{
    [Fact]
    public void Saving_and_loading_keeps_every_bit()
    {
        RunState state = Filled();
        byte[] file = Save(state);
        RunState read = new(["mean", "square"], 128);
        read.Load(new MemoryStream(file));

        Assert.Equal(file, Save(read));
        Assert.Equal((-5, 12, 3, 2, 10, 0.1), (read.Seed, read.Step, read.Epoch, read.RunStart, read.EpochLimit, read.LearningRate));
        Assert.Equal(state.Sums, read.Sums);
        Assert.Equal(state.Plateau, read.Plateau);
        Assert.Equal(state.Stopping.Window, read.Stopping.Window);
        Assert.Equal(Slots(state), Slots(read));
    }

    [Fact]
    public void A_clone_is_equal_and_apart()
    {
        RunState state = Filled();
        RunState clone = state.Clone();
        Assert.Equal(Save(state), Save(clone));
        state.Step = 99;
        state.Slots = 77;
        state.Stopping.Window.Add(1);

        Assert.Equal(12, clone.Step);
        Assert.NotEqual(Slots(state), Slots(clone));
        state.CopyFrom(clone);
        Assert.Equal(Save(clone), Save(state));
    }

    [Fact]
    public void A_state_of_another_optimizer_is_refused()
    {
        RunState state = Filled();

        Assert.Throws<ArgumentException>(() => new RunState(["velocity"], 128).CopyFrom(state));
        Assert.Throws<ArgumentException>(() => new RunState(["mean", "square"], 64).CopyFrom(state));
        NetGenFormatException error = Assert.Throws<NetGenFormatException>(() => new RunState(["mean", "velocity"], 128).Load(new MemoryStream(Save(state))));
        Assert.Contains("another network or optimizer", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_from_before_weights_lay_in_panels_is_refused()
    {
        byte[] file = Save(Filled());
        file[8] = 1;
        NetGenFormatException error = Assert.Throws<NetGenFormatException>(() => new RunState(["mean", "square"], 128).Load(new MemoryStream(file)));
        Assert.Contains("expected version 2, found 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_truncated_or_flipped_file_gives_the_typed_error_and_changes_nothing()
    {
        byte[] file = Save(Filled());
        RunState target = new(["mean", "square"], 128);
        byte[] before = Save(target);
        for (int i = 0; i < file.Length; i++)
        {
            Assert.Throws<NetGenFormatException>(() => target.Load(new MemoryStream(file[..i])));
            for (int bit = 0; bit < 8; bit++)
            {
                byte[] flipped = [.. file];
                flipped[i] ^= (byte)(1 << bit);
                Assert.Throws<NetGenFormatException>(() => target.Load(new MemoryStream(flipped)));
            }
        }

        Assert.Equal(before, Save(target));
    }

    private static RunState Filled()
    {
        RunState state = new(["mean", "square"], 128) { Seed = -5, Step = 12, Epoch = 3, RunStart = 2, EpochLimit = 10, LearningRate = 0.1 };
        state.Sums = new EpochSums { Samples = 8, Count = 20, Loss = 1.5, Penalty = 0.25, Right = double.NaN };
        state.Plateau = new PlateauState { Best = 0.5, Waited = 2, Cooldown = 1 };
        state.Stopping = new StoppingState { Reference = 0.25, Waited = 3, Best = 0.125, BestEpoch = 2, IsInterrupted = true };
        state.Stopping.Window.AddRange([0.5, double.NaN]);
        Random random = new(1);
        random.NextBytes(MemoryMarshal.CreateSpan(ref state.Slots, 256));
        return state;
    }

    private static byte[] Slots(RunState state) => MemoryMarshal.CreateSpan(ref state.Slots, 256).ToArray();

    private static byte[] Save(RunState state)
    {
        using MemoryStream stream = new();
        state.Save(stream);
        return stream.ToArray();
    }
}
