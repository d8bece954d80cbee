namespace NetGen.Tests.Networks;

public sealed class NetworkDescriptionTests
{
    private static readonly NetworkDescription Description = new(
        "LeNet300",
        Precision.Single,
        [1, 28, 28],
        [10],
        [
            new("flatten1", "Flatten", [784], 0, 0),
            new("dense1", "Dense", [128], 100_480, 100_352),
            new("dense2", "Dense", [10], 1_290, 1_280),
        ],
        "00000000000000aa");

    [Fact]
    public void Totals_are_the_sums_over_layers()
    {
        Assert.Equal(101_770, Description.Parameters);
        Assert.Equal(101_632, Description.MultiplyAdds);
        Assert.Equal([1, 28, 28], Description.InputShape);
    }

    [Fact]
    public void As_text_it_is_a_table() =>
        Assert.Equal(
            """
            LeNet300: (1, 28, 28) to (10), single precision
            ─────────────────────────────────────────────────────
            Layer (kind)        Output  Parameters  Multiply-adds
            ─────────────────────────────────────────────────────
            flatten1 (Flatten)  (784)            0              0
            dense1 (Dense)      (128)      100,480        100,352
            dense2 (Dense)      (10)         1,290          1,280
            ─────────────────────────────────────────────────────
            Parameters: 101,770
            Multiply-adds per sample: 101,632

            """.ReplaceLineEndings("\n"),
            Description.ToString());
}
