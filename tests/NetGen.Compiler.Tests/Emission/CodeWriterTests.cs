using System.Globalization;
using NetGen.Compiler.Emission;

namespace NetGen.Compiler.Tests.Emission;

public sealed class CodeWriterTests
{
    [Fact]
    public void Blocks_indent_their_lines_and_close_their_braces()
    {
        CodeWriter code = new();
        int n = 3;
        using (code.Block($"for (int i = 0; i < {n}; i++)"))
        using (code.Block("do", "} while (more);"))
        {
            code.Line("a();").Line();
            using (code.Indent())
                code.Line($"b({n}, {true}, {"text"});");
        }
        Assert.Equal("for (int i = 0; i < 3; i++)\n{\n    do\n    {\n        a();\n\n            b(3, true, text);\n    } while (more);\n}\n", code.ToString());
    }

    [Fact]
    public void Line_ends_of_the_source_become_line_feeds_and_each_line_is_indented()
    {
        CodeWriter code = new();
        using (code.Braces())
            code.Line("one\r\ntwo\n\nthree");
        Assert.Equal("{\n    one\n    two\n\n    three\n}\n", code.ToString());
    }

    [Fact]
    public void Numbers_are_written_alike_in_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            odd.NumberFormat.NegativeSign = "minus ";
            odd.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = odd;
            Assert.Equal("x = -5, -6;\n", new CodeWriter().Line($"x = {-5}, {-6L};").ToString());
            Assert.Equal("-0.5f", Literals.Single(-0.5f));
            Assert.Equal("-1.5e-7d", Literals.Double(-1.5e-7));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
