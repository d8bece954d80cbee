"""The benchmarks' networks in PyTorch.

Prints one line of JSON, the settings of each workload. Then, for every line "workload|setting|calls" on the input, it runs that
many calls and prints their nanoseconds. With a folder as its argument it first writes the predicting networks there as ONNX files.
"""
import json
import os
import sys
import time

import torch
from torch import nn

torch.manual_seed(1)
CORES = [threads for threads in (1, 2) if threads <= (os.cpu_count() or 1)]


def dense(*widths, activation, last=None):
    layers = []
    for index, (inputs, outputs) in enumerate(zip(widths, widths[1:])):
        layers.append(nn.Linear(inputs, outputs))
        if index < len(widths) - 2:
            layers.append(activation())
    return nn.Sequential(*layers, *([last] if last else []))


def lenet(*last):
    return nn.Sequential(
        nn.Conv2d(1, 6, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(),
        nn.Linear(256, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 10), *last)


def cnn():
    return nn.Sequential(nn.Conv2d(1, 8, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(1352, 64), nn.ReLU(), nn.Linear(64, 10))


def softmax():
    return nn.Softmax(-1)


PREDICTIONS = {
    "predict-tiny": (lambda: dense(4, 16, 16, 3, activation=nn.Tanh), (1, 4)),
    "predict-mlp": (lambda: dense(784, 128, 10, activation=nn.ReLU, last=softmax()), (1, 784)),
    "predict-big": (lambda: dense(784, 512, 512, 10, activation=nn.ReLU, last=softmax()), (1, 784)),
    "predict-lenet": (lambda: lenet(softmax()), (1, 1, 28, 28)),
    "predict-mlp-64": (lambda: dense(784, 128, 10, activation=nn.ReLU, last=softmax()), (64, 784)),
    "conv-1": (lambda: nn.Conv2d(32, 64, 3, padding=1), (1, 32, 32, 32)),
}

# The loss on raw outputs is PyTorch's way to say softmax and cross-entropy.
CLASSES = {
    "step-mlp-64": (lambda: dense(784, 128, 10, activation=nn.ReLU), (64, 784)),
    "step-mlp-128": (lambda: dense(784, 128, 10, activation=nn.ReLU), (128, 784)),
    "step-big-128": (lambda: dense(784, 512, 512, 10, activation=nn.ReLU), (128, 784)),
    "step-lenet-64": (lenet, (64, 1, 28, 28)),
    "step-lenet-128": (lenet, (128, 1, 28, 28)),
    "step-cnn-128": (cnn, (128, 1, 28, 28)),
}
REGRESSIONS = {f"step-expm-{samples}": samples for samples in (32, 200, 10000)}
GRADIENTS = {"gradient-small-200": torch.float32, "gradient-small-200-double": torch.float64}


def prediction(name, setting):
    make, shape = PREDICTIONS[name]
    network, inputs = make().eval(), torch.rand(shape)
    if "channels last" in setting:
        network, inputs = network.to(memory_format=torch.channels_last), inputs.to(memory_format=torch.channels_last)
    if "traced" in setting:
        network = torch.jit.optimize_for_inference(torch.jit.freeze(torch.jit.trace(network, inputs)))

    def call():
        with torch.inference_mode():
            network(inputs)
    return call


def step(network, inputs, targets, loss, setting):
    if "channels last" in setting:
        network, inputs = network.to(memory_format=torch.channels_last), inputs.to(memory_format=torch.channels_last)
    optimizer = torch.optim.Adam(network.parameters(), lr=0.001, foreach="foreach" in setting)

    def call():
        optimizer.zero_grad(set_to_none=True)
        loss(network(inputs), targets).backward()
        optimizer.step()
    return call


def gradient(number):
    network = dense(24, 8, 2, activation=nn.Tanh).to(number)
    inputs, targets = torch.rand(200, 24, dtype=number), torch.rand(200, 2, dtype=number)
    parameters, loss = list(network.parameters()), nn.MSELoss()
    return lambda: torch.autograd.grad(loss(network(inputs), targets), parameters)


def convolution(setting):
    """Forward, and the gradients of the input and of the weights."""
    network, inputs, gradients = nn.Conv2d(32, 64, 3, padding=1), torch.rand(32, 32, 32, 32), torch.rand(32, 64, 32, 32)
    if "channels last" in setting:
        network, inputs, gradients = (thing.to(memory_format=torch.channels_last) for thing in (network, inputs, gradients))
    inputs.requires_grad_()
    wanted = [inputs, *network.parameters()]
    return lambda: torch.autograd.grad(network(inputs), wanted, gradients)


def make(name, setting):
    if name in PREDICTIONS:
        return prediction(name, setting)
    if name in CLASSES:
        network, shape = CLASSES[name]
        return step(network(), torch.rand(shape), torch.randint(10, shape[:1]), nn.CrossEntropyLoss(), setting)
    if name in REGRESSIONS:
        samples = REGRESSIONS[name]
        return step(dense(4, 32, 16, 4, activation=nn.Tanh), torch.rand(samples, 4), torch.rand(samples, 4), nn.MSELoss(), setting)
    if name in GRADIENTS:
        return gradient(GRADIENTS[name])
    return convolution(setting)


def settings():
    """For each workload all that may make it faster."""
    images = ["", "channels last"]
    all_settings = {}
    for name, (_, shape) in PREDICTIONS.items():
        styles = [f"{mode} {layout}".strip() for mode in ("eager", "traced") for layout in (images if len(shape) == 4 else [""])]
        all_settings[name] = (styles, CORES if shape[0] > 1 or len(shape) == 4 else CORES[:1])
    for name in [*CLASSES, *REGRESSIONS]:
        layouts = images if "lenet" in name or "cnn" in name else [""]
        all_settings[name] = ([f"{optimizer} {layout}".strip() for optimizer in ("per tensor", "foreach") for layout in layouts], CORES)
    for name in GRADIENTS:
        all_settings[name] = (["eager"], CORES)
    all_settings["conv-32"] = (["eager", "eager channels last"], CORES)
    return {name: [f"{style}, {threads} thread{'s' * (threads > 1)}" for style in styles for threads in threads_of]
            for name, (styles, threads_of) in all_settings.items()}


def export(folder):
    for name, (network, shape) in PREDICTIONS.items():
        torch.onnx.export(network().eval(), torch.rand(shape), os.path.join(folder, f"{name}.onnx"), input_names=["x"], output_names=["y"])


def main():
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)  # what libraries print must not end up among the answers
    if len(sys.argv) > 1:
        export(sys.argv[1])
    print(json.dumps({"version": torch.__version__, "settings": settings()}), file=answers)
    calls_of = {}
    for line in sys.stdin:
        name, setting, count = line.rstrip("\n").split("|")
        call = calls_of.get((name, setting))
        torch.set_num_threads(2 if "2 threads" in setting else 1)
        if call is None:
            call = calls_of[name, setting] = make(name, setting)
        start = time.perf_counter_ns()
        for _ in range(int(count)):
            call()
        print(time.perf_counter_ns() - start, file=answers)


main()
