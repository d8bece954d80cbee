using System.Globalization;

namespace NetGen.Runtime;

/// <summary>Lets one thread at a time into a trainer; the same thread may come in again, as a progress report does.</summary>
internal struct ThreadGuard
{
    private int _owner;
    private int _depth;

    /// <exception cref="InvalidOperationException">Another thread is inside.</exception>
    public void Enter()
    {
        int caller = Environment.CurrentManagedThreadId;
        if (Volatile.Read(ref _owner) != caller)
        {
            int owner = Interlocked.CompareExchange(ref _owner, caller, 0);
            if (owner != 0)
                throw Met(caller, owner);
        }

        _depth++;
    }

    public void Exit()
    {
        if (--_depth == 0)
            Volatile.Write(ref _owner, 0);
    }

    private static InvalidOperationException Met(int caller, int owner) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"Two threads met in one trainer: thread {caller} called it while thread {owner} was still inside. A trainer serves one thread at a time; let them take turns, or give each a trainer of its own."));
}
