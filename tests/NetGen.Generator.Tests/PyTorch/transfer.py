"""Fills a module with what NetGen saved, predicts, changes every tensor, saves for NetGen and predicts again.
Arguments: the module as an expression, the precision, names as JSON, the shape of a sample as JSON."""
import array
import json
import math
import sys

import torch
from torch import nn
from netgen_weights import load_netgen, save_netgen


class Residual(nn.Module):
    def __init__(self, *layers):
        super().__init__()
        self.body = nn.Sequential(*layers)

    def forward(self, x):
        return x + self.body(x)


class Parallel(nn.Module):
    def __init__(self, left, right):
        super().__init__()
        self.left, self.right = left, right

    def forward(self, x):
        return torch.cat([self.left(x), self.right(x)], dim=1)


class Standardize(nn.Module):
    def __init__(self, features):
        super().__init__()
        self.register_buffer("mean", torch.zeros(features))
        self.register_buffer("deviation", torch.ones(features))

    def forward(self, x):
        return (x - self.mean) / self.deviation


def numbers(path):
    with open(path, "rb") as file:
        return torch.tensor(array.array("d", file.read()), dtype=torch.float64)


def predict(module, inputs, path):
    module.eval()
    with torch.no_grad(), open(path, "wb") as file:
        array.array("d", module(inputs).double().flatten().tolist()).tofile(file)


expression, precision, names, shape = sys.argv[1], sys.argv[2], json.loads(sys.argv[3]), json.loads(sys.argv[4])
torch.set_num_threads(1)
torch.manual_seed(5)
torch.set_default_dtype(getattr(torch, precision))
net = eval(expression)
batch = numbers("inputs").to(torch.get_default_dtype()).reshape(-1, *shape)

load_netgen(net, "netgen.safetensors", names)
predict(net, batch, "predicted")

net.train()
optimizer = torch.optim.SGD(net.parameters(), lr=0.01)
for _ in range(3):
    optimizer.zero_grad()
    predicted = net(batch)
    loss = nn.functional.nll_loss(predicted.log(), torch.arange(len(predicted)) % predicted.shape[1])
    loss.backward()
    optimizer.step()
save_netgen(net, "pytorch.safetensors", names)
predict(net, batch, "predicted after training")
assert math.isfinite(loss)
print(*(f"{key}: {count.item()}" for key, count in net.state_dict().items() if key.endswith("num_batches_tracked")), sep="\n")
