"""Stands for PyTorch where only names matter: modules with children, and with tensors that are but their names."""
import netgen_weights


class Module:
    tensors = []

    def __init__(self, *children, **named):
        self.children = {**{str(i): child for i, child in enumerate(children)}, **named}

    def named_modules(self, path=""):
        yield path, self
        for name, child in self.children.items():
            yield from child.named_modules(f"{path}.{name}".lstrip("."))

    def state_dict(self):
        return {f"{path}.{name}".lstrip("."): None for path, module in self.named_modules() for name in module.tensors}


class Linear(Module):
    tensors = ["weight", "bias"]


class LazyLinear(Linear):
    pass


class Conv2d(Module):
    tensors = ["weight", "bias"]


class BatchNorm2d(Module):
    tensors = ["weight", "bias", "running_mean", "running_var", "num_batches_tracked"]


class PReLU(Module):
    tensors = ["weight"]


class Scaling(Module):
    tensors = ["mean", "deviation"]


class Embedding(Module):
    tensors = ["weight"]


def show(module, names=None):
    try:
        print(*netgen_weights.name_map(module, names).values(), sep="\n")
    except netgen_weights.WeightsError as error:
        print(error)
