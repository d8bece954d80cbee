using NetGen.Compiler.Formulas;
using NetGen.Compiler.Graph;
using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Tests.Ir;

public sealed class OperationTableTests
{
    public static TheoryData<string> Operations =>
        [.. typeof(Operation).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Operation))).Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_operation_has_a_row_in_verifier_printer_and_interpreter(string operation)
    {
        Type type = typeof(Operation).Assembly.GetType(operation, throwOnError: true)!;
        Assert.True(OperationRules.Knows(type));
        Assert.True(OperationPrinter.Knows(type));
        Assert.True(Interpreter.Knows(type));
    }

    [Fact]
    public void Every_function_has_a_value()
    {
        foreach (ScalarFunction function in Enum.GetValues<ScalarFunction>())
        {
            ScalarExpression[] arguments = [.. Enumerable.Repeat(E.In(0), FormulaRules.ArgumentCount(function))];
            Assert.True(double.IsFinite(FormulaEvaluator.Value(new Apply(function, arguments), _ => 0.5, new Dictionary<string, double>(StringComparer.Ordinal))));
        }
    }
}
