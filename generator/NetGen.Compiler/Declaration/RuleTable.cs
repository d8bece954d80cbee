using static NetGen.Compiler.Declaration.RuleSeverity;

namespace NetGen.Compiler.Declaration;

/// <summary>Every rule, in the order of ids. The analyzer makes its descriptors from here; a finding names its rule by id.</summary>
internal static class RuleTable
{
    private const string Structure = "Structure";
    private const string Activations = "Activations";
    private const string Initialization = "Initialization";
    private const string Losses = "Losses";
    private const string Optimization = "Optimization";
    private const string Regularization = "Regularization";
    private const string Size = "Size";
    private const string Compiler = "Compiler";

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new("NG1001", Error, Structure, "The class of a network is not partial"),
        new("NG1002", Error, Structure, "A network has no Input, or not before its layers"),
        new("NG1003", Error, Structure, "A network has several Inputs"),
        new("NG1004", Error, Structure, "A size is not positive"),
        new("NG1005", Error, Structure, "Layers stand on several parts of the class"),
        new("NG1006", Error, Structure, "A layer cannot take the shape it is given"),
        new("NG1007", Error, Structure, "A window is larger than its input"),
        new("NG1009", Error, Structure, "Branches do not fit together"),
        new("NG1010", Error, Structure, "A block contains itself"),
        new("NG1011", Error, Structure, "The groups of a convolution do not divide its channels or its filters"),
        new("NG1013", Error, Structure, "A kind of class that cannot be a network"),
        new("NG1014", Error, Structure, "Two layers have one name, or a name is none"),
        new("NG1016", Error, Structure, "A network has several losses or optimizers"),
        new("NG1017", Error, Structure, "A loss stands without an optimizer, or an optimizer without a loss"),
        new("NG1018", Error, Structure, "Reshape changes the number of values"),
        new("NG1019", Error, Structure, "A generic argument lacks what it needs"),
        new("NG1021", Error, Structure, "A value is outside its domain"),
        new("NG1022", Error, Structure, "An argument does not bind, or comes out of generated code"),
        new("NG2008", Error, Activations, "The slope of a leaky activation is not finite"),
        new("NG2010", Error, Activations, "A threshold unit stands in a network to be trained"),
        new("NG3006", Error, Initialization, "The scale of an initializer is not positive or not finite"),
        new("NG4001", Error, Losses, "Cross-entropy without Softmax as the last layer"),
        new("NG4002", Error, Losses, "Binary cross-entropy without Sigmoid as the last layer"),
        new("NG4006", Error, Losses, "Label smoothing is outside [0, 1)"),
        new("NG4007", Error, Losses, "The delta of a Huber loss is not positive"),
        new("NG5001", Error, Optimization, "The learning rate is not positive or not finite"),
        new("NG5004", Error, Optimization, "A decay rate of an optimizer is outside [0, 1)"),
        new("NG5009", Error, Optimization, "The learning rate has several schedules"),
        new("NG5010", Error, Optimization, "A value of a learning rate's schedule is outside its domain"),
        new("NG5014", Error, Optimization, "The limit of a clipped gradient is not positive"),
        new("NG5015", Error, Optimization, "The epsilon of an optimizer is not positive"),
        new("NG5016", Error, Optimization, "A value of the reduction on a plateau is outside its domain"),
        new("NG6001", Error, Regularization, "The rate of a dropout is outside [0, 1)"),
        new("NG6010", Error, Regularization, "The l1Ratio of an elastic net is outside [0, 1]"),
        new("NG6011", Error, Regularization, "The strength of a regularizer is negative or not finite"),
        new("NG6015", Error, Regularization, "The network does not have the value that is monitored"),
        new("NG6016", Error, Regularization, "What prepares the input stands where it cannot work"),
        new("NG6019", Error, Regularization, "The limit of MaxNorm is not positive"),
        new("NG7001", Error, Size, "The network exceeds its budget"),
        new("NG9999", Error, Compiler, "NetGen itself failed"),
    ];

    public static Rule Find(string id) => Rules.First(rule => rule.Id == id);
}
