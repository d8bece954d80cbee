using NetGen.Widths;

// Prints the width that the process really got, compares every network of this assembly with the reference (or those whose name contains the argument),
// and fails on any mismatch.
Console.WriteLine(VectorUnit.Describe());
var report = new Report();
List<Type> networks = [.. Catalogue.Networks.Where(network => args.Length == 0 || network.Name.Contains(args[0], StringComparison.Ordinal))];
foreach (Type network in networks)
    Comparison.Run(network, report);

Console.WriteLine($"{report.Comparisons} comparisons of {networks.Count} networks, {report.Mismatches} mismatches");
return report.Mismatches == 0 && report.Comparisons > 0 ? 0 : 1;
