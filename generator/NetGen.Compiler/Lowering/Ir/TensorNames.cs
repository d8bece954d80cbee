using System.Globalization;

namespace NetGen.Compiler.Lowering;

/// <summary>Makes the tensors of a program; where a name is taken, a number follows it.</summary>
internal sealed class TensorNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>For a list that goes its own way from here: what both name alike is alike, down to the kernels.</summary>
    public TensorNames Fork()
    {
        TensorNames fork = new();
        fork._taken.UnionWith(_taken);
        return fork;
    }

    public Tensor New(string name, TensorKind kind, Shape shape)
    {
        string free = name;
        for (int number = 2; !_taken.Add(free); number++)
            free = name + "_" + number.ToString(CultureInfo.InvariantCulture);
        return new Tensor(free, kind, shape);
    }
}
