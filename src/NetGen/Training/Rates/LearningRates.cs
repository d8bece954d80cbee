namespace NetGen.Runtime;

/// <summary>The rate that a run's current epoch is trained with.</summary>
internal static class LearningRates
{
    public static double Of(RunState state, TrainingSetup setup)
    {
        RunEpoch epoch = new(state.Epoch, state.RunStart, state.EpochLimit);
        double rate = setup.Schedule?.At(state.LearningRate, epoch) ?? state.LearningRate;
        return state.Epoch < setup.WarmupEpochs ? rate * (state.Epoch + 1) / setup.WarmupEpochs : rate;
    }
}
