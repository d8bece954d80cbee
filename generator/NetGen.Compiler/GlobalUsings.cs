// The words that every stage speaks: formulas of one element, and shapes.
global using NetGen.Compiler.Formulas;
global using NetGen.Compiler.Graph;
