namespace NetGen.Widths.Reference;

/// <summary>y = W·x + b on each row of the sample.</summary>
internal sealed class ReferenceDense : ReferenceLayer
{
    private readonly DenseAttribute _dense;
    private readonly ReferencePenalty _penalty;
    private readonly int _inputs;
    private readonly ReferenceParameter _weight;
    private readonly ReferenceParameter _bias;
    private double[] _input = [];

    public ReferenceDense(DenseAttribute dense, ReferencePenalty network, string name, int inputs)
    {
        _dense = dense;
        _penalty = network.ReplacedBy(dense);
        _inputs = inputs;
        _weight = new($"{name}.weight", dense.Units * inputs, 1 / Math.Sqrt(inputs)) { UnitLength = inputs };
        _bias = new($"{name}.bias", dense.Units, 0.3);
    }

    public override IReadOnlyList<ReferenceParameter> Parameters => _dense.UseBias ? [_weight, _bias] : [_weight];

    public override double[] Forward(double[] input)
    {
        _input = input;
        int rows = input.Length / _inputs;
        double[] output = new double[rows * _dense.Units];
        for (int row = 0; row < rows; row++)
        {
            for (int unit = 0; unit < _dense.Units; unit++)
            {
                double sum = _dense.UseBias ? _bias.Values[unit] : 0;
                for (int i = 0; i < _inputs; i++)
                    sum += _weight.Values[(unit * _inputs) + i] * input[(row * _inputs) + i];

                output[(row * _dense.Units) + unit] = sum;
            }
        }

        return output;
    }

    public override double[] Backward(double[] gradient)
    {
        double[] result = new double[_input.Length];
        for (int row = 0; row < _input.Length / _inputs; row++)
        {
            for (int unit = 0; unit < _dense.Units; unit++)
            {
                double share = gradient[(row * _dense.Units) + unit];
                _bias.Gradients[unit] += share;
                for (int i = 0; i < _inputs; i++)
                {
                    _weight.Gradients[(unit * _inputs) + i] += share * _input[(row * _inputs) + i];
                    result[(row * _inputs) + i] += share * _weight.Values[(unit * _inputs) + i];
                }
            }
        }

        return result;
    }

    public override double Penalize() => _penalty.Add(_weight);
}
