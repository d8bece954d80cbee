namespace NetGen.Compiler.Scheduling;

/// <summary>The kernels of a network, each once: training and prediction share those whose loops are the same.</summary>
internal sealed class KernelSet(int elementSize, IReadOnlyList<VectorWidth> widths)
{
    private readonly List<Kernel> _kernels = [];
    private readonly Dictionary<string, Kernel> _byName = new(StringComparer.Ordinal);

    public IReadOnlyList<Kernel> Kernels => _kernels;

    /// <summary>The kernel of a schedule; one of the same name with other loops gets <paramref name="suffix"/>.</summary>
    /// <param name="schedule">Writes the loops.</param>
    /// <param name="suffix">Joins the name.</param>
    /// <param name="isSeldom">Whether a kernel that nobody else calls is written at <see cref="Target.Seldom"/> alone.</param>
    public Kernel Add(KernelSchedule schedule, string suffix, bool isSeldom = false)
    {
        var kernel = New(schedule, widths);
        for (string name = kernel.Name; ; name += suffix)
        {
            kernel = kernel with { Name = name };
            if (!_byName.TryGetValue(name, out var existing))
            {
                var added = isSeldom ? New(schedule, Target.Seldom) with { Name = name } : kernel;
                _byName.Add(name, added);
                _kernels.Add(added);
                return added;
            }

            if (existing.Equals(kernel with { Summary = existing.Summary }))
                return existing;
        }
    }

    private Kernel New(KernelSchedule schedule, IReadOnlyList<VectorWidth> at) => new(
        schedule.Name,
        schedule.Summary,
        schedule.Buffers.Select(buffer => buffer.Name).ToEquatableArray(),
        schedule.Scalars.ToEquatableArray(),
        schedule.CountsRows,
        at.Select(width => new KernelBody(width, schedule.Body(new Target(width, elementSize)).ToEquatableArray())).ToEquatableArray())
    {
        IsRandom = schedule.Stream is not null,
        HalfWidth = schedule.Buffers.Where(buffer => buffer.Place.IsHalfWidth).Select(buffer => buffer.Name).ToEquatableArray(),
    };
}
