using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Scheduling;

/// <summary>What a kernel computes with: a vector of the kernel's width, or one number where it says so.</summary>
internal abstract record Value;

/// <summary>A variable defined before.</summary>
internal sealed record Variable(string Name) : Value;

/// <summary>A vector in memory.</summary>
internal sealed record Load(string Buffer, Index At) : Value;

/// <summary>The first or the second partners of pairs of half the width, as many as a vector holds, from the pair at a place on.</summary>
internal sealed record LoadPartner(string Buffer, Index At, bool IsSecond) : Value;

/// <summary>Half a vector from each of two places in memory: at the widths whose half is a vector.</summary>
internal sealed record LoadHalves(string Buffer, Index Lower, Index Upper) : Value;

/// <summary>The greater of a vector's two halves, in the lower one.</summary>
internal sealed record MaximumOfHalves(Value Vector) : Value;

/// <summary>Consecutive numbers in memory, each in so many lanes.</summary>
internal sealed record LoadRepeated(string Buffer, Index At, int Times) : Value;

/// <summary>The sum of a vector's parts of so many lanes each, in the first of them.</summary>
internal sealed record SumOfParts(Value Vector, int Lanes) : Value;

/// <summary>One number in memory.</summary>
internal sealed record LoadOne(string Buffer, Index At) : Value;

/// <summary>One number between the four pixels around a point, of the channel that begins at a place.</summary>
internal sealed record ReadPoint(string Point, string Buffer, Index At, int RowStride, int PixelStride) : Value;

/// <summary>One number in every lane.</summary>
internal sealed record Broadcast(Value One) : Value;

/// <summary>A position as one number.</summary>
internal sealed record NumberOf(Index Position) : Value;

/// <summary>A random number for each lane: those of the elements from <paramref name="Element"/> on, in the stream whose key the kernel is given.</summary>
internal sealed record Draw(RandomDraw Kind, Index Element) : Value;

/// <summary>A constant in every lane.</summary>
internal sealed record Constant(double Number) : Value;

/// <summary>A function, lane by lane.</summary>
internal sealed record Call(ScalarFunction Function, EquatableArray<Value> Arguments) : Value
{
    public Call(ScalarFunction function, params Value[] arguments) : this(function, new EquatableArray<Value>(arguments)) { }
}

/// <summary>A function of the user's own, lane by lane.</summary>
internal sealed record CallUser(UserFunction Function, EquatableArray<Value> Arguments) : Value;

/// <summary>A function of single numbers: every node below it is one number.</summary>
internal sealed record CallOne(ScalarFunction Function, EquatableArray<Value> Arguments) : Value
{
    public CallOne(ScalarFunction function, params Value[] arguments) : this(function, new EquatableArray<Value>(arguments)) { }
}

/// <summary>A constant as one number.</summary>
internal sealed record ConstantOne(double Number) : Value;

/// <summary>The sum of a vector's lanes, in the order of the instruction set.</summary>
internal sealed record SumOfLanes(Value Vector) : Value;

/// <summary>The greatest of a vector's lanes.</summary>
internal sealed record MaximumOfLanes(Value Vector) : Value;

/// <summary>The first <paramref name="Lanes"/> lanes of a vector, and a constant in the others: padding must not count.</summary>
internal sealed record KeepLanes(Value Vector, int Lanes, double Otherwise) : Value;

/// <summary>The lanes of a vector in which another holds a number, and 0 in the others.</summary>
internal sealed record KeepEqual(Value Vector, Value Other, double Number) : Value;

/// <summary>The lanes of a vector that begins at <paramref name="Column"/> as far as they lie before <paramref name="Columns"/>, and 0 in the others.</summary>
internal sealed record KeepColumns(Value Vector, Index Column, Index Columns) : Value;
