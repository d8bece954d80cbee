namespace NetGen.Tests.Training.Declared;

[Network(Precision = Precision.Double), Input(1, 3, 4), RandomFlip, MeanSquaredError, Sgd(0.1)]
internal sealed partial class OnlyFlip;

[Network(Precision = Precision.Double), Input(2, 5, 5), RandomRotation(0), RandomZoom(0), RandomShift(0), MeanSquaredError, Sgd(0.1)]
internal sealed partial class Unmoved;

[Network(Precision = Precision.Double), Input(1, 15, 15), RandomRotation(180), MeanSquaredError, Sgd(0.1)]
internal sealed partial class OnlyRotation;

[Network(Precision = Precision.Double), Input(1, 9, 9), RandomShift(0.25), MeanAbsoluteError, Sgd(0.1)]
internal sealed partial class OnlyShift;

[Network(Precision = Precision.Double), Input(1, 15, 15), RandomZoom(0.5), MeanAbsoluteError, Sgd(0.1)]
internal sealed partial class OnlyZoom;

[Network, Input(2, 12, 12), RandomFlip, RandomRotation(20), RandomZoom(0.2), RandomShift(0.1), Conv2D(4, 3), ReLU, Flatten, Dense(2), Softmax, CrossEntropy, Adam(0.01)]
internal sealed partial class Augmented;

/// <summary>What a step sees of moved images shows in its loss against the images that they might be.</summary>
public sealed class AugmentationTests
{
    [Fact]
    public void An_image_is_turned_left_to_right_every_other_time()
    {
        double[] image = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], mirrored = [4, 3, 2, 1, 8, 7, 6, 5, 12, 11, 10, 9];
        OnlyFlip.Trainer trainer = new(new OnlyFlip());
        int flips = 0;
        for (int step = 0; step < 400; step++)
        {
            bool isFlipped = trainer.ComputeGradients(image, mirrored) == 0;
            Assert.Equal(!isFlipped, trainer.Step(image, image) == 0);
            flips += isFlipped ? 1 : 0;
        }

        Assert.InRange(flips, 150, 250);
    }

    [Fact]
    public void Ranges_of_0_move_nothing()
    {
        double[] images = [.. Enumerable.Range(0, 50 * 4).Select(i => Math.Sin(i))];
        Assert.Equal(0, new Unmoved.Trainer(new Unmoved()).Step(images, images), 1e-28);
    }

    /// <summary>A disc about the centre is its own image; a point beside the centre is not.</summary>
    [Fact]
    public void A_rotation_is_about_the_centre()
    {
        double[] cone = [.. Enumerable.Range(0, 225).Select(i => Math.Max(0, 1 - (Math.Sqrt(Square((i / 15) - 7) + Square((i % 15) - 7)) / 6)))], wedge = new double[225];
        wedge[(7 * 15) + 12] = 1;
        OnlyRotation.Trainer trainer = new(new OnlyRotation());
        double moved = 0;
        for (int step = 0; step < 50; step++)
        {
            moved += trainer.ComputeGradients(wedge, wedge);
            Assert.InRange(trainer.Step(cone, cone), 0, 1e-3);
        }

        Assert.True(moved / 50 > 3e-3, $"the mean square of what a point leaves behind is {moved / 50}");
    }

    /// <summary>A shift by at most a quarter of 9 pixels keeps what stands 3 pixels or more from the border, and moves its centre of mass by as much at most.</summary>
    [Fact]
    public void A_shift_moves_the_mass_and_loses_none_in_the_middle()
    {
        double[] point = new double[81], nothing = new double[81];
        point[(4 * 9) + 4] = 1;
        OnlyShift.Trainer trainer = new(new OnlyShift());
        int still = 0;
        for (int step = 0; step < 100; step++)
        {
            still += trainer.ComputeGradients(point, point) * 81 < 0.5 ? 1 : 0;
            Assert.Equal(1, trainer.Step(point, nothing) * 81, 1e-12);
        }

        Assert.InRange(still, 0, 40);
    }

    /// <summary>Scaled by f, a block covers f² as many pixels: between a quarter and nine quarters.</summary>
    [Fact]
    public void A_zoom_changes_the_area()
    {
        double[] block = [.. Enumerable.Range(0, 225).Select(i => Math.Abs((i / 15) - 7) <= 2 && Math.Abs((i % 15) - 7) <= 2 ? 1.0 : 0)], nothing = new double[225];
        OnlyZoom.Trainer trainer = new(new OnlyZoom());
        double[] areas = [.. Enumerable.Range(0, 200).Select(_ => trainer.Step(block, nothing) * 225 / 25)];
        Assert.All(areas, area => Assert.InRange(area, 0.2, 2.4));
        Assert.InRange(areas.Min(), 0.2, 0.5);
        Assert.InRange(areas.Max(), 1.8, 2.4);
    }

    [Fact]
    public void Predictions_are_untouched()
    {
        double[] image = [.. Enumerable.Range(0, 225).Select(i => Math.Sin(i))], output = new double[225];
        new OnlyRotation().Predict(image, output);
        Assert.Equal(image, output);
    }

    [Fact]
    public void The_same_for_any_number_of_threads()
    {
        float[] x = [.. Enumerable.Range(0, 64 * Augmented.InputLength).Select(i => (float)Math.Sin(i))];
        int[] labels = [.. Enumerable.Range(0, 64).Select(i => i % 2)];
        byte[][] weights = [.. new[] { 1, 2, 5 }.Select(threads =>
        {
            Augmented network = new(5);
            Augmented.Trainer trainer = new(network, new TrainerOptions { Threads = threads });
            for (int step = 0; step < 10; step++)
                trainer.Step(x, labels);
            using MemoryStream stream = new();
            network.Save(stream);
            return stream.ToArray();
        })];
        Assert.All(weights, other => Assert.Equal(weights[0], other));
    }

    [Fact]
    public void A_step_allocates_nothing()
    {
        float[] x = [.. Enumerable.Range(0, 8 * Augmented.InputLength).Select(i => (float)Math.Sin(i))];
        int[] labels = [.. Enumerable.Range(0, 8).Select(i => i % 2)];
        Augmented.Trainer trainer = new(new Augmented(5));
        Allocations.End(() =>
        {
            for (int step = 0; step < 10; step++)
                trainer.Step(x, labels);
        });
    }

    private static double Square(double x) => x * x;
}
