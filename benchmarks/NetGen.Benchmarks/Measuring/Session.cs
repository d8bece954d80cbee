using System.Diagnostics;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Measuring;

/// <summary>
/// Measures workloads in turns: each round runs every workload once, so that what disturbs the machine for a while disturbs all of them, and
/// the medians stay comparable. The order changes from round to round: in a fixed one it is always the same workload that the system interrupts.
/// </summary>
internal sealed class Session
{
    /// <summary>Fewer say nothing about a median.</summary>
    private const int LeastRounds = 7;

    private static readonly TimeSpan UsualBudget = TimeSpan.FromSeconds(80);

    /// <summary>Methods are compiled anew, and well, once they have been called often and nothing new was compiled for a tenth of a second.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    private readonly Turn[] _turns;
    private readonly TimeSpan _budget;

    /// <param name="benchmarks">What is measured, in the order of each round.</param>
    /// <param name="budget">How long rounds go on.</param>
    public Session(IEnumerable<Benchmark> benchmarks, TimeSpan? budget = null)
    {
        _turns = [.. benchmarks.Select(benchmark => new Turn(benchmark))];
        _budget = budget ?? UsualBudget;
    }

    /// <summary>Rounds until every workload has had as many as are worth their time, or the time is up.</summary>
    public IReadOnlyList<Measurement> Run()
    {
        Warm();
        foreach (Turn turn in _turns)
            turn.Calibrate();

        Random random = new(0);
        long start = Stopwatch.GetTimestamp();
        for (int round = 0; round < LeastRounds || Stopwatch.GetElapsedTime(start) < _budget; round++)
        {
            Turn[] open = Array.FindAll(_turns, turn => turn.IsOpen);
            if (open is [])
                break;

            random.Shuffle(open);
            foreach (Turn turn in open)
                turn.Repeat();
        }

        return [.. _turns.Select(turn => turn.Result)];
    }

    private void Warm()
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < WarmUp)
        {
            foreach (Turn turn in _turns)
                turn.Calibrate();
        }
    }
}
