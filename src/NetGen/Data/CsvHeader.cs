namespace NetGen;

/// <summary>What the first line of a CSV file holds.</summary>
public enum CsvHeader
{
    /// <summary>The names of the columns, if the label is asked for by name or no cell of the line is a number; otherwise data.</summary>
    Auto,

    /// <summary>The names of the columns.</summary>
    Present,

    /// <summary>Data: columns have no names.</summary>
    Absent,

    /// <summary>
    /// The number of samples, the number of features and the names of the classes, as in the data files of scikit-learn:
    /// <c>150,4,setosa,versicolor,virginica</c>. Labels are then positions among those names.
    /// </summary>
    CountsAndClassNames,
}
