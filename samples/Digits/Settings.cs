namespace NetGen.Samples.Digits;

/// <summary>What the command line decides.</summary>
/// <param name="Data">A folder of MNIST files; without one the sample draws its own digits.</param>
/// <param name="Epochs">How often to go through the training data, at most as often as declared.</param>
/// <param name="Seed">Of weights, order and drawn digits.</param>
/// <param name="Threads">The most threads that train; by default all cores.</param>
/// <param name="Output">The file for the weights.</param>
internal sealed record Settings(DirectoryInfo? Data, int Epochs, int Seed, int? Threads, string Output);
