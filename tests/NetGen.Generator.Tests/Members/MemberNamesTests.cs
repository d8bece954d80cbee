using System.Reflection;
using NetGen.Compiler.Declaration;

namespace NetGen.Generator.Tests.Members;

/// <summary>The names that a network's class cannot bear are those of its members, no fewer and no more.</summary>
public sealed class MemberNamesTests
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    [Fact]
    public void Every_member_is_listed()
    {
        IEnumerable<string> emitted = MemberProject.Network("Classes").Instance.GetType().GetMembers(Declared)
            .Where(member => member is not ConstructorInfo && member is not MethodInfo { IsSpecialName: true })
            .Select(member => member.Name)
            .Where(name => name.All(letter => char.IsLetterOrDigit(letter) || letter == '_'));
        Assert.Empty(emitted.Except(MemberNames.All));
        Assert.Equal(["NetGenError"], MemberNames.All.Except(emitted)); // a network in error has it
    }
}
