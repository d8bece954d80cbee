using NetGen.Widths;

// Prints the width that the process really got, compares every network of this assembly with the reference, and fails on any mismatch.
Console.WriteLine(VectorUnit.Describe());
var report = new Report();
foreach (Type network in Catalogue.Networks)
    Comparison.Run(network, report);

Console.WriteLine($"{report.Comparisons} comparisons of {Catalogue.Networks.Count} networks, {report.Mismatches} mismatches");
return report.Mismatches == 0 && report.Comparisons > 0 ? 0 : 1;
