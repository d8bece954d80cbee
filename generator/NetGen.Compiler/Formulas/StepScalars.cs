namespace NetGen.Compiler.Formulas;

/// <summary>The numbers that every training step supplies to formulas.</summary>
internal static class StepScalars
{
    /// <summary>The learning rate of the step.</summary>
    public const string Rate = "rate";

    /// <summary>The number of the step, from 1.</summary>
    public const string Step = "step";

    /// <summary>1 / samples.</summary>
    public const string InverseBatch = "inverseBatch";

    public static readonly EquatableArray<string> All = new(Rate, Step, InverseBatch);
}
