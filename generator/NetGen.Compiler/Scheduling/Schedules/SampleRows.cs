namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>Walks the rows of the sample at hand: "row" counts through the whole batch.</summary>
internal static class SampleRows
{
    public static IEnumerable<Statement> ForEach(int rowsPerSample, IEnumerable<Statement> body) => rowsPerSample == 1
        ? [new DefineIndex("row", V.At("sample")), .. body]
        : [new Loop("row", V.At("sample", rowsPerSample), V.At("sample", rowsPerSample) + rowsPerSample, 1, body)];
}
