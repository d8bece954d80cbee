using NetGen.Compiler.Declaration;
using NetGen.Compiler.Graph;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Tests.Graph;

namespace NetGen.Compiler.Tests.Planning;

/// <summary>Plans of declared layers that learn by squared errors.</summary>
internal static class Plans
{
    public static NetworkPlan Of(Strategies strategies, params AttributeDeclaration[] layers) => Of(strategies, sizeof(float), layers);

    public static NetworkPlan Of(Strategies strategies, int elementSize, params AttributeDeclaration[] layers) => Planner.Plan(
        Lowerer.Lower(GraphBuilder.Build(Declare.Network([.. layers, Declare.On("MeanSquaredError"), Declare.Sgd()]))), elementSize, strategies);
}
