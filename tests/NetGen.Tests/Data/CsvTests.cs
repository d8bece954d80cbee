using System.Globalization;
using System.Text;

namespace NetGen.Tests.Data;

public class CsvTests
{
    [Fact]
    public void A_header_gives_columns_their_names()
    {
        Dataset data = Read("id,length,width,kind\n1,1.5,-2,dog\n2,3e-1,+4,cat\n3,.5,6,dog\n", "kind", new() { Ignored = ["id"] });
        Assert.Equal((3, 2, 2), (data.Count, data.InputLength, data.Classes));
        Assert.Equal(["cat", "dog"], data.ClassNames!);
        Assert.Equal([1.5f, -2f, 0.3f, 4f, 0.5f, 6f], data.Inputs.ToArray());
        Assert.Equal([1, 0, 1], data.Labels.ToArray());
    }

    [Fact]
    public void Positions_count_from_both_ends()
    {
        Assert.Equal([1f, 2f], Read("1,2,9\n", -1).Inputs.ToArray());
        Assert.Equal([2f, 9f], Read("1,2,9\n", 0).Inputs.ToArray());
        Assert.Equal([2f], Read("1,2,9\n", 0, new() { Ignored = [-1] }).Inputs.ToArray());
    }

    [Fact]
    public void Classes_stand_in_order()
    {
        Assert.Equal(["2", "10", "33"], Read("1,10\n1,33\n1,2\n", 1).ClassNames!);
        Assert.Equal([1, 2, 0], Read("1,10\n1,33\n1,2\n", 1).Labels.ToArray());
        Assert.Equal(["b", "a"], Read("1,a\n1,b\n", 1, new() { ClassNames = ["b", "a"] }).ClassNames!);
        Assert.Equal([1, 0], Read("1,a\n1,b\n", 1, new() { ClassNames = ["b", "a"] }).Labels.ToArray());
        Assert.Equal([1, 0], Read("1,1\n1,0\n", 1, new() { ClassNames = ["b", "a"] }).Labels.ToArray());
        Assert.Equal([0, 1], Read("1,1\n1,2\n", 1, new() { ClassNames = ["1", "2"] }).Labels.ToArray());
    }

    [Fact]
    public void Values_to_predict_are_targets()
    {
        Dataset data = Read("x,y\n1,0.5\n2,1.5\n", "y", new() { Label = CsvLabel.Target });
        Assert.False(data.HasLabels);
        Assert.Equal([0.5f, 1.5f], data.Targets.ToArray());
        Assert.Equal(1, data.TargetLength);
    }

    [Fact]
    public void Quotes_follow_the_standard()
    {
        Dataset data = Read("\"a\",\"the \"\"kind\"\",\r\nquoted\"\r\n\"1.5\",\" x\"\r\n2,\"y,\"\"\"\r\n\r\n3, z \r\n", -1);
        Assert.Equal([1.5f, 2f, 3f], data.Inputs.ToArray());
        Assert.Equal([" x", "y,\"", "z"], data.ClassNames!);
    }

    [Theory]
    [InlineData("a,b\n1,0\n2,1")]
    [InlineData("a,b\r\n1,0\r\n2,1\r\n")]
    [InlineData("a,b\r1,0\r2,1\r")]
    [InlineData("\uFEFFa,b\n\n1,0\n  \n2,1\n\n")]
    public void Line_ends_blank_lines_and_the_mark_do_not_matter(string text) => Assert.Equal([1f, 2f], Read(text, "b").Inputs.ToArray());

    [Fact]
    public void The_first_line_may_hold_counts_and_class_names()
    {
        CsvOptions options = new() { Header = CsvHeader.CountsAndClassNames };
        Dataset data = Read("3,2,setosa,virginica\n1,2,1\n3,4,0\n5,6,1\n", -1, options);
        Assert.Equal(["setosa", "virginica"], data.ClassNames!);
        Assert.Equal([1, 0, 1], data.Labels.ToArray());
        Assert.Equal([3f, 4f], data.Input(1).ToArray());
        Assert.Equal([7f], Read("1,1\n1,7\n", -1, options with { Label = CsvLabel.Target }).Targets.ToArray());
    }

    [Fact]
    public void Delimiters_skipped_lines_and_missing_headers_can_be_told()
    {
        CsvOptions options = new() { Delimiter = ';', SkipLines = 2, Header = CsvHeader.Absent };
        Assert.Equal([1f, 2f], Read("# a comment, \"\nanother\n1;2;x\n", -1, options).Inputs.ToArray());
        Assert.Equal([2f, 3f], Read("0,1,2\n2,3,7\n", -1, new() { Header = CsvHeader.Present }).Inputs.ToArray());
    }

    [Fact]
    public void The_culture_does_not_matter()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "m" } };
            Assert.Equal([-1.5f], Read("-1.5,x\n", -1).Inputs.ToArray());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Compressed_files_and_pipes_are_read_as_well()
    {
        byte[] text = Encoding.UTF8.GetBytes("1,2\n3,4\n");
        Assert.Equal([1f, 3f], Dataset.ReadCsv(new MemoryStream(IdxFiles.Gzip(text)), -1).Inputs.ToArray());
        Assert.Equal([1f, 3f], Dataset.ReadCsv(new ForwardStream(text), -1).Inputs.ToArray());
    }

    [Fact]
    public void Rows_longer_than_the_buffer_are_read()
    {
        string row = string.Join(',', Enumerable.Range(0, 50_000).Select(i => $"{i}"));
        Dataset data = Read($"{row},a\n{row},\"{new string('b', 100_000)}\"\n", -1);
        Assert.Equal((2, 50_000), (data.Count, data.InputLength));
        Assert.Equal(49_999, data.Input(1)[^1]);
    }

    internal static Dataset Read(string text, CsvColumn label, CsvOptions? options = null) =>
        Dataset.ReadCsv(new MemoryStream(Encoding.UTF8.GetBytes(text)), label, options, "test.csv");
}
