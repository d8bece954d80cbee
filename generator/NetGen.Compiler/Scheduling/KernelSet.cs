using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling;

/// <summary>
/// The kernels of a network, each once: what training and prediction, or layers of one size, do with the same loops is one method, called with other buffers.
/// </summary>
internal sealed class KernelSet(int elementSize, IReadOnlyList<VectorWidth> widths)
{
    private readonly Dictionary<Kernel, Entry> _byLoops = new(new SameLoops());
    private readonly Dictionary<Likeness, Entry> _alike = [];
    private readonly List<Entry> _entries = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>In the order in which they were first asked for.</summary>
    public IEnumerable<Kernel> Kernels => _entries.Select(entry => entry.Kernel with { Others = entry.Askers.Skip(1).ToEquatableArray() });

    /// <summary>The kernel of a schedule; if its name is taken by other loops, <paramref name="suffix"/> joins it.</summary>
    /// <param name="schedule">Writes the loops.</param>
    /// <param name="suffix">Joins the name.</param>
    /// <param name="isSeldom">Whether a kernel that nobody else calls is written at <see cref="Target.Seldom"/> alone.</param>
    public Kernel Add(KernelSchedule schedule, string suffix, bool isSeldom = false)
    {
        var entry = Alike(schedule, isSeldom) ?? Written(schedule, suffix, isSeldom);
        entry.Note(schedule.Name);
        return entry.Kernel;
    }

    /// <summary>The kernel of a schedule whose loops need not be written to know them.</summary>
    private Entry? Alike(KernelSchedule schedule, bool isSeldom)
    {
        if (Likeness.Of(schedule, isSeldom: false) is not { } likeness)
            return null;
        if (!_alike.TryGetValue(likeness, out var entry) && isSeldom)
            _alike.TryGetValue(likeness with { IsSeldom = true }, out entry);
        if (entry is not null)
            CheckLoops(schedule, entry.Kernel);
        return entry;
    }

    private Entry Written(KernelSchedule schedule, string suffix, bool isSeldom)
    {
        var loops = Loops(schedule, widths);
        var entry = Find(loops);
        bool isSeldomOnly = entry is null && isSeldom;
        if (isSeldomOnly)
            entry = Find(loops = Loops(schedule, Target.Seldom));
        entry ??= New(loops, schedule, suffix);
        if (Likeness.Of(schedule, isSeldomOnly) is { } likeness)
            _alike[likeness] = entry;
        return entry;
    }

    /// <summary>Whether a strategy told all that its loops depend on.</summary>
    [System.Diagnostics.Conditional("DEBUG")]
    private void CheckLoops(KernelSchedule schedule, Kernel kernel)
    {
        var loops = Loops(schedule, kernel.Bodies.Select(body => body.Width).ToList());
        if (!loops.Bodies.Equals(kernel.Bodies) || !loops.Scalars.Equals(kernel.Scalars))
            throw new InvalidOperationException($"{schedule.Name} is not like {kernel.Name}: {schedule.GetType().Name} depends on more than it says.");
    }

    private Entry? Find(Kernel loops) => _byLoops.TryGetValue(loops, out var entry) ? entry : null;

    private Entry New(Kernel loops, KernelSchedule schedule, string suffix)
    {
        string name = schedule.Name;
        while (!_names.Add(name))
            name += suffix;
        var entry = new Entry(loops with { Name = name, Summary = schedule.Summary });
        _byLoops.Add(loops, entry);
        _entries.Add(entry);
        return entry;
    }

    /// <summary>A kernel without a name, to compare with.</summary>
    private Kernel Loops(KernelSchedule schedule, IReadOnlyList<VectorWidth> at) => new(
        "",
        "",
        schedule.Buffers.Select(buffer => buffer.Name).ToEquatableArray(),
        schedule.Scalars.ToEquatableArray(),
        schedule.CountsRows,
        at.Select(width => new KernelBody(width, schedule.Body(new Target(width, elementSize)).ToEquatableArray())).ToEquatableArray())
    {
        IsRandom = schedule.Stream is not null,
        Narrow = schedule.Buffers.Where(buffer => buffer.Place.Stored != Stored.Whole).Select(buffer => new NarrowBuffer(buffer.Name, buffer.Place.Stored)).ToEquatableArray(),
    };

    /// <summary>Equality of all bodies; the last one, the shortest, is enough to tell most kernels apart.</summary>
    private sealed class SameLoops : IEqualityComparer<Kernel>
    {
        public bool Equals(Kernel x, Kernel y) => x.Equals(y);

        public int GetHashCode(Kernel loops) => loops.Bodies[loops.Bodies.Count - 1].Statements.GetHashCode();
    }

    /// <summary>A kernel, and the names of those that asked for it.</summary>
    private sealed class Entry(Kernel kernel)
    {
        private readonly HashSet<string> _known = new(StringComparer.Ordinal);
        private readonly List<string> _askers = [];

        public Kernel Kernel => kernel;

        /// <summary>Each once, the first first.</summary>
        public IReadOnlyList<string> Askers => _askers;

        public void Note(string asker)
        {
            if (_known.Add(asker))
                _askers.Add(asker);
        }
    }
}
