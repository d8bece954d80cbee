namespace NetGen.Compiler.Scheduling;

/// <summary>The kernels of a network, each once: training and prediction share those whose loops are the same.</summary>
internal sealed class KernelSet(int elementSize, IReadOnlyList<VectorWidth> widths)
{
    private readonly List<Kernel> _kernels = [];
    private readonly Dictionary<string, Kernel> _byName = new(StringComparer.Ordinal);

    public IReadOnlyList<Kernel> Kernels => _kernels;

    /// <summary>The kernel of a schedule; one of the same name with other loops gets <paramref name="suffix"/>.</summary>
    public Kernel Add(KernelSchedule schedule, string suffix)
    {
        var kernel = new Kernel(
            schedule.Name,
            schedule.Summary,
            schedule.Buffers.Select(buffer => buffer.Name).ToEquatableArray(),
            schedule.Scalars.ToEquatableArray(),
            schedule.CountsRows,
            widths.Select(width => new KernelBody(width, schedule.Body(new Target(width, elementSize)).ToEquatableArray())).ToEquatableArray());
        for (string name = kernel.Name; ; name += suffix)
        {
            kernel = kernel with { Name = name };
            if (!_byName.TryGetValue(name, out var existing))
            {
                _byName.Add(name, kernel);
                _kernels.Add(kernel);
                return kernel;
            }

            if (existing.Equals(kernel with { Summary = existing.Summary }))
                return existing;
        }
    }
}
