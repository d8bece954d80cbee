namespace NetGen.Samples;

/// <summary>The handwritten digits of MNIST (LeCun, Cortes and Burges, 1998) in a folder with its four IDX files, plain or packed.</summary>
internal static class Mnist
{
    /// <exception cref="FileNotFoundException">One of the files is missing.</exception>
    public static (Dataset Training, Dataset Test) Read(DirectoryInfo folder) => (ReadPart(folder, "train"), ReadPart(folder, "t10k"));

    private static Dataset ReadPart(DirectoryInfo folder, string part) =>
        Dataset.ReadIdx(Find(folder, $"{part}-images-idx3-ubyte"), Find(folder, $"{part}-labels-idx1-ubyte"));

    private static string Find(DirectoryInfo folder, string name)
    {
        string plain = Path.Combine(folder.FullName, name);
        string packed = $"{plain}.gz";
        if (File.Exists(packed))
            return packed;

        return File.Exists(plain) ? plain : throw new FileNotFoundException($"There is neither {name} nor {name}.gz in {folder.FullName}.");
    }
}
