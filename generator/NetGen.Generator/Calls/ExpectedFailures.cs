using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generator.Calls;

/// <summary>Calls that are meant to throw: where their exception is caught by name, and within <c>Assert.Throws</c> and its like.</summary>
internal static class ExpectedFailures
{
    public static bool Contain(IOperation call)
    {
        bool isInLambda = false;
        for (IOperation inner = call; inner.Parent is { } outer; inner = outer)
        {
            isInLambda |= inner is IAnonymousFunctionOperation;
            if (outer is ITryOperation attempt && attempt.Body == inner && attempt.Catches.Any(IsOfArguments))
                return true;
            if (isInLambda && outer is IInvocationOperation test && Expects(test.TargetMethod.Name))
                return true;
        }

        return false;
    }

    /// <summary>Not what catches everything: that does not say that this call is to fail.</summary>
    private static bool IsOfArguments(ICatchClauseOperation clause) => clause.ExceptionType.Name == "ArgumentException";

    private static bool Expects(string method) =>
        method.IndexOf("Throw", StringComparison.Ordinal) >= 0 || method.IndexOf("Exception", StringComparison.Ordinal) >= 0;
}
