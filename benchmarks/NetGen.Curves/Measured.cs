using NetGen.Benchmarks.Limits;
using NetGen.Benchmarks.Measuring;

namespace NetGen.Curves;

/// <summary>The time of a multiply-add at one size, and the least that it can be, both in picoseconds.</summary>
internal sealed record Reading(int Size, double Picoseconds, double Limit);

/// <summary>A series with its readings.</summary>
internal sealed record MeasuredSeries(string Name, IReadOnlyList<Reading> Readings);

/// <summary>A curve with its readings.</summary>
internal sealed record MeasuredCurve(Curve Curve, IReadOnlyList<MeasuredSeries> Series)
{
    private const double PicosecondsPerNanosecond = 1000;

    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(60);

    /// <summary>
    /// All sizes and series of a curve in turns, and the best of each, so that a kink is one of the code and not of the hour. Calls of many milliseconds are
    /// interrupted nearly always on a busy machine: their median is not theirs.
    /// </summary>
    public static MeasuredCurve Of(Curve curve, Machine machine)
    {
        Session session = new(curve.Series.SelectMany(series => series.Places).Select(place => place.Benchmark), Budget);
        Queue<Measurement> measured = new(session.Run());
        return new(curve, [.. curve.Series.Select(series => new MeasuredSeries(series.Name, [.. series.Places.Select(Next)]))]);

        Reading Next(Place place) => Read(place, measured.Dequeue(), machine);
    }

    private static Reading Read(Place place, Measurement measurement, Machine machine)
    {
        double multiplyAdds = measurement.Work!.MultiplyAdds / PicosecondsPerNanosecond;
        return new(place.Size, measurement.Minimum / multiplyAdds, Limit.Of(measurement.Work, measurement.Threads, machine) / multiplyAdds);
    }
}
