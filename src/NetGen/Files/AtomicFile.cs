using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>Replaces a file as a whole: whoever reads the path, even after a power failure, finds the old content or the new.</summary>
internal static partial class AtomicFile
{
    private const int BufferSize = 1 << 16;

    /// <summary>Writes a temporary file beside the path, flushes it to the disk and renames it over the path. If writing throws, the path is as before.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        // A link stays a link: what it points to is replaced.
        var file = new FileInfo(path);
        string target = file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        string temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize))
            {
                KeepMode(target, stream);
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            DeleteIfPossible(temporary);
            throw;
        }

        FlushFolder(Path.GetDirectoryName(target)!);
    }

    private static void KeepMode(string target, FileStream stream)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(target))
            File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(target));
    }

    // The error that is on its way matters more than one of cleaning up.
    private static void DeleteIfPossible(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (IOException)
        {
        }
        catch (UnauthorizedAccessException)
        {
        }
    }

    // The name lies in the folder: without this a power failure may bring the old file back. Not every file system can, and none must.
    private static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;

        try
        {
            int descriptor = Open(folder, flags: 0);
            if (descriptor < 0)
                return;

            _ = Synchronize(descriptor);
            _ = Close(descriptor);
        }
        catch (DllNotFoundException)
        {
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Synchronize(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int descriptor);
}
