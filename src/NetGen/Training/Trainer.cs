using System.ComponentModel;
using NetGen.Runtime;

namespace NetGen;

/// <summary>What every network's trainer offers whatever its precision: training and evaluation on whole data sets.</summary>
/// <remarks>
/// Serves one thread at a time, and says so when two meet in it. A progress report runs inside <c>Fit</c> and may use the trainer,
/// though not <c>Fit</c> itself. Nothing needs disposing.
/// </remarks>
/// <typeparam name="TNetwork">The network's class.</typeparam>
public abstract class Trainer<TNetwork>
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly TrainingEngine _engine;
    private bool _fitting;

    /// <summary>Called by emitted code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Trainer(TNetwork network, TrainingEngine engine)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(engine);
        Network = network;
        _engine = engine;
    }

    /// <summary>The network that is trained.</summary>
    public TNetwork Network { get; }

    /// <summary>What was decided when the trainer was made.</summary>
    public TrainerOptions Options => _engine.Options;

    /// <summary>What the last call of <see cref="Fit"/> returned; null before the first.</summary>
    public TrainingHistory? History { get; private set; }

    /// <summary>
    /// Trains for the declared number of epochs in mini-batches, the last one of an epoch as small as it comes out; one of a single sample, from which
    /// batch normalisation cannot learn, joins the one before.
    /// </summary>
    /// <remarks>
    /// A call goes on where the one before it was: after a cancelled one at the very batch, so that the result is the same as without
    /// the pause (with data of another length that epoch begins again); after a completed one with as many epochs more. The optimizer's state lives as long as the trainer.
    /// </remarks>
    /// <param name="training">What to learn from.</param>
    /// <param name="validation">What to judge every epoch by; nothing is learned from it.</param>
    /// <param name="progress">Told of each epoch as it ends, on this thread, before the next begins.</param>
    /// <param name="cancellation">Looked at before every batch. Cancelling is no error: the history comes back as it is.</param>
    /// <returns>The epochs that this call finished, and why it ended.</returns>
    /// <exception cref="ArgumentException">
    /// Data does not fit the network (the message names the lengths of both), validation is monitored without data for it, or there is a single sample for
    /// batch normalisation to learn from.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// Another thread is in this trainer, <c>Fit</c> was called from its own progress report, or batches of one sample are declared with batch normalisation.
    /// </exception>
    public TrainingHistory Fit(
        Dataset training, Dataset? validation = null, IProgress<EpochResult>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(training);
        DatasetCheck.RequireForTraining(training, _engine.Setup, nameof(training));
        if (validation is not null)
            DatasetCheck.Require(validation, _engine.Setup, nameof(validation));
        MonitoredValues.Require(_engine, validation);

        using TrainingEngine.Visit visit = _engine.Enter();
        if (_fitting)
            throw new InvalidOperationException("Fit was called from a progress report of the same trainer's Fit.");

        _fitting = true;
        try
        {
            return History = new FitLoop(_engine, training, validation, cancellation).Run(progress);
        }
        finally
        {
            _fitting = false;
        }
    }

    /// <summary>
    /// Looks for a good learning rate: trains mini-batches at rates that grow from 1e-6 to 1, until the loss diverges. It is one pass over the data, or
    /// several where one has fewer than 100 batches. Schedules play no part.
    /// </summary>
    /// <remarks>The network and the run, optimizer state included, are left as they were, to the bit; take the suggestion over by hand.</remarks>
    /// <param name="training">What the network is to learn from.</param>
    /// <exception cref="ArgumentException">The data does not fit the network; the message names the lengths of both.</exception>
    /// <exception cref="InvalidOperationException">Another thread is in this trainer.</exception>
    public RateSearch FindLearningRate(Dataset training)
    {
        ArgumentNullException.ThrowIfNull(training);
        DatasetCheck.RequireForTraining(training, _engine.Setup, nameof(training));
        using TrainingEngine.Visit visit = _engine.Enter();
        return new RateRangeTest(_engine, training).Run();
    }

    /// <summary>Judges the network on data that it only predicts, without penalties and without learning.</summary>
    /// <exception cref="ArgumentException">The data does not fit the network; the message names the lengths of both.</exception>
    /// <exception cref="InvalidOperationException">Another thread is in this trainer.</exception>
    public Evaluation Evaluate(Dataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        DatasetCheck.Require(data, _engine.Setup, nameof(data));
        using TrainingEngine.Visit visit = _engine.Enter();
        return Evaluator.Evaluate(_engine, data);
    }
}
