using NetGen.Compiler.Declaration;

namespace NetGen.Compiler.Graph;

/// <summary>Makes a graph of a declaration, or findings. Whatever it is fed, it does not throw.</summary>
internal static class GraphBuilder
{
    private static readonly Shape UnknownShape = new(1);

    public static NetworkGraph Build(NetworkDeclaration declaration)
    {
        FindingList findings = new();
        AttributeList attributes = new(declaration, findings);
        ClassRules.Check(declaration.Class, findings);
        ClassRules.CheckBlock(declaration.Class, attributes);
        attributes.CheckReadable();

        Precision precision = ReadPrecision(attributes);
        bool hasHalfWidthWeights = ReadWeights(attributes, precision);
        bool isOrdered = declaration.Class.PartsWithLayers <= 1;
        Shape? sample = InputRules.Read(declaration.Class.Name, attributes, isOrdered, findings);
        Site inputSite = attributes.Of(AttributeRole.Input).FirstOrDefault()?.Site ?? Site.Class;
        Node input = new(new InputLayer(), "input", default, sample ?? UnknownShape, inputSite);
        EquatableArray<Node> nodes = ReadLayers(attributes, input, isShapeKnown: sample is not null && isOrdered);
        PipelineRules.Check(nodes, findings);
        LearningRules.CheckDistributions(nodes, attributes.Of(AttributeRole.Loss).FirstOrDefault(), findings);
        if (attributes.Of(AttributeRole.Loss).Any())
            LearningRules.CheckGradients(nodes, findings);
        if (attributes.Single(AttributeRole.Budget, "Budget") is { Binds: true } budget && isOrdered)
            BudgetRules.Check(budget, declaration.Class.Name, nodes, precision);
        Loss? loss = ReadLoss(attributes, isOrdered, nodes.Count == 0 ? 0 : nodes[nodes.Count - 1].OutputShape.Columns);
        Optimizer? optimizer = ReadOptimizer(attributes, precision);
        Regularization regularization = RegularizerTable.Read(attributes.Of(AttributeRole.Regularizer));
        TrainingSettings training = ReadTraining(attributes, nodes, loss, findings);

        return new NetworkGraph(
            declaration.Class.Name, precision, input, nodes, ParameterResolver.Resolve(nodes, regularization), loss, optimizer, regularization, training, findings.ToArray())
        {
            HasHalfWidthWeights = hasHalfWidthWeights,
            HasFastConvolutions = attributes.Of(AttributeRole.Network).FirstOrDefault() is { Binds: true } network && network.Flag("FastConvolution", otherwise: false),
        };
    }

    private static Precision ReadPrecision(AttributeList attributes) =>
        attributes.Single(AttributeRole.Network, "Network") is { Binds: true } network ? (Precision)network.Choice("Precision", 2) : Precision.Single;

    /// <summary>Whether weights have 16 bits in predictions.</summary>
    private static bool ReadWeights(AttributeList attributes, Precision precision)
    {
        if (attributes.Of(AttributeRole.Network).FirstOrDefault() is not { Binds: true } network || network.Choice("Weights", 2) == 0)
            return false;
        if (precision == Precision.Double)
            network.Report("NG1021", "Network: Weights is BFloat16, which keeps 8 significant bits of a weight, but Precision is Double. Choose one of them.", "Weights");
        return precision == Precision.Single;
    }

    private static EquatableArray<Node> ReadLayers(AttributeList attributes, Node input, bool isShapeKnown)
    {
        NodeList nodes = new();
        LayerChain chain = new(nodes, new NameScope(), isShapeKnown ? input : null);
        foreach (AttributeReader layer in attributes.Of(AttributeRole.Layer))
            chain.Add(layer);
        return nodes.Nodes;
    }

    private static Loss? ReadLoss(AttributeList attributes, bool isOrdered, int outputs)
    {
        AttributeReader? attribute = attributes.Single(AttributeRole.Loss, "loss");
        LearningRules.CheckPair(attribute, attributes.Of(AttributeRole.Optimizer).FirstOrDefault());
        if (attribute is not { Binds: true })
            return null;
        Loss loss = LossTable.Rows[attribute.Kind](attribute);
        if (isOrdered)
            OutputRules.Check(loss, attribute, attributes.Of(AttributeRole.Layer).LastOrDefault(), outputs);
        return loss;
    }

    private static Optimizer? ReadOptimizer(AttributeList attributes, Precision precision) =>
        attributes.Single(AttributeRole.Optimizer, "optimizer") is { Binds: true } attribute ? OptimizerTable.Read(attribute, precision) : null;

    private static TrainingSettings ReadTraining(AttributeList attributes, EquatableArray<Node> nodes, Loss? loss, FindingList findings)
    {
        AttributeReader? attribute = attributes.Single(AttributeRole.Training, "Training");
        TrainingSettings training = attribute is { Binds: true } ? TrainingSettings.Read(attribute) : new TrainingSettings();
        if (attributes.Of(AttributeRole.Loss).Any())
        {
            SizeRules.CheckBatch(nodes, training, attribute, findings);
            LearningRules.CheckStatistics(nodes, training, attribute, findings);
        }

        AttributeReader? schedule = ScheduleRules.Single(attributes, AttributeRole.Schedule);
        AttributeReader? warmup = ScheduleRules.Single(attributes, AttributeRole.Warmup);
        return training with
        {
            Schedule = schedule is not null && RateScheduleTable.Contains(schedule.Kind) ? RateScheduleTable.Read(schedule) : null,
            Plateau = schedule?.Kind == PlateauReduction.Kind ? PlateauReduction.Read(schedule, loss) : null,
            EarlyStop = attributes.Single(AttributeRole.EarlyStopping, EarlyStop.Kind) is { Binds: true } stopping ? EarlyStop.Read(stopping, loss) : null,
            WarmupEpochs = warmup is null ? 0 : RateScheduleTable.ReadWarmup(warmup),
        };
    }
}
