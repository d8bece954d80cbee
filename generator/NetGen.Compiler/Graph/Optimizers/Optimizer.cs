namespace NetGen.Compiler.Graph;

/// <summary>How parameters follow their gradients.</summary>
/// <param name="Kind">The attribute's name, "Adam".</param>
/// <param name="Rate">The learning rate that the run starts with.</param>
/// <param name="Rule">One step, with all constants in place but the rate.</param>
internal sealed record Optimizer(string Kind, double Rate, UpdateRule Rule);
