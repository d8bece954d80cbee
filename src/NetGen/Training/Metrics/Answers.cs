using System.Numerics;

namespace NetGen.Runtime;

/// <summary>How much of what a classifier's outputs say is right.</summary>
internal static class Answers
{
    /// <summary>Whether a probability says yes.</summary>
    public static bool IsYes<T>(T probability)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => ClassIndex.AboveHalf(probability) == 1;

    /// <summary>1 for a right answer and 0 for a wrong one; for questions side by side the share of right answers.</summary>
    public static double RightShare<T>(TrainingTask task, ReadOnlySpan<T> outputs, ReadOnlySpan<T> targets)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (task == TrainingTask.Classification)
            return ClassIndex.Largest(outputs) == ClassIndex.Largest(targets) ? 1 : 0;

        int right = 0;
        for (int i = 0; i < outputs.Length; i++)
            right += IsYes(outputs[i]) == IsYes(targets[i]) ? 1 : 0;

        return (double)right / outputs.Length;
    }
}
