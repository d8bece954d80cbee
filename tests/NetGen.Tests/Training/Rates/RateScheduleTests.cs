using NetGen.Runtime;

namespace NetGen.Tests.Training;

/// <summary>Each formula at epochs that were worked out by hand, for α = 2.</summary>
public sealed class RateScheduleTests
{
    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 1.625)]
    [InlineData(4, 0.5)]
    [InlineData(9, 0.5)]
    public void Linear(int epoch, double rate) => Assert.Equal(rate, At(RateSchedule.LinearDecay(4, 0.25), epoch), 12);

    [Theory]
    [InlineData(0, 2)]
    [InlineData(3, 1.458)]
    public void Exponential(int epoch, double rate) => Assert.Equal(rate, At(RateSchedule.ExponentialDecay(0.9), epoch), 12);

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 4 / 3.0)]
    [InlineData(6, 0.5)]
    public void Time(int epoch, double rate) => Assert.Equal(rate, At(RateSchedule.TimeDecay(0.5), epoch), 12);

    [Theory]
    [InlineData(0, 2)]
    [InlineData(2, 2)]
    [InlineData(3, 0.2)]
    [InlineData(6, 0.02)]
    public void Step(int epoch, double rate) => Assert.Equal(rate, At(RateSchedule.StepDecay(3, 0.1), epoch), 12);

    [Theory]
    [InlineData(0, 2)]
    [InlineData(2, 1.5)]
    [InlineData(3, 1)]
    [InlineData(6, 0)]
    [InlineData(7, 0)]
    public void Cosine(int epoch, double rate) => Assert.Equal(rate, At(RateSchedule.CosineDecay(6), epoch), 12);

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 4)]
    [InlineData(3, 8)]
    [InlineData(10, 0.02)]
    public void One_cycle_follows_the_run(int age, double rate)
    {
        Assert.Equal(rate, RateSchedule.OneCycle(8).At(2, new RunEpoch(age, 0, 10)), 12);
        Assert.Equal(rate, RateSchedule.OneCycle(8).At(2, new RunEpoch(7 + age, 7, 17)), 12);
    }

    [Fact]
    public void One_cycle_falls_along_half_a_wave() =>
        Assert.Equal(0.02 + (7.98 / 2), RateSchedule.OneCycle(8).At(2, new RunEpoch(13, 0, 20)), 12);

    private static double At(RateSchedule schedule, int epoch) => schedule.At(2, new RunEpoch(epoch, 0, 5));
}
