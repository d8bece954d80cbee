using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>The terms of a sum over the batch: what all rows share is read once, the rest in step.</summary>
internal sealed class SumTerms
{
    private readonly BatchSum _sum;
    private readonly KernelBuffer[] _buffers;

    public SumTerms(BatchSum sum, ListPlan plan)
    {
        _sum = sum;
        _buffers = sum.Arguments.Select((tensor, i) => new KernelBuffer(sum.Arguments.Count == 1 ? "x" : $"x{i}", plan.Padded(tensor))).ToArray();
    }

    public IReadOnlyList<KernelBuffer> Buffers => _buffers;

    public IReadOnlyList<string> Scalars => Formula.ScalarsIn(_sum.Formula).ToList();

    private IEnumerable<int> Moving => Enumerable.Range(0, _buffers.Length).Where(i => !Epilogue.IsVector(_buffers[i]));

    /// <summary>What does not change from row to row of a vector of columns.</summary>
    public IEnumerable<Statement> DefineShared(Index column) =>
        Enumerable.Range(0, _buffers.Length).Except(Moving).Select(i => new Define(V.Name("shared", i), new Load(_buffers[i].Name, column)));

    /// <summary>A reference to the first element of each tensor that has rows.</summary>
    public IEnumerable<Statement> Begin(Func<Place, Index> at) => Moving.Select(i => new DefineReference(NameOf(i), _buffers[i].Name, at(_buffers[i].Place)));

    /// <summary>Adds a term to "sum" and moves on.</summary>
    public IEnumerable<Statement> Add(string sum, Func<Place, int> step) =>
    [
        new Assign(sum, V.Add(V.Var(sum), Formula.Of(_sum.Formula, i => Epilogue.IsVector(_buffers[i]) ? V.Var("shared", i) : new Load(NameOf(i), 0)))),
        .. Moving.Select(i => new Advance(NameOf(i), step(_buffers[i].Place))),
    ];

    private string NameOf(int argument) => _buffers.Length == 1 ? "value" : V.Name("value", argument);
}
