namespace NetGen.Compiler.Graph;

/// <summary>A value of every epoch that decides about the run. The order is that of the public enumeration.</summary>
internal enum Monitored
{
    ValidationLoss,
    TrainingLoss,
    TrainingAccuracy,
    ValidationAccuracy,
    ValidationPrecision,
    ValidationRecall,
    ValidationF1,
    ValidationMetric,
}
