using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generator.Calls;

/// <summary>A call to a member that NetGen gave a network or its trainer.</summary>
internal sealed record NetworkCall(IInvocationOperation Invocation, INamedTypeSymbol Network)
{
    private const string Trainer = "Trainer";

    /// <summary>The members whose calls are looked at. A call of another name costs no more than a look into this set.</summary>
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Predict", "Classify", "Inspect", "GetParameter", "SetParameter", "Step", "ComputeGradients", "StepFromOutputGradient", "GetGradient", "Fit",
    };

    public string Member => Invocation.TargetMethod.Name;

    public static bool IsNamed(string member) => Names.Contains(member);

    public static NetworkCall? Of(IInvocationOperation invocation) => NetworkOf(invocation.TargetMethod) is { } network ? new(invocation, network) : null;

    /// <summary>The argument for a parameter, given or not.</summary>
    public IOperation? Argument(string parameter) => Invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;

    /// <summary>A network may have methods of the user's own beside those that were emitted.</summary>
    private static INamedTypeSymbol? NetworkOf(IMethodSymbol method) => method.ContainingType switch
    {
        { Name: Trainer } type when Language.Contains(type) && type.TypeArguments.Sole() is INamedTypeSymbol network && IsNetwork(network) => network,
        { Name: Trainer, ContainingType: { } network } when IsNetwork(network) && IsEmitted(method) => network,
        { } network when IsNetwork(network) && IsEmitted(method) => network,
        _ => null,
    };

    private static bool IsNetwork(INamedTypeSymbol type) => type.GetAttributes().Any(attribute => Language.IsNetwork(attribute.AttributeClass));

    private static bool IsEmitted(IMethodSymbol method) => method.GetAttributes().Any(
        attribute => attribute.AttributeClass?.Name == "GeneratedCodeAttribute" && attribute.ConstructorArguments.FirstOrDefault().Value is "NetGen");
}
