using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>What an attribute is for.</summary>
internal enum AttributeRole
{
    Unknown,
    Network,
    Input,
    Layer,
    Block,
    Loss,
    Optimizer,
    Regularizer,
    Training,
    Budget,

    /// <summary>Of the learning rate.</summary>
    Schedule,
    Warmup,
    EarlyStopping,
}

/// <summary>Tells an attribute's role by its name, and by how many blocks it places.</summary>
internal static class AttributeRoles
{
    public static AttributeRole Of(AttributeDeclaration attribute) => (attribute.Kind, attribute.Blocks.Count) switch
    {
        ("Block", 0) => AttributeRole.Block,
        ("Block" or "Residual" or "Repeat", 1) or ("Parallel", 2) => AttributeRole.Layer,
        ("Residual" or "Repeat" or "Parallel", _) when !attribute.Binds => AttributeRole.Layer,
        (_, 0) => Of(attribute.Kind),
        _ => AttributeRole.Unknown,
    };

    private static AttributeRole Of(string kind) => kind switch
    {
        "Network" => AttributeRole.Network,
        "Input" => AttributeRole.Input,
        "Training" => AttributeRole.Training,
        "Budget" => AttributeRole.Budget,
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
