namespace NetGen.Compiler.Graph;

/// <summary>What an attribute is for.</summary>
internal enum AttributeRole
{
    Unknown,
    Network,
    Input,
    Layer,
    Loss,
    Optimizer,
    Regularizer,
    Training,

    /// <summary>Of the learning rate.</summary>
    Schedule,
    Warmup,
    EarlyStopping,
}

/// <summary>Tells an attribute's role by its name.</summary>
internal static class AttributeRoles
{
    public static AttributeRole Of(string kind) => kind switch
    {
        "Network" => AttributeRole.Network,
        "Input" => AttributeRole.Input,
        "Training" => AttributeRole.Training,
        "Warmup" => AttributeRole.Warmup,
        EarlyStop.Kind => AttributeRole.EarlyStopping,
        PlateauReduction.Kind => AttributeRole.Schedule,
        _ when RateScheduleTable.Contains(kind) => AttributeRole.Schedule,
        _ when LayerTable.Rows.ContainsKey(kind) => AttributeRole.Layer,
        _ when LossTable.Rows.ContainsKey(kind) => AttributeRole.Loss,
        _ when OptimizerTable.Contains(kind) => AttributeRole.Optimizer,
        _ when RegularizerTable.Contains(kind) => AttributeRole.Regularizer,
        _ => AttributeRole.Unknown,
    };
}
