namespace NetGen.Compiler.Graph;

/// <summary>What a network learns, as its loss tells.</summary>
internal enum LearningTask
{
    /// <summary>Numbers.</summary>
    Regression,

    /// <summary>One or several answers of yes or no.</summary>
    Binary,

    /// <summary>One class of several.</summary>
    Classification,
}
