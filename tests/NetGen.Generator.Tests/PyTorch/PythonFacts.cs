namespace NetGen.Generator.Tests.PyTorch;

/// <summary>A fact that is skipped, with a message, where there is no Python.</summary>
internal sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute() => Skip = Python.Plain is null ? "There is no Python 3.9 on this machine to run the script with." : null;
}

/// <summary>A fact that is skipped, with a message, where there is no PyTorch.</summary>
internal sealed class TorchFactAttribute : FactAttribute
{
    public TorchFactAttribute() => Skip = TorchTheoryAttribute.Reason;
}

/// <summary>A theory that is skipped, with a message, where there is no PyTorch.</summary>
internal sealed class TorchTheoryAttribute : TheoryAttribute
{
    public TorchTheoryAttribute() => Skip = Reason;

    public static string? Reason => Python.WithTorch is null ? "There is no Python with PyTorch on this machine to move weights to." : null;
}
