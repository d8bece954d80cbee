namespace NetGen.Compiler.Emission;

/// <summary>The public members of the nested trainer, its constructor apart.</summary>
internal static class TrainerMembers
{
    private const string Fails = """
        <exception cref="global::System.ArgumentException">The inputs are not whole samples, or the targets not as many.</exception>
        <exception cref="global::System.InvalidOperationException">Another thread is in this trainer.</exception>
        """;

    public static IEnumerable<Member> Of(ClassTerms terms, bool hasLabels)
    {
        yield return LearningRate(terms);
        string targets = $"<param name=\"targets\">What they should have given: for each {terms.Output}.</param>";
        const string labels = "<param name=\"labels\">The index of each sample's class.</param>";
        yield return Step(terms, $"{terms.Source} targets", "targets", targets);
        if (hasLabels)
            yield return Step(terms, "global::System.ReadOnlySpan<int> labels", "labels", labels);
        yield return StepFromOutputGradient(terms);
        yield return ComputeGradients(terms, $"{terms.Source} targets", "targets", targets);
        if (hasLabels)
            yield return ComputeGradients(terms, "global::System.ReadOnlySpan<int> labels", "labels", labels);
        yield return GetGradient(terms);
    }

    private static Member LearningRate(ClassTerms terms) => new(
        "<summary>The rate of the next step; setting it replaces the one declared.</summary>",
        $"public {terms.Number} LearningRate",
        """
        get => _netgenEngine.LearningRate;
        set => _netgenEngine.LearningRate = value;
        """,
        MemberKind.Property);

    private static Member Step(ClassTerms terms, string parameter, string argument, string meaning) => new(
        $"""
        <summary>One step of training. Nothing is allocated after the first call with as many samples.</summary>
        <param name="inputs">n samples, one after the other: each {terms.Input}.</param>
        {meaning}
        <returns>The mean loss of these samples before the update, penalties included.</returns>
        {Fails}
        """,
        $"public {terms.Number} Step({terms.Source} inputs, {parameter})",
        $"_netgenEngine.Step(inputs, {argument})");

    private static Member StepFromOutputGradient(ClassTerms terms) => new(
        $"""
        <summary>One step of training on a loss of the caller's own, such as that of a policy: it is known by its gradient alone.</summary>
        <param name="inputs">n samples, one after the other: each {terms.Input}.</param>
        <param name="outputGradients">∂loss/∂output after the last activation: for each sample {terms.Output}. They are summed over samples, not averaged.</param>
        {Fails.Replace("targets", "gradients")}
        """,
        $"public void StepFromOutputGradient({terms.Source} inputs, {terms.Source} outputGradients)",
        "_netgenEngine.StepFromOutputGradient(inputs, outputGradients)");

    private static Member ComputeGradients(ClassTerms terms, string parameter, string argument, string meaning) => new(
        $"""
        <summary>The gradients of the mean loss, for <see cref="GetGradient"/>; neither parameters nor the trainer's state change.</summary>
        <param name="inputs">n samples, one after the other: each {terms.Input}.</param>
        {meaning}
        <returns>The mean loss of these samples, penalties included.</returns>
        {Fails}
        """,
        $"public {terms.Number} ComputeGradients({terms.Source} inputs, {parameter})",
        $"_netgenEngine.ComputeGradients(inputs, {argument})");

    private static Member GetGradient(ClassTerms terms) => new(
        """
        <summary>Reads the gradient of a parameter that the last step or <c>ComputeGradients</c> worked out.</summary>
        <param name="name">The parameter's name.</param>
        <param name="destination">Receives all its values, row by row in PyTorch's shape.</param>
        <exception cref="global::System.ArgumentException">There is no such parameter, or the length is not its own.</exception>
        """,
        $"public void GetGradient(string name, {terms.Destination} destination)",
        "_netgenEngine.GetGradient(name, destination)");
}
