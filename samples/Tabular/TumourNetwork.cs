namespace NetGen.Samples.Tabular;

/// <summary>Tells malignant from benign tumours of the breast by 30 measures of cell nuclei (Street, Wolberg and Mangasarian, 1993).</summary>
[Network, Input(30), Standardize]
[Dense(16), Tanh]
[Dense(2), Softmax]
[CrossEntropy, Adam(0.005), ElasticNet(0.002, 0.3)]
[Training(epochs: 100, batchSize: 32), EarlyStopping(patience: 15)]
internal sealed partial class TumourNetwork;
