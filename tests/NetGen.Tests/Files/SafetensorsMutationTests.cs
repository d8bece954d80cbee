using NetGen.Runtime;

namespace NetGen.Tests.Files;

public class SafetensorsMutationTests
{
    private const int Count = 10_000;

    [Fact]
    public void A_damaged_file_loads_or_gives_the_typed_error()
    {
        byte[] original = SafetensorsTests.Written(
            [
                SafetensorsTensor.Create<float>("dense1.weight", [3, 4], new float[12]),
                SafetensorsTensor.Create<float>("dense1.bias", [3], new float[3]),
                new("batchnorm1.num_batches_tracked", TensorType.I64, [], new byte[8]),
            ],
            new Dictionary<string, string>(StringComparer.Ordinal) { ["netgen.hash"] = "0123456789abcdef" });
        byte[] other = SafetensorsTests.Written([SafetensorsTensor.Create<double>("x", [2, 2], new double[4])]);
        var random = new Random(1);
        int refused = 0;
        for (int i = 0; i < Count; i++)
        {
            byte[] damaged = Mutation.Of(original, other, random);
            try
            {
                foreach (SafetensorsTensor tensor in (i % 2 == 0 ? SafetensorsTests.Read(damaged) : SafetensorsFile.Read(new ForwardStream(damaged), "pipe")).Tensors)
                {
                    if (tensor.Type.IsFloat())
                        tensor.CopyTo<float>(new float[tensor.Count]);
                }
            }
            catch (NetGenFormatException error)
            {
                Assert.NotNull(error.Place);
                refused++;
            }
        }

        Assert.InRange(refused, Count / 2, Count - 1);
    }
}
