namespace NetGen.Programs.Tests;

/// <summary>A path in the system's folder for such files, free at first; whatever is put there goes with this object.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName());

    public void Dispose() => File.Delete(Path);
}
