using NetGen.Runtime;

namespace NetGen.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netgen").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_new_file_is_written_and_an_old_one_replaced()
    {
        string path = Path.Combine(_folder, "weights.safetensors");
        AtomicFile.Write(path, stream => stream.Write("one"u8));
        Assert.Equal("one", File.ReadAllText(path));
        AtomicFile.Write(path, stream => stream.Write("2"u8));
        Assert.Equal("2", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void The_old_file_stays_when_writing_fails()
    {
        string path = Path.Combine(_folder, "weights.safetensors");
        File.WriteAllText(path, "old");
        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(path, stream =>
        {
            stream.Write(new byte[1_000_000]);
            throw new InvalidOperationException("power failure");
        }));
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void Nothing_is_left_when_the_first_writing_fails()
    {
        string path = Path.Combine(_folder, "weights.safetensors");
        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(path, _ => throw new InvalidOperationException("power failure")));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_folder_in_the_way_is_an_error_and_stays()
    {
        string path = Path.Combine(_folder, "weights.safetensors");
        Directory.CreateDirectory(path);
        Assert.ThrowsAny<Exception>(() => AtomicFile.Write(path, stream => stream.Write("one"u8)));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_link_still_points_to_its_file_and_the_mode_is_kept()
    {
        if (OperatingSystem.IsWindows())
            return;

        string path = Path.Combine(_folder, "weights.safetensors");
        string link = Path.Combine(_folder, "link.safetensors");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.WriteAllText(path, "old");
        File.SetUnixFileMode(path, Mode);
        File.CreateSymbolicLink(link, path);
        AtomicFile.Write(link, stream => stream.Write("new"u8));
        Assert.Equal(path, new FileInfo(link).LinkTarget);
        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal(Mode, File.GetUnixFileMode(path));
    }

    [Fact]
    public void A_path_without_a_folder_is_one_in_the_current_folder()
    {
        string name = $"netgen-{Guid.NewGuid():N}.safetensors";
        try
        {
            AtomicFile.Write(name, stream => stream.Write("one"u8));
            Assert.Equal("one", File.ReadAllText(Path.Combine(Directory.GetCurrentDirectory(), name)));
        }
        finally
        {
            File.Delete(name);
        }
    }
}
