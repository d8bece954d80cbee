namespace NetGen.Tests.Training;

public sealed class GuardTests
{
    [Fact]
    public void A_second_thread_in_a_trainer_is_refused_and_the_trainer_stays_usable()
    {
        using ManualResetEventSlim inside = new(), leave = new();
        Linear<float> network = new(2, 1);
        Linear<float>.Trainer trainer = network.Train();
        network.Kernels.Watch = (_, _) =>
        {
            inside.Set();
            leave.Wait();
        };
        Thread first = new(() => trainer.Engine.Step(new float[2], new float[1]));
        first.Start();
        inside.Wait();
        Action[] calls =
        [
            () => trainer.Engine.Step(new float[2], new float[1]),
            () => trainer.Engine.ComputeGradients(new float[2], new float[1]),
            () => trainer.Engine.GetGradient("dense1.bias", new float[1]),
            () => trainer.Fit(Samples.Regression(4, 2, 1)),
            () => trainer.Evaluate(Samples.Regression(4, 2, 1)),
        ];
        foreach (Action call in calls)
        {
            InvalidOperationException error = Assert.Throws<InvalidOperationException>(call);
            Assert.Contains("Two threads met in one trainer", error.Message, StringComparison.Ordinal);
        }

        leave.Set();
        first.Join();
        Assert.Equal(1, trainer.Engine.State.Step);
        trainer.Engine.Step(new float[2], new float[1]);
        Assert.Equal(2, trainer.Engine.State.Step);
    }

    [Fact]
    public void A_step_that_fails_leaves_the_trainer_usable()
    {
        Linear<float> network = new(2, 1);
        Linear<float>.Trainer trainer = network.Train();
        network.Kernels.Watch = (_, _) => throw new TimeoutException();
        Assert.Throws<TimeoutException>(() => trainer.Engine.Step(new float[80], new float[40]));
        network.Kernels.Watch = null;
        trainer.Engine.Step(new float[80], new float[40]);

        Thread other = new(() => trainer.Engine.Step(new float[2], new float[1]));
        other.Start();
        other.Join();
        Assert.Equal(2, trainer.Engine.State.Step);
    }
}
