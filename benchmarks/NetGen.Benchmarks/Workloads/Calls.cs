namespace NetGen.Benchmarks.Workloads;

/// <summary>A network's <c>Predict</c>.</summary>
internal delegate void PredictCall<T>(ReadOnlySpan<T> inputs, Span<T> outputs);

/// <summary>A trainer's <c>Step</c> on classes.</summary>
internal delegate float LabelCall(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels);

/// <summary>A trainer's <c>Step</c> or <c>ComputeGradients</c> on numbers.</summary>
internal delegate T TargetCall<T>(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets);

/// <summary>A trainer's <c>StepFromOutputGradient</c>.</summary>
internal delegate void GradientCall(ReadOnlySpan<float> inputs, ReadOnlySpan<float> outputGradients);
