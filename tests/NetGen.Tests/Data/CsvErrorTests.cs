using System.Text;

namespace NetGen.Tests.Data;

public class CsvErrorTests
{
    private static readonly CsvOptions Counts = new() { Header = CsvHeader.CountsAndClassNames };

    [Fact]
    public void What_is_wrong_is_named_with_its_line()
    {
        AssertRefused("", -1, null, "test.csv, line 1: expected a line of data, found the end of the file");
        AssertRefused("\n\n", -1, null, "test.csv, line 3: expected a line of data, found the end of the file");
        AssertRefused("a,b\n", -1, null, "test.csv, line 2: expected a row of data after the header, found the end of the file");
        AssertRefused("1,2\n3\n", -1, null, "test.csv, line 2: expected 2 cells as before, found 1");
        AssertRefused("a,b\n1,2\n1,2,3\n", -1, null, "test.csv, line 3: expected 2 cells as before, found 3");
        AssertRefused("1,2\n3\n4", 0, new() { Ignored = [1] }, "test.csv, line 1: expected a column of inputs");
        AssertRefused("a,b\n1,2\n\"x\ny\",3\n", "b", null, "test.csv, line 3, column 1 (a): expected a finite number, found 'x y'");
        AssertRefused("\"a\n\nb\",c\n1,2\nx,3\n", "c", null, "test.csv, line 5, column 1 (a\n\nb): expected a finite number, found 'x'");
        AssertRefused("1,2\n,3\n", -1, null, "test.csv, line 2, column 1: expected a finite number, found an empty cell");
        AssertRefused("1,2\nNaN,3\n", -1, null, "test.csv, line 2, column 1: expected a finite number, found 'NaN'");
        AssertRefused("1,2\n-Infinity,3\n", -1, null, "test.csv, line 2, column 1: expected a finite number, found '-Infinity'");
        AssertRefused("1,2\n1e99,3\n", -1, null, "test.csv, line 2, column 1: expected a finite number, found '1e99'");
        AssertRefused("1,2\n\"1,5\",3\n", -1, null, "test.csv, line 2, column 1: expected a finite number, found '1,5'");
        AssertRefused("1,2\n3,\n", -1, null, "test.csv, line 2, column 2: expected a class in UTF-8, found an empty cell");
        AssertRefused("1,2\n3,x\n", -1, new() { Label = CsvLabel.Target }, "test.csv, line 2, column 2: expected a finite number, found 'x'");
    }

    [Fact]
    public void A_wrong_column_is_named_with_those_that_exist()
    {
        AssertRefused("a,b\n1,2\n", "kind", null, "test.csv, line 1: expected the column 'kind', found the columns a, b");
        AssertRefused("a,b\n1,2\n", 2, null, "test.csv, line 1: expected the column 2, found the columns 0 to 1, or -2 to -1 from the end");
        AssertRefused("a,b,a\n1,2,3\n", "a", null, "test.csv, line 1: expected one column 'a', found several");
        AssertRefused("1,2\n", "a", new() { Header = CsvHeader.Absent }, "test.csv, line 1: expected a header that names the column 'a'");
        AssertRefused("a,b\n1,2\n", "a", new() { Ignored = ["c"] }, "test.csv, line 1: expected the column 'c', found the columns a, b");
    }

    [Fact]
    public void Wrong_quotes_are_named()
    {
        AssertRefused("1,2\n3,\"x\n4,5\n", -1, null, "test.csv, line 2: expected a closing quote, found the end of the file");
        AssertRefused("1,2\n3,\"x\"y\n", -1, null, "test.csv, line 2: expected the end of the cell after its closing quote");
        AssertRefused("1,2\n3,x\"y\"\n", -1, null, "test.csv, line 2: expected a cell in quotes from its beginning");
    }

    [Fact]
    public void Labels_out_of_range_and_wrong_counts_are_named()
    {
        AssertRefused("2,1,a,b\n5,0\n5,2\n", -1, Counts, "test.csv, line 3, column 2: expected a label from 0 to 1, found '2'");
        AssertRefused("2,1,a,b\n5,0\n5,a\n", -1, Counts, "test.csv, line 3, column 2: expected a label from 0 to 1, found 'a'");
        AssertRefused("3,1,a,b\n5,0\n5,1\n", -1, Counts, "test.csv, line 1: expected 2 rows, as many as follow, found 3");
        AssertRefused("2,2,a,b\n5,0\n5,1\n", -1, Counts, "test.csv, line 2: expected 3 cells");
        AssertRefused("x,2,a,b\n5,0\n", -1, Counts, "test.csv, line 1: expected the number of samples, the number of features");
        AssertRefused("5,x\n5,z\n", -1, new() { ClassNames = ["x", "y"] }, "test.csv, line 2, column 2: expected a label from 0 to 1 or one of x, y, found 'z'");
    }

    [Fact]
    public void A_header_of_numbers_is_not_taken_for_data() => AssertRefused(
        "0,1,target\n5,6,0\n7,8,1\n", -1, null, "test.csv, line 1, column 3: expected a number, as all other labels are, found a text (is this line a header?");

    [Fact]
    public void Other_encodings_are_named()
    {
        AssertRefused(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("1,2\n")), "test.csv, line 1: expected UTF-8, found UTF-16");
        AssertRefused([.. "1,2\n3,"u8, 0xE9], "test.csv, line 2, column 2: expected a class in UTF-8");
        AssertRefused([.. "a"u8, 0xE9, .. ",b\n3,4"u8], "test.csv, line 1: expected names in UTF-8");
    }

    [Fact]
    public void Options_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentException>(() => CsvTests.Read("1,2\n", 0, new() { Delimiter = '"' }));
        Assert.Throws<ArgumentException>(() => CsvTests.Read("1,2\n", 0, new() { Delimiter = 'é' }));
        Assert.Throws<ArgumentException>(() => CsvTests.Read("1,2\n", 0, new() { ClassNames = ["a", "a"] }));
        Assert.Throws<ArgumentException>(() => CsvTests.Read("1,2\n", 0, new() { ClassNames = [] }));
    }

    private static void AssertRefused(string text, CsvColumn label, CsvOptions? options, string message) => Assert.StartsWith(
        message, Assert.Throws<NetGenFormatException>(() => CsvTests.Read(text, label, options)).Message, StringComparison.Ordinal);

    private static void AssertRefused(IEnumerable<byte> bytes, string message) => Assert.StartsWith(
        message,
        Assert.Throws<NetGenFormatException>(() => Dataset.ReadCsv(new MemoryStream([.. bytes]), -1, null, "test.csv")).Message,
        StringComparison.Ordinal);
}
