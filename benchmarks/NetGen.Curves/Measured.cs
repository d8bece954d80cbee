using NetGen.Benchmarks.Limits;
using NetGen.Benchmarks.Measuring;

namespace NetGen.Curves;

/// <summary>The time of a multiply-add at one size, and the least that it can be, both in picoseconds.</summary>
internal sealed record Reading(int Size, double Picoseconds, double Limit)
{
    public Reading Best(Reading? earlier) => earlier is null
        ? this
        : new(Size, Math.Min(Picoseconds, earlier.Picoseconds), Math.Min(Limit, earlier.Limit));
}

/// <summary>A series with its readings.</summary>
internal sealed record MeasuredSeries(string Name, IReadOnlyList<Reading> Readings)
{
    public MeasuredSeries Best(MeasuredSeries? earlier) =>
        new(Name, [.. Readings.Select(reading => reading.Best(earlier?.Readings.FirstOrDefault(other => other.Size == reading.Size)))]);
}

/// <summary>A curve with its readings.</summary>
/// <param name="Name">In one word.</param>
/// <param name="Axis">What grows, and of what.</param>
/// <param name="Series">What is done with it.</param>
internal sealed record MeasuredCurve(string Name, string Axis, IReadOnlyList<MeasuredSeries> Series)
{
    private const double PicosecondsPerNanosecond = 1000;

    /// <summary>
    /// All sizes and series of a curve in turns, and the best of each, so that a kink is one of the code and not of the hour. Calls of many milliseconds are
    /// interrupted nearly always on a busy machine: their median is not theirs.
    /// </summary>
    public static MeasuredCurve Of(Curve curve, Machine machine, TimeSpan budget)
    {
        Session session = new(curve.Series.SelectMany(series => series.Places).Select(place => place.Benchmark), budget);
        Queue<Measurement> measured = new(session.Run());
        return new(curve.Name, curve.Axis, [.. curve.Series.Select(series => new MeasuredSeries(series.Name, [.. series.Places.Select(Next)]))]);

        Reading Next(Place place) => Read(place, measured.Dequeue(), machine);
    }

    /// <summary>The better of each reading, of two runs on one machine.</summary>
    public MeasuredCurve Best(MeasuredCurve? earlier) =>
        this with { Series = [.. Series.Select(series => series.Best(earlier?.Series.FirstOrDefault(other => other.Name == series.Name)))] };

    private static Reading Read(Place place, Measurement measurement, Machine machine)
    {
        double multiplyAdds = measurement.Work!.MultiplyAdds / PicosecondsPerNanosecond;
        return new(place.Size, measurement.Minimum / multiplyAdds, Limit.Of(measurement.Work, measurement.Threads, machine) / multiplyAdds);
    }
}
