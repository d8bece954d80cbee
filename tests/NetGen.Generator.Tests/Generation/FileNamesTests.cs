using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Generation;

public class FileNamesTests
{
    private const string Layers = "[Network, Input(2), Dense(1)]";

    [Fact]
    public void A_file_bears_the_full_name_of_its_class()
        => AssertFiles(
            ["A.B.Outer.Inner.Tiny.g.cs"],
            $"namespace A.B {{ partial class Outer {{ partial interface Inner {{ {Layers} public partial class Tiny; }} }} }}");

    [Fact]
    public void A_class_without_a_namespace_too()
        => AssertFiles(["Tiny.g.cs"], $"{Layers} partial class Tiny;");

    [Fact]
    public void Names_that_differ_in_case_get_files_that_differ_in_more()
        => AssertFiles(["NeT.g.cs", "Net.2.g.cs", "nET.3.g.cs"], $"{Layers} partial class Net;", $"{Layers} partial class nET;", $"{Layers} partial class NeT;");

    [Fact]
    public void Containers_that_differ_in_type_parameters_get_files_that_differ()
        => AssertFiles(
            ["Outer.Tiny.g.cs", "Outer`1.Tiny.g.cs", "Outer`2.Tiny.g.cs"],
            string.Join("\n", new[] { "", "<T>", "<T, U>" }.Select(list => $"partial class Outer{list} {{ {Layers} public partial class Tiny; }}")));

    [Fact]
    public void A_keyword_may_be_a_name()
        => AssertFiles(["event.class.record.g.cs"], $"namespace @event; partial class @class {{ {Layers} public partial class @record; }}");

    [Fact]
    public void Letters_of_any_script_may_be_in_a_name()
        => AssertFiles(["Größe.网络.g.cs"], $"namespace Größe; {Layers} public partial class 网络;");

    private static void AssertFiles(IEnumerable<string> expected, params string[] sources)
    {
        EmittedAssembly assembly = EmittedAssembly.Compile(sources);
        Assert.Equal(expected.Order(StringComparer.Ordinal), assembly.Run.Files.Keys.Order(StringComparer.Ordinal));
    }
}
