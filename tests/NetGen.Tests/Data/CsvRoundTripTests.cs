using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace NetGen.Tests.Data;

public class CsvRoundTripTests
{
    private static readonly string[] Kinds = ["a", "b c", "d,e", "f\"g", "h\ni", " j", "é", "42x", "=1+2"];

    [Fact]
    public void What_was_written_is_read() => Prop.ForAll(
        (from rows in Gen.Choose(1, 20)
         from columns in Gen.Choose(1, 5)
         from values in ArbMap.Default.GeneratorFor<float>().Where(float.IsFinite).ArrayOf(rows * columns)
         from labels in Gen.Elements(Kinds).ArrayOf(rows)
         from header in Gen.Elements(true, false)
         from end in Gen.Elements("\n", "\r\n", "\r")
         select (columns, values, labels, header, end)).ToArbitrary(),
        table =>
        {
            Dataset data = CsvTests.Read(Written(table.columns, table.values, table.labels, table.header, table.end), -1);
            Assert.Equal(table.values.Select(BitConverter.SingleToInt32Bits), data.Inputs.ToArray().Select(BitConverter.SingleToInt32Bits));
            Assert.Equal(table.labels, data.Labels.ToArray().Select(label => data.ClassNames![label]), StringComparer.Ordinal);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_damaged_file_loads_or_gives_the_typed_error()
    {
        byte[] plain = Encoding.UTF8.GetBytes("length,width,kind\r\n1.5,2,\"a \"\"b\"\"\"\r\n3,4e2,c\r\n5,6,\"d,\r\ne\"\r\n");
        byte[] counts = Encoding.UTF8.GetBytes("3,2,setosa,versicolor\n1,2,0\n3,4,1\n5,6,1\n");
        byte[] packed = IdxFiles.Gzip(counts);
        var random = new System.Random(3);
        int refused = 0;
        for (int i = 0; i < 3000; i++)
        {
            (byte[] original, CsvOptions options) = (i % 3) switch
            {
                0 => (plain, new CsvOptions()),
                1 => (counts, new CsvOptions { Header = CsvHeader.CountsAndClassNames }),
                _ => (packed, new CsvOptions { Header = CsvHeader.CountsAndClassNames }),
            };
            try
            {
                Assert.InRange(Dataset.ReadCsv(new MemoryStream(Mutation.Of(original, plain, random)), -1, options).Count, 1, 20);
            }
            catch (NetGenFormatException error)
            {
                Assert.NotNull(error.Place);
                refused++;
            }
        }

        Assert.InRange(refused, 1000, 2999);
    }

    private static string Written(int columns, float[] values, string[] labels, bool header, string end)
    {
        var text = new StringBuilder();
        if (header)
            text.AppendJoin(',', Enumerable.Range(0, columns).Select(i => $"x{i}")).Append(",\"the \"\"kind\"\"\"").Append(end);

        for (int i = 0; i < labels.Length; i++)
        {
            text.AppendJoin(',', values.AsSpan(i * columns, columns).ToArray().Select(value => value.ToString("R", CultureInfo.InvariantCulture)));
            text.Append(CultureInfo.InvariantCulture, $",\"{labels[i].Replace("\"", "\"\"", StringComparison.Ordinal)}\"{end}");
        }

        return text.ToString();
    }
}
