using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Members;

public class PredictionTests
{
    [Theory]
    [InlineData("Classes")]
    [InlineData("ClassesInDouble")]
    [InlineData("Question")]
    [InlineData("Series")]
    [InlineData("Quantities")]
    public void Many_samples_are_predicted_as_each_alone(string name)
    {
        ITestNetwork network = MemberProject.Network(name);
        foreach (int samples in (int[])[0, 1, 2, 63, 64, 65, 200])
        {
            double[] inputs = MemberProject.Samples(samples * network.InputLength);
            double[] together = network.Predict(inputs);
            double[] alone = [.. inputs.Chunk(network.InputLength).SelectMany(sample => network.Predict(sample))];
            Assert.Equal(alone.Length, together.Length);
            for (int i = 0; i < alone.Length; i++)
                Assert.Equal(alone[i], together[i], 1e-6);
        }
    }

    [Theory]
    [InlineData("Expected whole samples of 5 values, given 7.", 7, 3)]
    [InlineData("Expected room for 2 × 3 = 6 values, given 5.", 10, 5)]
    [InlineData("Expected room for 1 × 3 = 3 values, given 4.", 5, 4)]
    public void Wrong_lengths_name_the_one_expected_and_the_one_given(string expected, int inputs, int outputs)
    {
        object network = MemberProject.Network("Classes").Instance;
        Predict predict = (Predict)Delegate.CreateDelegate(typeof(Predict), network, "Predict");
        ArgumentException error = Assert.Throws<ArgumentException>(() => predict(new float[inputs], new float[outputs]));
        Assert.StartsWith(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_class_is_the_most_probable_one()
    {
        foreach (string name in (string[])["Classes", "ClassesInDouble"])
        {
            ITestNetwork network = MemberProject.Network(name);
            foreach (double[] sample in MemberProject.Samples(50 * 5).Chunk(5))
            {
                double[] output = network.Predict(sample);
                Assert.Equal(Array.IndexOf(output, output.Max()), network.Classify(sample));
            }
        }
    }

    [Fact]
    public void One_sigmoid_answers_from_one_half_on()
    {
        ITestNetwork network = MemberProject.Network("Question");
        int[] answers = [.. MemberProject.Samples(60 * 3).Chunk(3).Select(sample =>
        {
            Assert.Equal(network.Predict(sample)[0] > 0.5 ? 1 : 0, network.Classify(sample));
            return network.Classify(sample);
        })];
        Assert.Contains(0, answers);
        Assert.Contains(1, answers);
        Assert.Contains("one sample of 3", Assert.Throws<ArgumentException>(() => network.Classify(1, 2)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Series")]
    [InlineData("Quantities")]
    public void What_tells_no_class_has_no_Classify(string name) => Assert.Null(MemberProject.Assembly.Assembly.GetType(name)!.GetMethod("Classify"));

    [Fact]
    public void Nothing_is_allocated_after_the_first_call()
    {
        ITestNetwork network = MemberProject.Network("Classes");
        Predict predict = (Predict)Delegate.CreateDelegate(typeof(Predict), network.Instance, "Predict");
        Classify classify = (Classify)Delegate.CreateDelegate(typeof(Classify), network.Instance, "Classify");
        float[] inputs = new float[100 * 5], outputs = new float[100 * 3];
        Run(2);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run(10_000);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Run(int calls)
        {
            for (int i = 0; i < calls; i++)
            {
                predict(inputs.AsSpan(0, 5), outputs.AsSpan(0, 3));
                classify(inputs.AsSpan(0, 5));
                if (i % 100 < 2)
                    predict(inputs, outputs);
            }
        }
    }

    [Fact]
    public void Eight_threads_predict_the_same_bits()
    {
        ITestNetwork network = MemberProject.Network("Classes");
        double[] inputs = MemberProject.Samples(130 * 5);
        double[] expected = network.Predict(inputs);
        network.SetParameter("dense2.bias", network.GetParameter("dense2.bias", 3));
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            for (int i = 0; i < 200; i++)
                Assert.Equal(expected, network.Predict(inputs));
        });
    }

    private delegate void Predict(ReadOnlySpan<float> inputs, Span<float> outputs);

    private delegate int Classify(ReadOnlySpan<float> input);
}
