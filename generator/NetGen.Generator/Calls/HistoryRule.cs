using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generator.Calls;

/// <summary>NG8004: nobody asks which epoch's weights early stopping left the network with.</summary>
internal static class HistoryRule
{
    public static CallFinding? Check(NetworkCall call, CalledNetwork network)
    {
        if (call.Member != "Fit" || !network.RestoresBest || call.Invocation.Parent is not IExpressionStatementOperation || IsAskedLater(call.Invocation))
            return null;
        return new(
            "NG8004",
            ((InvocationExpressionSyntax)call.Invocation.Syntax).Expression,
            $"EarlyStopping leaves {network.Name} with the weights of its best epoch, which is seldom the last one reported, and the result that tells which is ignored. Look at its RestoredEpoch and Stopped.");
    }

    /// <summary>The trainer remembers its history: whoever else has the trainer may ask.</summary>
    private static bool IsAskedLater(IInvocationOperation fit) => fit.Instance switch
    {
        IObjectCreationOperation => false,
        ILocalReferenceOperation trainer => trainer.Root().Descendants().OfType<ILocalReferenceOperation>()
            .Any(other => SymbolEqualityComparer.Default.Equals(other.Local, trainer.Local) && !IsMemberOther(other)),
        _ => true,
    };

    /// <summary>Whether a member other than the history is used.</summary>
    private static bool IsMemberOther(ILocalReferenceOperation trainer) => trainer.Parent switch
    {
        IInvocationOperation call => call.Instance == trainer,
        IPropertyReferenceOperation property => property.Instance == trainer && property.Property.Name != "History",
        _ => false,
    };
}
