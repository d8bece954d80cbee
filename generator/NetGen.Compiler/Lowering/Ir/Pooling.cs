namespace NetGen.Compiler.Lowering;

/// <summary>output[c, y, x] = the largest of x[c, …] in the window, among real pixels. NaN where one of them is.</summary>
internal sealed record MaxPool(Tensor X, Window Window, Tensor Result) : Operation(new EquatableArray<Tensor>(X), new EquatableArray<Tensor>(Result));

/// <summary>
/// dx[c, …] = Σ dy over the windows that this pixel won: whose maximum y it holds, the first in reading order if there are several. Nobody wins a NaN.
/// </summary>
internal sealed record MaxPoolGradient(Tensor X, Tensor Y, Tensor OutputGradient, Window Window, Tensor Result)
    : Operation(new EquatableArray<Tensor>(X, Y, OutputGradient), new EquatableArray<Tensor>(Result));

/// <summary>dx[c, …] = dy of the window that this pixel won, by its number there; 0 for all others. The windows do not overlap.</summary>
internal sealed record Unpool(Tensor OutputGradient, Tensor Winner, Window Window, Tensor Result)
    : Operation(new EquatableArray<Tensor>(OutputGradient, Winner), new EquatableArray<Tensor>(Result));

/// <summary>output[c, y, x] = the mean of x[c, …] in the window, over real pixels.</summary>
internal sealed record AveragePool(Tensor X, Window Window, Tensor Result) : Operation(new EquatableArray<Tensor>(X), new EquatableArray<Tensor>(Result));

/// <summary>dx[c, …] = Σ dy / pixels over the windows that see this pixel.</summary>
internal sealed record AveragePoolGradient(Tensor OutputGradient, Window Window, Tensor Result)
    : Operation(new EquatableArray<Tensor>(OutputGradient), new EquatableArray<Tensor>(Result));
