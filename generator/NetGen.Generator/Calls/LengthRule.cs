using Microsoft.CodeAnalysis;
using NetGen.Compiler.Graph;
using static NetGen.Compiler.Numbers;

namespace NetGen.Generator.Calls;

/// <summary>NG8001: lengths that the runtime refuses, in the order in which it looks at them.</summary>
internal static class LengthRule
{
    public static CallFinding? Check(NetworkCall call, CalledNetwork network)
    {
        Refusal? refusal = call.Member switch
        {
            "Predict" => Prediction(network, Length("inputs"), Length("outputs")),
            "Classify" or "Inspect" => One(network, Length("input")),
            "Step" or "ComputeGradients" when call.Argument("labels") is not null => Labels(network, Length("inputs"), Length("labels")),
            "Step" or "ComputeGradients" => Batch(network, Length("inputs"), "targets", Length("targets")),
            "StepFromOutputGradient" => Batch(network, Length("inputs"), "outputGradients", Length("outputGradients")),
            "GetParameter" or "GetGradient" => Parameter(network, Name(), "destination", Length("destination")),
            "SetParameter" => Parameter(network, Name(), "source", Length("source")),
            _ => null,
        };
        return refusal is not null && !ExpectedFailures.Contain(call.Invocation)
            ? new("NG8001", call.Argument(refusal.Parameter)!.Syntax, $"{refusal.What}, so {call.Member} throws an ArgumentException. {refusal.Advice}.")
            : null;

        long? Length(string parameter) => ConstantLength.Of(call.Argument(parameter));

        string? Name() => call.Argument("name")?.ConstantValue is { HasValue: true, Value: string name } ? name : null;
    }

    private static Refusal? Prediction(CalledNetwork network, long? inputs, long? outputs)
    {
        if (NotWhole(network, inputs) is { } refusal)
            return refusal;
        if (outputs is not { } given)
            return null;
        if (inputs / network.InputLength is { } samples)
        {
            long expected = samples * network.OutputLength;
            return given == expected
                ? null
                : new("outputs", $"{network.Name} predicts {Product(samples, network.OutputLength)} for these inputs, and there is room for {Text(given)}", $"Give it {Text(expected)}");
        }

        return given % network.OutputLength != 0
            ? new("outputs", $"{network.Name} predicts {Values(network.OutputLength)} for a sample, and there is room for {Text(given)}", OrMultiple(network.OutputLength))
            : null;
    }

    private static Refusal? One(CalledNetwork network, long? input) => input is { } given && given != network.InputLength
        ? new("input", $"A sample of {network.Name} has {Values(network.InputLength)}, and this one has {Text(given)}", $"Give it {Text(network.InputLength)}")
        : null;

    private static Refusal? Batch(CalledNetwork network, long? inputs, string parameter, long? values)
    {
        if (Samples(network, inputs) is { } refusal)
            return refusal;
        if (values is not { } given)
            return null;
        if (inputs / network.InputLength is not { } samples)
        {
            return given == 0 || given % network.OutputLength != 0
                ? new(parameter, $"{network.Name} has {Values(network.OutputLength)} of output for a sample, and here are {Text(given)}", OrMultiple(network.OutputLength))
                : null;
        }

        long expected = samples * network.OutputLength;
        return given == expected
            ? null
            : new(parameter, $"{network.Name} has {Product(samples, network.OutputLength)} of output for these inputs, and here are {Text(given)}", $"Give it {Text(expected)}");
    }

    private static Refusal? Labels(CalledNetwork network, long? inputs, long? labels)
    {
        if (Samples(network, inputs) is { } refusal)
            return refusal;
        if (inputs / network.InputLength is { } samples && labels is { } given && given != samples)
            return new("labels", $"The inputs are {Text(samples)} {(samples == 1 ? "sample" : "samples")} of {network.Name}, and there are {Text(given)} labels", "Give it one for each sample");
        return labels == 0 ? new("labels", $"A step of {network.Name} takes one sample or more, and there are no labels", "Give it one for each sample") : null;
    }

    private static Refusal? Parameter(CalledNetwork network, string? name, string argument, long? length) =>
        name is not null && length is { } given && network.Parameters.TryGetValue(name, out GraphParameter parameter) && given != parameter.Shape.Length
            ? new(argument, $"'{name}' of {network.Name} has {Values(parameter.Shape.Length)}, and this span has {Text(given)}", $"Give it {Text(parameter.Shape.Length)}")
            : null;

    /// <summary>A step needs samples, a prediction does not.</summary>
    private static Refusal? Samples(CalledNetwork network, long? inputs)
    {
        if (inputs == 0)
            return new("inputs", $"A step of {network.Name} takes one sample or more of {Values(network.InputLength)}, and there is none", "Give it a batch");
        if (NotWhole(network, inputs) is { } refusal)
            return refusal;
        return inputs / network.InputLength < network.LeastBatch
            ? new(
                "inputs",
                $"{network.Name} normalises each feature by its deviation in the batch, one value has none, and these inputs are one sample",
                $"Give a step {Text(network.LeastBatch)} samples or more")
            : null;
    }

    private static Refusal? NotWhole(CalledNetwork network, long? inputs) => inputs % network.InputLength is > 0
        ? new("inputs", $"A sample of {network.Name} has {Values(network.InputLength)}, and {Text(inputs!.Value)} are no whole number of samples", OrMultiple(network.InputLength))
        : null;

    private static string OrMultiple(int length) => $"Give it {Text(length)} or a multiple";

    private static string Product(long samples, int length) => samples == 1 ? Values(length) : $"{Text(samples)} × {Text(length)} = {Values(samples * length)}";

    private static string Values(long count) => count == 1 ? "1 value" : $"{Text(count)} values";

    /// <param name="Parameter">Whose argument is at fault.</param>
    /// <param name="What">What the network expects and what it is given, without a full stop.</param>
    /// <param name="Advice">What to do, likewise.</param>
    private sealed record Refusal(string Parameter, string What, string Advice);
}
