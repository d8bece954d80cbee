using System.Runtime.InteropServices;

namespace NetGen.Benchmarks.Peers;

/// <summary>ONNX Runtime through its C interface: a table of functions whose places have not moved since version 1 (onnxruntime_c_api.h).</summary>
internal sealed unsafe class OnnxApi
{
    private const int ApiVersion = 11;
    private const int WarningsOnly = 2;
    private const int AllOptimizations = 99;
    private const int FloatElements = 1;
    private const int ArenaAllocator = 1;

    private readonly nint* _functions;
    private readonly nint _environment;

    /// <exception cref="PeerException">The library is not there, or it is older than the interface.</exception>
    public OnnxApi(string path)
    {
        if (!NativeLibrary.TryLoad(path, out nint library) || !NativeLibrary.TryGetExport(library, "OrtGetApiBase", out nint getBase))
            throw new PeerException($"'{path}' is not ONNX Runtime's library.");

        nint* start = ((delegate* unmanaged<nint*>)getBase)();
        _functions = (nint*)((delegate* unmanaged<uint, nint>)start[0])(ApiVersion);
        Version = Marshal.PtrToStringUTF8(((delegate* unmanaged<nint>)start[1])())!;
        if (_functions is null)
            throw new PeerException($"ONNX Runtime {Version} does not know version {ApiVersion} of its interface.");

        fixed (byte* name = "benchmarks\0"u8)
        fixed (nint* environment = &_environment)
            Check(((delegate* unmanaged<int, byte*, nint*, nint>)_functions[3])(WarningsOnly, name, environment));
    }

    public string Version { get; }

    /// <summary>A model, optimised as far as the library can.</summary>
    public nint OpenSession(string path, int threads)
    {
        nint options, session, text = Marshal.StringToCoTaskMemUTF8(path);
        Check(((delegate* unmanaged<nint*, nint>)_functions[10])(&options));
        Check(((delegate* unmanaged<nint, int, nint>)_functions[23])(options, AllOptimizations));
        Check(((delegate* unmanaged<nint, int, nint>)_functions[24])(options, threads));
        Check(((delegate* unmanaged<nint, nint, nint, nint*, nint>)_functions[7])(_environment, text, options, &session));
        Marshal.FreeCoTaskMem(text);
        return session;
    }

    /// <summary>A tensor over memory that must be pinned and stay.</summary>
    public nint WrapTensor(float[] memory, long[] shape)
    {
        nint info, tensor;
        Check(((delegate* unmanaged<int, int, nint*, nint>)_functions[69])(ArenaAllocator, 0, &info));
        fixed (long* sizes = shape)
        {
            Check(((delegate* unmanaged<nint, nint, nuint, long*, nuint, int, nint*, nint>)_functions[49])(
                info,
                Marshal.UnsafeAddrOfPinnedArrayElement(memory, 0),
                (nuint)memory.Length * sizeof(float),
                sizes,
                (nuint)shape.Length,
                FloatElements,
                &tensor));
        }

        return tensor;
    }

    /// <summary>Computes an output, named "y", from an input, named "x".</summary>
    public void Run(nint session, nint input, nint output)
    {
        fixed (byte* x = "x\0"u8, y = "y\0"u8)
        {
            Check(((delegate* unmanaged<nint, nint, byte**, nint*, nuint, byte**, nuint, nint*, nint>)_functions[9])(
                session, 0, &x, &input, 1, &y, 1, &output));
        }
    }

    private void Check(nint status)
    {
        if (status != 0)
            throw new PeerException($"ONNX Runtime: {Marshal.PtrToStringUTF8(((delegate* unmanaged<nint, nint>)_functions[2])(status))}");
    }
}
