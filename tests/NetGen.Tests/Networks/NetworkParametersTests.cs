using System.Runtime.CompilerServices;
using NetGen.Runtime;
using Sample = NetGen.Tests.Networks.SampleParameters<float>;

namespace NetGen.Tests.Networks;

public sealed class NetworkParametersTests
{
    [Fact]
    public void Raw_elements_lie_where_offset_and_strides_say()
    {
        NetworkParameters<float> parameters = Sample.Create();
        parameters.Set("dense1.weight", [1, 2, 3, 4, 5, 6]);
        parameters.Set("conv2d1.weight", [1, 2, 3, 4, 5, 6, 7, 8]);
        Assert.Equal([1, 4, 0, 0, 2, 5, 0, 0, 3, 6, 0, 0, 0, 0, 0, 0], parameters.Span[8..24].ToArray());
        Assert.Equal([1, 2, 0, 0, 3, 4, 0, 0, 5, 6, 0, 0, 7, 8, 0, 0], parameters.Span[24..].ToArray());
    }

    [Fact]
    public void Panels_of_a_matrix_lie_one_behind_the_other()
    {
        ParameterSlot slot = new("dense1.weight", [6, 2], 1, [1, 2], new(ParameterDistribution.Zeros, 0)) { Panel = 2 };
        float[] buffer = new float[14], read = new float[12];
        float[] raw = [.. Enumerable.Range(1, 12).Select(i => (float)i)];
        ParameterLayout.Write<float>(slot, raw, ref buffer[0]);
        Assert.Equal([0, 1, 3, 2, 4, 5, 7, 6, 8, 9, 11, 10, 12, 0], buffer);
        ParameterLayout.Read(slot, ref buffer[0], read.AsSpan());
        Assert.Equal(raw, read);
        Assert.Equal(1..13, slot.Range);
    }

    [Fact]
    public void What_is_set_can_be_read()
    {
        NetworkParameters<float> parameters = Sample.CreateFilled();
        for (int i = 0; i < Sample.Names.Length; i++)
            Assert.Equal(Sample.Values(i), Sample.Read(parameters, i));
    }

    [Fact]
    public void Gradients_are_read_by_the_same_layout()
    {
        float[] gradients = [.. Enumerable.Range(0, Sample.Length).Select(i => (float)i)];
        float[] weight = new float[6];
        Sample.Create().ReadFlat("dense1.weight", ref gradients[0], weight);
        Assert.Equal([8, 12, 16, 9, 13, 17], weight);
    }

    [Fact]
    public void A_wrong_length_names_the_one_expected_and_the_one_given()
    {
        ArgumentException get = Assert.Throws<ArgumentException>(() => Sample.Create().Get("dense1.weight", new float[5]));
        Assert.StartsWith("Expected 6 values for 'dense1.weight' (2, 3), given 5.", get.Message, StringComparison.Ordinal);
        Assert.Equal("destination", get.ParamName);
        ArgumentException set = Assert.Throws<ArgumentException>(() => Sample.Create().Set("dense1.bias", new float[3]));
        Assert.StartsWith("Expected 2 values for 'dense1.bias' (2), given 3.", set.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_name_is_answered_with_the_known_ones()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Sample.Create().Get("dense2.weight", new float[6]));
        Assert.StartsWith("Sample has no parameter 'dense2.weight'; it has dense1.bias, dense1.weight, conv2d1.weight.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_prepared_form_is_made_again_once_after_every_write()
    {
        int made = 0;
        NetworkParameters<float> parameters = Sample.Create(() => made++);
        _ = parameters.Prepared;
        _ = parameters.Prepared;
        Assert.Equal(1, made);
        long version = parameters.Version;
        parameters.Set("dense1.bias", [3, 4]);
        parameters.Set("dense1.bias", [5, 4]);
        Assert.Equal(version + 2, parameters.Version);
        Assert.Equal(1, made);
        Assert.Equal(10, parameters.Prepared);
        Assert.Equal(8, Unsafe.Add(ref parameters.Prepared, 1));
        Assert.Equal(2, made);
        parameters.Values = 7;
        parameters.Touch();
        Assert.Equal(14, parameters.Prepared);
    }

    [Fact]
    public void Eight_threads_that_find_it_stale_make_it_once()
    {
        int made = 0;
        NetworkParameters<float> parameters = Sample.Create(() => Interlocked.Increment(ref made));
        for (int round = 1; round <= 200; round++)
        {
            parameters.Set("dense1.bias", [round, -round]);
            int wrong = 0;
            using Barrier barrier = new(8);
            Thread[] threads = [.. Enumerable.Range(0, 8).Select(_ => new Thread(() =>
            {
                barrier.SignalAndWait();
                ref float prepared = ref parameters.Prepared;
                if (prepared != 2 * round || Unsafe.Add(ref prepared, 1) != -2 * round)
                    Interlocked.Increment(ref wrong);
            }))];
            foreach (Thread thread in threads)
                thread.Start();
            foreach (Thread thread in threads)
                thread.Join();
            Assert.Equal(0, wrong);
            Assert.Equal(round, made);
        }
    }

    [Fact]
    public void First_values_follow_the_seed_and_leave_the_pads_alone()
    {
        NetworkParameters<float> parameters = Sample.Create();
        parameters.Initialize(7);
        float[] first = parameters.Span.ToArray();
        Assert.Equal([0.5f, 0.5f, 0, 0, 0, 0, 0, 0], first[..8]);
        Assert.Equal(0, first[10]);
        Assert.All(Sample.Read(parameters, 1), value => Assert.InRange(value, -1, 1));
        parameters.Initialize(8);
        Assert.NotEqual(first, parameters.Span.ToArray());
        parameters.Initialize(7);
        Assert.Equal(first, parameters.Span.ToArray());
    }

    [Fact]
    public void A_clone_has_the_values_and_goes_its_own_way()
    {
        NetworkParameters<float> parameters = Sample.CreateFilled();
        NetworkParameters<float> clone = parameters.Clone();
        clone.Set("dense1.bias", [0, 0]);
        Assert.Equal(Sample.Values(0), Sample.Read(parameters, 0));
        Assert.Equal(Sample.Values(1), Sample.Read(clone, 1));
        long version = clone.Version;
        clone.CopyFrom(parameters);
        Assert.True(clone.Version > version);
        Assert.Equal(parameters.Span.ToArray(), clone.Span.ToArray());
        Assert.Equal(2 * Sample.Values(0)[0], clone.Prepared);
    }

    [Fact]
    public void Reading_and_predicting_allocate_nothing()
    {
        NetworkParameters<float> parameters = Sample.CreateFilled();
        _ = parameters.Prepared;
        Allocations.End(() =>
        {
            for (int i = 0; i < 10_000; i++)
                _ = parameters.Prepared;
        });
    }
}
