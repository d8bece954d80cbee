using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Scheduling.Schedules;

/// <summary>Buffer names of a product's extras: its bias by that name, tensors beside the result by number.</summary>
internal static class ProductBuffers
{
    public static KernelBuffer[] Extras(EquatableArray<Tensor> extras, ListPlan plan) =>
        extras.Select((tensor, i) => new KernelBuffer(NameOf(tensor, i), plan.Padded(tensor))).ToArray();

    private static string NameOf(Tensor tensor, int number) =>
        number == 0 && IsBias(tensor) ? "bias" : $"extra{number + 1}";

    private static bool IsBias(Tensor tensor) => tensor.Kind is TensorKind.Parameter or TensorKind.Shared &&
        (tensor.Name.EndsWith(".bias", StringComparison.Ordinal) || tensor.Name.EndsWith(".bias.folded", StringComparison.Ordinal));
}
