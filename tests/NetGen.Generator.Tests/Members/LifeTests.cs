using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Members;

public class LifeTests
{
    private static readonly double[] Inputs = MemberProject.Samples(20);

    [Fact]
    public void The_seed_decides_the_first_values_and_the_declared_one_is_the_default()
    {
        Assert.Equal(MemberProject.Network("Classes", 5).Predict(Inputs), MemberProject.Network("Classes", 5).Predict(Inputs));
        Assert.NotEqual(MemberProject.Network("Classes", 5).Predict(Inputs), MemberProject.Network("Classes", 6).Predict(Inputs));
        Assert.Equal(MemberProject.Network("Classes", 11).Predict(Inputs), MemberProject.Assembly.Network("Classes").Predict(Inputs));
    }

    [Fact]
    public void A_static_field_of_the_user_may_hold_a_network() =>
        Assert.NotNull(MemberProject.Assembly.Assembly.GetType("Quantities")!.GetField("First")!.GetValue(null));

    [Theory]
    [InlineData("Classes")]
    [InlineData("ClassesInDouble")]
    public void A_saved_network_comes_back_bit_by_bit(string name)
    {
        ITestNetwork network = MemberProject.Network(name);
        ITestNetwork loaded = network.Load(Saved(network));
        Assert.Equal(network.Predict(Inputs), loaded.Predict(Inputs));
        Assert.NotSame(network.Instance, loaded.Instance);
    }

    [Fact]
    public void Another_precision_is_the_same_network()
    {
        ITestNetwork single = MemberProject.Network("Classes");
        ITestNetwork wide = MemberProject.Network("ClassesInDouble").Load(Saved(single));
        Assert.Equal(single.GetParameter("dense1.weight", 35), wide.GetParameter("dense1.weight", 35));
    }

    [Fact]
    public void Another_network_with_the_same_tensors_is_not()
    {
        NetGenFormatException error = Assert.Throws<NetGenFormatException>(() => MemberProject.Network("Others").Load(Saved(MemberProject.Network("Classes"))));
        Assert.Contains("of Others, found another network's", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_works_as_a_stream_does()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "network.safetensors");
        object network = MemberProject.Network("Classes").Instance;
        Type type = network.GetType();
        type.GetMethod("Save", [typeof(string)])!.Invoke(network, [path]);
        object loaded = type.GetMethod("Load", [typeof(string)])!.Invoke(null, [path])!;
        Assert.IsType(type, loaded);
        Assert.Equal(Saved(MemberProject.Network("Classes")).ToArray(), File.ReadAllBytes(path));
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Fact]
    public void A_clone_goes_its_own_way_and_can_be_brought_back()
    {
        ITestNetwork network = MemberProject.Network("Classes");
        ITestNetwork clone = network.Clone();
        clone.SetParameter("dense2.bias", 1, 2, 3);
        Assert.NotEqual(network.Predict(Inputs), clone.Predict(Inputs));
        clone.CopyFrom(network);
        Assert.Equal(network.Predict(Inputs), clone.Predict(Inputs));
    }

    [Fact]
    public void Generic_code_reaches_every_network_through_its_interface()
    {
        ITestNetwork network = MemberProject.Network("ClassesInDouble");
        Type type = network.Instance.GetType();
        object copy = MemberProject.Assembly.Assembly.GetType("Quantities")!.GetMethod("CopyOf")!.MakeGenericMethod(type).Invoke(null, [network.Instance])!;
        Assert.IsType(type, copy);
    }

    [Fact]
    public void The_description_agrees_with_the_constants()
    {
        Type type = MemberProject.Assembly.Assembly.GetType("Classes")!;
        NetworkDescription description = (NetworkDescription)type.GetProperty("Description")!.GetValue(null)!;
        ITestNetwork network = MemberProject.Network("Classes");
        Assert.Equal(network.ParameterCount, description.Parameters);
        Assert.Equal((5 * 7) + 7 + (7 * 3) + 3, network.ParameterCount);
        Assert.Equal((5 * 7) + (7 * 3), description.MultiplyAdds);
        Assert.Equal([network.InputLength], description.InputShape);
        Assert.Equal([network.OutputLength], description.OutputShape);
        Assert.Equal("dense1 tanh1 dense2 softmax1", string.Join(' ', description.Layers.Select(layer => layer.Name)));
        Assert.Equal(Precision.Double, ((NetworkDescription)MemberProject.Assembly.Assembly.GetType("ClassesInDouble")!.GetProperty("Description")!.GetValue(null)!).Precision);
    }

    [Fact]
    public void A_parameter_is_read_as_it_was_written_in_the_shape_of_PyTorch()
    {
        ITestNetwork network = MemberProject.Network("Quantities");
        network.SetParameter("dense1.weight", 1, 2, 3, 4, 10, 20, 30, 40);
        network.SetParameter("dense1.bias", 0.5, -0.5);
        Assert.Equal([1, 2, 3, 4, 10, 20, 30, 40], network.GetParameter("dense1.weight", 8));
        Assert.Equal([1.5, 9.5], network.Predict(1, 0, 0, 0));
        Assert.Equal([4.5, 39.5], network.Predict(0, 0, 0, 1));
    }

    private static MemoryStream Saved(ITestNetwork network)
    {
        MemoryStream stream = new();
        network.Save(stream);
        stream.Position = 0;
        return stream;
    }
}
