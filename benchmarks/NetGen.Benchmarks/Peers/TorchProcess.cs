using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Peers;

/// <summary>PyTorch in a process of its own, which takes turns with this one: it waits while others are measured, and times itself.</summary>
internal sealed class TorchProcess : IDisposable
{
    private readonly Process _process;
    private readonly Answer _answer;

    /// <param name="python">The interpreter that has PyTorch.</param>
    /// <param name="script">The networks, and what they answer.</param>
    /// <param name="models">A folder to which the script writes the networks for others.</param>
    /// <exception cref="PeerException">The script does not answer.</exception>
    public TorchProcess(string python, string script, string models)
    {
        _process = Process.Start(new ProcessStartInfo(python, [script, models])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        _answer = Read(ReadLine());
    }

    public string Library => $"PyTorch {_answer.Version}";

    public IEnumerable<Contender> Contenders =>
        from workload in _answer.Settings
        from setting in workload.Value
        select new Contender(workload.Key, Library, setting, setting.EndsWith("1 thread", StringComparison.Ordinal) ? 1 : Environment.ProcessorCount, () => new Remote(this, workload.Key, setting));

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static Answer Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Answer>(line)!;
        }
        catch (JsonException)
        {
            throw new PeerException($"PyTorch's process answered '{line}' instead of naming its settings.");
        }
    }

    private TimeSpan Time(string workload, string setting, int calls)
    {
        _process.StandardInput.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{workload}|{setting}|{calls}"));
        return TimeSpan.FromTicks(long.Parse(ReadLine(), CultureInfo.InvariantCulture) / TimeSpan.NanosecondsPerTick);
    }

    private string ReadLine() => _process.StandardOutput.ReadLine() ?? throw new PeerException("PyTorch's process ended early; what it printed says why.");

    private sealed class Remote(TorchProcess process, string workload, string setting) : Workload
    {
        public override void Run(int calls) => Time(calls);

        public override TimeSpan Time(int calls) => process.Time(workload, setting, calls);
    }

    private sealed record Answer(
        [property: JsonPropertyName("version")] string Version,
        [property: JsonPropertyName("settings")] Dictionary<string, string[]> Settings);
}
