namespace NetGen.Compiler.Formulas;

/// <summary>What a user's own type computes. Emitted code calls the method of that name of the runtime's <c>UserFunction</c>.</summary>
internal enum UserMethod
{
    /// <summary>f(x).</summary>
    Activation,

    /// <summary>f′ of x and f(x).</summary>
    ActivationDerivative,

    /// <summary>The loss of an output and its target.</summary>
    Loss,

    /// <summary>Its derivative by the output, of output and target.</summary>
    LossDerivative,
}

/// <summary>A function that the user wrote: only the C# compiler knows what it computes.</summary>
/// <param name="Name">The type as a reader knows it, "Swish".</param>
/// <param name="Type">As emitted code spells it, "global::App.Swish".</param>
/// <param name="Method">Which of its methods.</param>
internal sealed record UserFunction(string Name, string Type, UserMethod Method)
{
    public int ArgumentCount => Method == UserMethod.Activation ? 1 : 2;

    public bool IsDerivative => Method is UserMethod.ActivationDerivative or UserMethod.LossDerivative;

    public ScalarExpression Of(params ScalarExpression[] arguments) => new UserCall(this, new EquatableArray<ScalarExpression>(arguments));
}
