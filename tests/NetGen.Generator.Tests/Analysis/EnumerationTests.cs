namespace NetGen.Generator.Tests.Analysis;

/// <summary>The compiler knows the library's enumerations by the numbers of their members.</summary>
public class EnumerationTests
{
    [Fact]
    public void Members_stand_in_the_same_order()
    {
        Assert.Equal(Enum.GetNames<Precision>(), Enum.GetNames<Compiler.Graph.Precision>());
        Assert.Equal(Enum.GetNames<Initializer>(), Enum.GetNames<Compiler.Graph.Initializer>());
        Assert.Equal(Enum.GetNames<Monitored>(), Enum.GetNames<Compiler.Graph.Monitored>());
        Assert.Equal(Enum.GetNames<StopTrigger>(), Enum.GetNames<Compiler.Graph.StopTrigger>());
    }
}
