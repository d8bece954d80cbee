using System.Reflection;

namespace NetGen.Generator.Tests.Docs;

/// <summary>The page on the language leaves out nothing of it.</summary>
public sealed class LanguagePageTests
{
    private static readonly string Text = Page.Read("src/docs/language.md").Text;

    private static IEnumerable<Type> Attributes =>
        typeof(NetworkAttribute).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(NetGenAttribute)) && !type.IsAbstract);

    private static IEnumerable<PropertyInfo> Properties =>
        Attributes.SelectMany(type => type.GetProperties()).Where(property => property.SetMethod is { IsPublic: true });

    public static TheoryData<string> Terms =>
    [
        .. Attributes.Select(SpelledName)
            .Concat(Properties.Select(property => property.Name))
            .Concat(Properties.Select(property => property.PropertyType).Where(type => type.IsEnum).SelectMany(Enum.GetNames))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>"Dense", "Parallel&lt;TA, TB&gt;".</summary>
    private static string SpelledName(Type type)
    {
        string name = type.Name.Split('`')[0][..^"Attribute".Length];
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(argument => argument.Name))}>" : name;
    }

    [Theory]
    [MemberData(nameof(Terms))]
    public void Every_attribute_property_and_choice_stands_there(string term) =>
        Assert.Matches($@"[`.]{term}[`(]", Text);

    [Fact]
    public void Defaults_are_the_real_ones()
    {
        Assert.Equal((0.9, 0.999, 1e-8), (new AdamAttribute(1).Beta1, new AdamAttribute(1).Beta2, new AdamAttribute(1).Epsilon));
        Assert.Contains("| `Beta1` = 0.9, `Beta2` = 0.999, `Epsilon` = 1e-8 |", Text, StringComparison.Ordinal);
        Assert.Equal(0.01, new AdamWAttribute(1).WeightDecay);
        Assert.Equal((0.9, false), (new MomentumAttribute(1).Beta, new MomentumAttribute(1).Nesterov));
        Assert.Equal((0.9, 0.9, 1.0), (new RmsPropAttribute(1).Rho, new AdaDeltaAttribute().Rho, new AdaDeltaAttribute().Rate));
        Assert.Equal((10, 32, 0L, true), (new TrainingAttribute().Epochs, new TrainingAttribute().BatchSize, new TrainingAttribute().Seed, new TrainingAttribute().Shuffle));
        Assert.Equal((Monitored.ValidationLoss, 0.5, 5), (new ReduceOnPlateauAttribute().Monitor, new ReduceOnPlateauAttribute().Factor, new ReduceOnPlateauAttribute().Patience));
        Assert.Equal((0.01, 1.0), (new LeakyReLUAttribute().Alpha, new ELUAttribute().Alpha));
        Assert.Equal((1, Pad.Valid, 1, 1), (new Conv2DAttribute(1, 1).Stride, new Conv2DAttribute(1, 1).Padding, new Conv2DAttribute(1, 1).Dilation, new Conv2DAttribute(1, 1).Groups));
        Assert.Equal((3, Pad.Valid), (new MaxPool2DAttribute(3).Stride, new AveragePool2DAttribute(3).Padding));
        Assert.Equal((true, Initializer.Auto, 0.05), (new DenseAttribute(1).UseBias, new DenseAttribute(1).Init, new DenseAttribute(1).InitScale));
    }
}
