using NetGen.Compiler.Graph;
using NetGen.Compiler.Lowering;
using static NetGen.Compiler.Tests.Graph.Declare;

namespace NetGen.Compiler.Tests.Lowering;

/// <summary>The network that the documentation follows, before and after fusion, as the printer shows it.</summary>
public sealed class TinyNetworkTests
{
    private static readonly NetworkGraph Tiny = GraphBuilder.Build(Network(Input(16), Dense(8), On("Tanh"), On("MeanSquaredError"), Sgd(0.1)));

    [Fact]
    public void Layers_and_gradients_as_they_are_spelled() => Assert.Equal(
        """
        prediction
          dense1.product = input · dense1.weight  [B, 8]
          dense1 = dense1.product + dense1.bias   [B, 8]
          tanh1 = tanh(dense1)                    [B, 8]

        inspection
          dense1.product = input · dense1.weight  [B, 8]
          dense1 = dense1.product + dense1.bias   [B, 8]
          tanh1 = tanh(dense1)                    [B, 8]

        evaluation
          dense1.product = input · dense1.weight  [B, 8]
          dense1 = dense1.product + dense1.bias   [B, 8]
          tanh1 = tanh(dense1)                    [B, 8]
          loss = Σ (tanh1 − target)²              [B, 1]

        training
          dense1.product = input · dense1.weight      [B, 8]
          dense1 = dense1.product + dense1.bias       [B, 8]
          tanh1 = tanh(dense1)                        [B, 8]
          loss = Σ (tanh1 − target)²                  [B, 1]
          d_tanh1 = 2 · (tanh1 − target) · 0.125 / B  [B, 8]
          d_dense1 = d_tanh1 · (1 − tanh1²)           [B, 8]
          d_dense1.bias = Σ d_dense1                  [8]
          d_dense1.weight = inputᵀ · d_dense1         [16, 8]

        update
          p ← p − rate · g

        """,
        IrPrinter.Text(Lowerer.LowerUnfused(Tiny)),
        ignoreLineEndingDifferences: true);

    [Fact]
    public void Fused() => Assert.Equal(
        """
        prediction
          tanh1 = tanh(input · dense1.weight + dense1.bias)  [B, 8]

        inspection
          dense1 = input · dense1.weight + dense1.bias  [B, 8]
          tanh1 = tanh(dense1)                          [B, 8]

        evaluation
          tanh1 = tanh(input · dense1.weight + dense1.bias)  [B, 8]
          loss = Σ (tanh1 − target)²                         [B, 1]

        training
          tanh1 = tanh(input · dense1.weight + dense1.bias)      [B, 8]
          loss = Σ (tanh1 − target)²                             [B, 1]
          d_dense1 = 0.25 / B · (tanh1 − target) · (1 − tanh1²)  [B, 8]
          d_dense1.bias = Σ d_dense1                             [8]
          d_dense1.weight = inputᵀ · d_dense1                    [16, 8]

        update
          p ← p − rate · g

        """,
        IrPrinter.Text(Lowerer.Lower(Tiny)),
        ignoreLineEndingDifferences: true);
}
