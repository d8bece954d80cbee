namespace NetGen.Programs.Tests.Emitted;

/// <summary>A network that passes its image on: the caller's order is read and written, no layout stands between.</summary>
public sealed class UnchangedImageTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Every_value_stays_where_it_is(int samples)
    {
        float[] inputs = [.. Enumerable.Range(0, samples * UnchangedImage.InputLength)], outputs = new float[inputs.Length];
        new UnchangedImage(1).Predict(inputs, outputs);
        Assert.Equal(inputs, outputs);
    }
}

[Network, Input(3, 5, 4), Linear]
internal sealed partial class UnchangedImage;
