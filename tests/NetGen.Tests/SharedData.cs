namespace NetGen.Tests;

/// <summary>Real data that lies beside the repository, in a folder "shared/data" of one of the folders above the tests.</summary>
internal static class SharedData
{
    public static string? Folder { get; } = Find();

    public static string Path(params string[] names) =>
        System.IO.Path.Combine([Folder ?? throw new InvalidOperationException("There is no shared/data folder above the tests."), .. names]);

    private static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = System.IO.Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(candidate))
                return candidate;
        }

        return null;
    }
}

/// <summary>A test that needs <see cref="SharedData"/>, and says that it was skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute()
    {
        if (SharedData.Folder is null)
            Skip = "The folder shared/data was not found above the tests.";
    }
}
