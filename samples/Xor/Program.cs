using NetGen;

float[] inputs = [0, 0, 0, 1, 1, 0, 1, 1];
float[] targets = [0, 1, 1, 0];

var network = new Xor();
var trainer = new Xor.Trainer(network);
for (int step = 0; step < 500; step++)
    trainer.Step(inputs, targets);

float[] outputs = new float[4];
network.Predict(inputs, outputs);
for (int i = 0; i < 4; i++)
    Console.WriteLine($"{inputs[2 * i]} xor {inputs[(2 * i) + 1]} = {outputs[i]:0.00}");

[Network, Input(2), Dense(8), Tanh, Dense(1), Sigmoid]
[BinaryCrossEntropy, Adam(0.05)]
internal sealed partial class Xor;
