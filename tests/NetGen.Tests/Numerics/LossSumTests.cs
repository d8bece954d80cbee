using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

public sealed class LossSumTests
{
    [Fact]
    public void Every_value_counts_once_whatever_the_number()
    {
        for (int count = 0; count < 100; count++)
        {
            float[] singles = [.. Enumerable.Range(0, count).Select(i => (float)(1 << (i % 20)))];
            double[] doubles = [.. singles.Select(value => value * 1e9)];
            Assert.Equal(singles.Sum(value => (double)value), LossSum.Of<float>(singles));
            Assert.Equal(doubles.Sum(), LossSum.Of<double>(doubles));
        }
    }

    [Fact]
    public void Singles_are_added_in_double_precision()
    {
        float[] values = [1, .. Enumerable.Repeat(1e-9f, 1000)];
        Assert.Equal(1 + 1e-6, LossSum.Of<float>(values), 1e-12);
    }
}
