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
    private const string Calls = "Calls";
    private const string Compiler = "Compiler";

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new("NG1001", Error, Structure, "The class of a network is not partial") { HasFix = true },
        new("NG1002", Error, Structure, "A network has no Input, or not before its layers"),
        new("NG1003", Error, Structure, "A network has several Inputs"),
        new("NG1004", Error, Structure, "A size is not positive"),
        new("NG1005", Error, Structure, "Layers stand on several parts of the class"),
        new("NG1006", Error, Structure, "A layer cannot take the shape it is given") { HasFix = true },
        new("NG1007", Error, Structure, "A window is larger than its input"),
        new("NG1008", Warning, Structure, "A window leaves rows or columns of its input unseen") { Mildest = Information },
        new("NG1009", Error, Structure, "Branches do not fit together"),
        new("NG1010", Error, Structure, "A block contains itself"),
        new("NG1011", Error, Structure, "The groups of a convolution do not divide its channels or its filters"),
        new("NG1012", Warning, Structure, "There is a loss but nothing to learn"),
        new("NG1013", Error, Structure, "A kind of class that cannot be a network") { HasFix = true },
        new("NG1014", Error, Structure, "Two layers have one name, or a name is none"),
        new("NG1015", Warning, Structure, "Layers stand on a class that is neither a network nor a block"),
        new("NG1016", Error, Structure, "A network has several losses or optimizers"),
        new("NG1017", Error, Structure, "A loss stands without an optimizer, or an optimizer without a loss"),
        new("NG1018", Error, Structure, "Reshape changes the number of values"),
        new("NG1019", Error, Structure, "A generic argument lacks what it needs"),
        new("NG1020", Warning, Structure, "A network that only predicts speaks of training"),
        new("NG1021", Error, Structure, "A value is outside its domain"),
        new("NG1022", Error, Structure, "An argument does not bind, or comes out of generated code"),
        new("NG2001", Error, Activations, "The activation of the output is one-sided or unbounded") { Mildest = Warning, HasFix = true },
        new("NG2002", Warning, Activations, "Two linear layers have nothing nonlinear between them") { HasFix = true },
        new("NG2003", Error, Activations, "Softmax over one unit is always 1") { HasFix = true },
        new("NG2004", Warning, Activations, "Softmax stands before another layer with parameters"),
        new("NG2005", Warning, Activations, "Gradients vanish in a row of saturating activations") { Mildest = Information },
        new("NG2006", Information, Activations, "A hidden Sigmoid is not centred on zero") { HasFix = true },
        new("NG2007", Warning, Activations, "An activation is applied to an activation") { HasFix = true },
        new("NG2008", Error, Activations, "The slope of a leaky activation is not between 0 and 1") { Mildest = Warning },
        new("NG2009", Warning, Activations, "The alpha of ELU is not positive"),
        new("NG2010", Error, Activations, "A threshold unit stands in a network to be trained"),
        new("NG2011", Information, Activations, "The output is bounded, but the loss is one of regression"),
        new("NG3001", Warning, Initialization, "All units of a layer start equal") { HasFix = true },
        new("NG3002", Warning, Initialization, "He initialisation stands before a saturating activation") { HasFix = true },
        new("NG3003", Information, Initialization, "Xavier initialisation stands before the ReLU family") { HasFix = true },
        new("NG3004", Warning, Initialization, "SELU stands behind weights that are not initialised after LeCun") { HasFix = true },
        new("NG3005", Warning, Initialization, "Activations or gradients vanish or explode before training begins"),
        new("NG3006", Error, Initialization, "The scale of an initializer is not positive or not finite"),
        new("NG4001", Error, Losses, "Cross-entropy without Softmax as the last layer") { HasFix = true },
        new("NG4002", Error, Losses, "Binary cross-entropy without Sigmoid as the last layer") { HasFix = true },
        new("NG4003", Warning, Losses, "Squared or absolute error of a probability") { Mildest = Information, HasFix = true },
        new("NG4006", Error, Losses, "Label smoothing is outside [0, 1)"),
        new("NG4007", Error, Losses, "The delta of a Huber loss is not positive"),
        new("NG5001", Error, Optimization, "The learning rate is not positive or not finite"),
        new("NG5002", Warning, Optimization, "The learning rate is outside 1e-6 to 1"),
        new("NG5003", Warning, Optimization, "The learning rate is high for an optimizer that adapts it"),
        new("NG5004", Error, Optimization, "A decay rate of an optimizer is outside [0, 1)"),
        new("NG5005", Information, Optimization, "A decay rate of an optimizer is unusual"),
        new("NG5006", Warning, Optimization, "The learning rate falls to nothing early in the run"),
        new("NG5007", Warning, Optimization, "The schedule hardly changes the learning rate over the run"),
        new("NG5008", Information, Optimization, "A schedule by hand on an optimizer with a decay of its own"),
        new("NG5009", Error, Optimization, "The learning rate has several schedules"),
        new("NG5010", Error, Optimization, "A value of a learning rate's schedule is outside its domain"),
        new("NG5011", Warning, Optimization, "The rate of AdaDelta is low") { HasFix = true },
        new("NG5012", Warning, Optimization, "The learning rate is high for ReLU without normalisation"),
        new("NG5013", Warning, Optimization, "A deep network has neither normalisation nor shortcuts") { Mildest = Information },
        new("NG5014", Error, Optimization, "The limit of a clipped gradient is not positive"),
        new("NG5015", Error, Optimization, "The epsilon of an optimizer is not positive"),
        new("NG5016", Error, Optimization, "A value of the reduction on a plateau is outside its domain"),
        new("NG5017", Warning, Optimization, "The warm-up is longer than the run"),
        new("NG6001", Error, Regularization, "The rate of a dropout is outside [0, 1)"),
        new("NG6002", Warning, Regularization, "The rate of a dropout is high or zero") { Mildest = Information },
        new("NG6003", Warning, Regularization, "Dropout stands after the last layer with parameters") { HasFix = true },
        new("NG6004", Warning, Regularization, "Dropout stands right before batch normalisation") { HasFix = true },
        new("NG6005", Information, Regularization, "A bias before batch normalisation does nothing") { HasFix = true },
        new("NG6006", Error, Regularization, "Batch normalisation of single values"),
        new("NG6007", Warning, Regularization, "Batch normalisation with small batches") { HasFix = true },
        new("NG6008", Warning, Regularization, "Batch normalisation on the output"),
        new("NG6009", Warning, Regularization, "L1 and L2 stand apart") { HasFix = true },
        new("NG6010", Error, Regularization, "The l1Ratio of an elastic net leaves one penalty, or is outside [0, 1]") { Mildest = Warning, HasFix = true },
        new("NG6011", Error, Regularization, "The strength of a regularizer is not a small positive number") { Mildest = Information },
        new("NG6012", Warning, Regularization, "L2 with Adam is not weight decay") { HasFix = true },
        new("NG6013", Warning, Regularization, "Early stopping cannot fire"),
        new("NG6014", Warning, Regularization, "Early stopping watches a value of the training data"),
        new("NG6015", Error, Regularization, "The network does not have the value that is monitored"),
        new("NG6016", Error, Regularization, "What prepares the input stands where it cannot work"),
        new("NG6017", Warning, Regularization, "An augmentation is so strong that the task is lost"),
        new("NG6018", Warning, Regularization, "Far more parameters than samples, and no regularization"),
        new("NG6019", Error, Regularization, "The limit of MaxNorm is not positive"),
        new("NG7001", Error, Size, "The network exceeds its budget"),
        new("NG7002", Warning, Size, "Native AOT is published without vector instructions") { IsOfProject = true },
        new("NG7003", Information, Size, "A third or more of the lanes of a hidden layer are padding"),
        new("NG7004", Information, Size, "The weights exceed 1 MiB"),
        new("NG8001", Error, Calls, "A network is given a length that it refuses"),
        new("NG8002", Warning, Calls, "An array is allocated for each prediction of a loop") { HasFix = true },
        new("NG8003", Warning, Calls, "The validation data is the training data"),
        new("NG8004", Information, Calls, "What Fit returns is ignored, though early stopping restores weights"),
        new("NG9999", Error, Compiler, "NetGen itself failed"),
    ];

    public static Rule Find(string id) => Rules.First(rule => rule.Id == id);
}
