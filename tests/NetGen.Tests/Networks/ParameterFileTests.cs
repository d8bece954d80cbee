using NetGen.Runtime;
using Sample = NetGen.Tests.Networks.SampleParameters<float>;

namespace NetGen.Tests.Networks;

public sealed class ParameterFileTests
{
    [Fact]
    public void Floats_come_back_bit_by_bit() => ComeBack<float>(TensorType.F32);

    [Fact]
    public void Doubles_come_back_bit_by_bit() => ComeBack<double>(TensorType.F64);

    [Fact]
    public void A_file_holds_raw_shapes_and_the_hash()
    {
        SafetensorsFile file = SafetensorsFile.Read(Saved(Sample.CreateFilled()), "test");
        Assert.Equal(string.Join(" ", Sample.Names), string.Join(" ", file.Tensors.Select(tensor => tensor.Name)));
        Assert.Equal([2, 3], file.Tensors[1].Shape);
        Assert.Equal(Sample.Hash, file.Metadata["netgen.hash"]);
    }

    [Fact]
    public void A_path_is_written_and_read()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "sample.safetensors");
        Sample.CreateFilled().Save(path);
        NetworkParameters<float> read = Sample.Create();
        read.Load(path);
        Assert.Equal(Sample.Values(2), Sample.Read(read, 2));
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Fact]
    public void Loading_makes_the_prepared_form_stale()
    {
        NetworkParameters<float> parameters = Sample.Create();
        Assert.Equal(0, parameters.Prepared);
        parameters.Load(Saved(Sample.CreateFilled()));
        Assert.Equal(2 * Sample.Values(0)[0], parameters.Prepared);
    }

    [Fact]
    public void Other_float_types_are_converted()
    {
        SampleParameters<float>.Create().Load(Saved(SampleParameters<double>.CreateFilled()));
        NetworkParameters<double> wide = SampleParameters<double>.Create();
        wide.Load(Saved(Sample.CreateFilled()));
        Assert.Equal(Sample.Values(1).Select(value => (double)value), SampleParameters<double>.Read(wide, 1));
    }

    [Fact]
    public void A_file_without_hash_and_with_the_count_of_batches_is_accepted()
    {
        NetworkParameters<float> parameters = Sample.Create();
        parameters.Load(Written([.. Tensors(), Tensor("batchnorm1.num_batches_tracked", [], [1])]));
        Assert.Equal(Sample.Values(1), Sample.Read(parameters, 1));
    }

    [Fact]
    public void Another_networks_hash_is_refused_and_both_are_named() => IsRefused(
        Saved(Sample.CreateFilled(), "00000000000000bb"),
        "stream, metadata: expected netgen.hash 00000000000000aa of Sample, found another network's, '00000000000000bb'");

    [Fact]
    public void A_missing_tensor_is_refused() => IsRefused(
        Written(Tensors()[..2]),
        "stream, tensor 'conv2d1.weight': expected (2, 1, 2, 2) for Sample, found only dense1.bias, dense1.weight");

    [Fact]
    public void A_surplus_tensor_is_refused() => IsRefused(
        Written([.. Tensors(), Tensor("dense2.bias", [1], [1])]),
        "stream, tensor 'dense2.bias': expected only dense1.bias, dense1.weight, conv2d1.weight for Sample, found this one too");

    [Fact]
    public void A_misshapen_tensor_is_refused() => IsRefused(
        Written([Tensors()[0], Tensor("dense1.weight", [3, 2], Sample.Values(1)), Tensors()[2]]),
        "stream, tensor 'dense1.weight': expected (2, 3) for Sample, found (3, 2)");

    [Fact]
    public void A_tensor_of_integers_is_refused() => IsRefused(
        Written([new SafetensorsTensor("dense1.bias", TensorType.I32, [2], new byte[8]), Tensors()[1], Tensors()[2]]),
        "stream, tensor 'dense1.bias': expected floating-point numbers, found I32");

    [Fact]
    public void Rubbish_is_refused() => IsRefused(new MemoryStream([1, 2, 3]), expected: null);

    private static void ComeBack<T>(TensorType type)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        NetworkParameters<T> parameters = SampleParameters<T>.CreateFilled();
        parameters.Set("dense1.bias", [T.NaN, -T.Zero]);
        MemoryStream file = Saved(parameters);
        Assert.All(SafetensorsFile.Read(file, "test").Tensors, tensor => Assert.Equal(type, tensor.Type));
        file.Position = 0;
        NetworkParameters<T> read = SampleParameters<T>.Create();
        read.Load(file);
        Assert.Equal(System.Runtime.InteropServices.MemoryMarshal.AsBytes(parameters.Span).ToArray(), System.Runtime.InteropServices.MemoryMarshal.AsBytes(read.Span).ToArray());
    }

    /// <summary>And nothing has changed.</summary>
    private static void IsRefused(Stream file, string? expected)
    {
        NetworkParameters<float> parameters = Sample.CreateFilled();
        float[] before = parameters.Span.ToArray();
        long version = parameters.Version;
        NetGenFormatException error = Assert.Throws<NetGenFormatException>(() => parameters.Load(file));
        if (expected is not null)
            Assert.Equal(expected, error.Message);
        Assert.Equal(before, parameters.Span.ToArray());
        Assert.Equal(version, parameters.Version);
    }

    private static SafetensorsTensor[] Tensors() =>
    [
        Tensor("dense1.bias", [2], Sample.Values(0)),
        Tensor("dense1.weight", [2, 3], Sample.Values(1)),
        Tensor("conv2d1.weight", [2, 1, 2, 2], Sample.Values(2)),
    ];

    private static SafetensorsTensor Tensor(string name, int[] shape, float[] values) => SafetensorsTensor.Create<float>(name, shape, values);

    private static MemoryStream Written(SafetensorsTensor[] tensors)
    {
        MemoryStream stream = new();
        SafetensorsFile.Write(stream, tensors);
        stream.Position = 0;
        return stream;
    }

    private static MemoryStream Saved<T>(NetworkParameters<T> parameters, string hash = Sample.Hash)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        NetworkParameters<T> named = SampleParameters<T>.Create(hash: hash);
        named.CopyFrom(parameters);
        MemoryStream stream = new();
        named.Save(stream);
        stream.Position = 0;
        return stream;
    }
}
