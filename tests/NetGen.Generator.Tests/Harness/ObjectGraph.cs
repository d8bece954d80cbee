using System.Collections;
using System.Reflection;

namespace NetGen.Generator.Tests.Harness;

/// <summary>Everything that an object keeps alive through fields and elements.</summary>
internal static class ObjectGraph
{
    public static IEnumerable<object> Reachable(object? root)
    {
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Stack<object?> open = new([root]);
        while (open.TryPop(out object? next))
        {
            if (next is null || !seen.Add(next))
                continue;
            yield return next;
            if (IsLeaf(next.GetType()))
                continue;
            if (next is IEnumerable elements)
            {
                foreach (object? element in elements)
                    open.Push(element);
            }
            foreach (object? value in Fields(next.GetType()).Select(field => field.GetValue(next)))
                open.Push(value);
        }
    }

    private static bool IsLeaf(Type type) => type.IsPrimitive || type.IsEnum || type.IsPointer || type == typeof(string) || typeof(MemberInfo).IsAssignableFrom(type);

    private static IEnumerable<FieldInfo> Fields(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                yield return field;
        }
    }
}
