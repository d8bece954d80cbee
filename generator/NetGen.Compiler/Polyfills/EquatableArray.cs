using System.Collections;

namespace NetGen.Compiler;

/// <summary>An immutable array compared element by element, so that records which hold one are values.</summary>
internal readonly struct EquatableArray<T>(params T[] items) : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
{
    private readonly T[]? _items = items;

    private T[] Items => _items ?? [];

    public int Count => Items.Length;

    public T this[int index] => Items[index];

    /// <summary>What <paramref name="change"/> makes of every item.</summary>
    public EquatableArray<TResult> Map<TResult>(Func<T, TResult> change)
    {
        if (Count == 0)
            return default;
        var results = new TResult[Count];
        for (int i = 0; i < results.Length; i++)
            results[i] = change(Items[i]);
        return new(results);
    }

    /// <summary>These items and those behind them; no copy where there is nothing to join.</summary>
    public EquatableArray<T> Concat(EquatableArray<T> others)
    {
        if (Count == 0)
            return others;
        return others.Count == 0 ? this : new([.. Items, .. others.Items]);
    }

    public bool Equals(EquatableArray<T> other) => ReferenceEquals(Items, other.Items) || Items.SequenceEqual(other.Items);

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        int hash = 17;
        foreach (T item in Items)
            hash = unchecked((hash * 31) + (item?.GetHashCode() ?? 0));
        return hash;
    }

    public Enumerator GetEnumerator() => new(Items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();

    /// <summary>Walks over the items without an object of its own.</summary>
    internal struct Enumerator(T[] items)
    {
        private int _index = -1;

        public readonly T Current => items[_index];

        public bool MoveNext() => ++_index < items.Length;
    }
}

/// <summary>Makes equatable arrays.</summary>
internal static class EquatableArray
{
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items) => new(items.ToArray());
}
