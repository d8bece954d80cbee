"""Moves weights between NetGen and PyTorch, through safetensors files.

Layouts are the same on both sides, so tensors are only renamed: PyTorch's "0.weight" is NetGen's "dense1.weight". Layers are named by their
kind, see KINDS, and counted in the order of the module. What cannot be named so, or should not be, is named by `names`, from a path in
PyTorch to a name in NetGen: {"0": "encoder"} for a layer, {"3": "residual1"} for a container, in which layers are counted from 1 again,
{"scale": "standardize1.deviation"} for a single tensor.

Reading, writing and naming need Python 3.9 and nothing else; moving weights into tensors and out of them needs PyTorch.
"""
from __future__ import annotations

import argparse
import ctypes
import json
import math
import os
import pickle
import sys
from collections import Counter
from typing import Any, Iterable, Mapping, NamedTuple, Optional, Union

KINDS = {
    "Linear": "dense",
    "Conv2d": "conv2d",
    "BatchNorm1d": "batchnorm",
    "BatchNorm2d": "batchnorm",
    "LayerNorm": "layernorm",
    "PReLU": "prelu",
}
BYTES = {"F32": 4, "F64": 8}
TYPES = {"torch.float32": "F32", "torch.float64": "F64"}
MAX_HEADER = 100_000_000

Names = Optional[Mapping[str, str]]
Path = Union[str, "os.PathLike[str]"]


class WeightsError(Exception):
    """Weights that do not fit, with the names on both sides, or a damaged file."""


class Tensor(NamedTuple):
    """Numbers as a file holds them: "F32" or "F64", little-endian, the last dimension contiguous."""
    dtype: str
    shape: list[int]
    data: bytes


def read(path: Path) -> dict[str, Tensor]:
    """The tensors of a safetensors file by name (https://huggingface.co/docs/safetensors)."""
    with open(path, "rb") as file:
        content = file.read()
    start = 8 + int.from_bytes(content[:8], "little")
    if not 8 <= start <= min(len(content), 8 + MAX_HEADER):
        raise WeightsError(f"{path}: its header does not fit into its {len(content)} bytes")
    tensors, last = {}, 0
    try:
        header = json.loads(content[8:start].decode(), object_pairs_hook=_once)
        header.pop("__metadata__", None)
        for name, entry in sorted(header.items(), key=lambda item: item[1]["data_offsets"]):
            dtype, shape, (begin, end) = entry["dtype"], entry["shape"], entry["data_offsets"]
            if dtype not in BYTES:
                raise WeightsError(f"{path}: '{name}' is {dtype}, only {_listed(BYTES)} can be moved")
            if begin != last or end - begin != BYTES[dtype] * math.prod(shape):
                raise WeightsError(f"{path}: '{name}' of {dtype} {shape} cannot be bytes {begin} to {end}, behind byte {last}")
            tensors[name] = Tensor(dtype, shape, content[start + begin:start + end])
            last = end
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        raise WeightsError(f"{path}: its header is not that of a safetensors file: {error!r}") from error
    if last != len(content) - start:
        raise WeightsError(f"{path}: its header describes {last} bytes, {len(content) - start} follow")
    return tensors


def write(path: Path, tensors: Mapping[str, Tensor]) -> None:
    """Writes a safetensors file without NetGen's hash: `Load` goes by names and shapes alone."""
    header, offset = {}, 0
    for name, (dtype, shape, data) in tensors.items():
        header[name] = {"dtype": dtype, "shape": shape, "data_offsets": [offset, offset + len(data)]}
        offset += len(data)
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(len(text).to_bytes(8, "little") + text)
        file.writelines(tensor.data for tensor in tensors.values())


def name_map(source: Any, names: Names = None) -> dict[str, str]:
    """NetGen's name of every tensor of a module, or of a state dict: that knows no kinds, so `names` must name its layers."""
    given = dict(names or {})
    unused = set(given)
    kinds = {path: _kind(module) for path, module in source.named_modules()} if hasattr(source, "named_modules") else {}
    counts: Counter[tuple[str, str]] = Counter()
    layers: dict[str, Optional[str]] = {}
    keys: dict[str, str] = {}
    for key in _state(source):
        path, _, tensor = key.rpartition(".")
        if tensor == "num_batches_tracked":
            continue
        if path not in layers:
            layers[path] = _layer(path, given, kinds.get(path), counts)
        unused.difference_update(_ancestors(key))
        name = given.get(key) or (layers[path] and f"{layers[path]}.{tensor}")
        if not name:
            raise WeightsError(f"PyTorch's '{key}' has no name in NetGen; names={{'{path}': '…'}} gives its layer one")
        if name in keys:
            raise WeightsError(f"PyTorch's '{keys[name]}' and '{key}' are both NetGen's '{name}'")
        keys[name] = key
    if unused:
        raise WeightsError(f"names: PyTorch has nothing at {_listed(unused)}")
    return {key: name for name, key in keys.items()}


def save_netgen(source: Any, path: Path, names: Names = None) -> None:
    """Writes a module or a state dict as a file that the same network in NetGen loads."""
    state, tensors = _state(source), {}
    for key, name in name_map(source, names).items():
        value = state[key].detach().cpu().contiguous()
        if str(value.dtype) not in TYPES:
            raise WeightsError(f"PyTorch's '{key}' is {value.dtype}, only {_listed(TYPES)} can be moved")
        tensors[name] = Tensor(TYPES[str(value.dtype)], list(value.shape), ctypes.string_at(value.data_ptr(), value.numel() * value.element_size()))
    write(path, tensors)


def load_netgen(target: Any, path: Path, names: Names = None) -> None:
    """Fills a module or a state dict with what NetGen saved; nothing changes if a name or a shape does not fit."""
    import torch

    state, mapped, tensors = _state(target), name_map(target, names), read(path)
    if missing := [f"'{name}' for PyTorch's '{key}'" for key, name in mapped.items() if name not in tensors]:
        raise WeightsError(f"{path}: there is no {', '.join(missing)}, only {_listed(tensors)}")
    if surplus := set(tensors).difference(mapped.values()):
        raise WeightsError(f"{path}: PyTorch has no place for {_listed(surplus)}, only for {_listed(mapped.values())}")
    for key, name in mapped.items():
        if list(state[key].shape) != tensors[name].shape:
            raise WeightsError(f"{path}: '{name}' is {tensors[name].shape}, PyTorch's '{key}' is {list(state[key].shape)}")
    types = {"F32": torch.float32, "F64": torch.float64}
    with torch.no_grad():
        for key, name in mapped.items():
            dtype, shape, data = tensors[name]
            state[key].copy_(torch.frombuffer(bytearray(data), dtype=types[dtype]).reshape(shape))


def _layer(path: str, given: Mapping[str, str], kind: Optional[str], counts: Counter[tuple[str, str]]) -> Optional[str]:
    """A layer that is given a name counts too, as it does in NetGen."""
    block = next((given[outer] for outer in _ancestors(path) if outer in given), "")
    if path in given:
        counts[block.rpartition(".")[0], kind or ""] += 1
        return block
    counts[block, kind or ""] += 1
    return kind and f"{block}.{kind}{counts[block, kind]}".lstrip(".")


def _ancestors(path: str) -> list[str]:
    """The path itself and the containers around it, the innermost first."""
    parts = path.split(".")
    return [".".join(parts[:length]) for length in range(len(parts), -1, -1)]


def _kind(module: Any) -> Optional[str]:
    return next((KINDS[base.__name__] for base in type(module).__mro__ if base.__name__ in KINDS), None)


def _state(source: Any) -> Mapping[str, Any]:
    return source.state_dict() if hasattr(source, "state_dict") else source


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(dict(pairs)) != len(pairs):
        raise ValueError("a key stands there twice")
    return dict(pairs)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"'{name}'" for name in names) or "nothing"


def main() -> None:
    parser = argparse.ArgumentParser(description="Moves weights between NetGen and PyTorch.")
    commands = parser.add_subparsers(dest="command", required=True)
    out = commands.add_parser("to-netgen", help="writes MODEL as a file that NetGen loads")
    back = commands.add_parser("to-pytorch", help="writes MODEL with the weights of NetGen's file WEIGHTS")
    back.add_argument("weights", metavar="WEIGHTS")
    for command in (out, back):
        command.add_argument("model", metavar="MODEL", help="a state dict that torch.save wrote; with --trusted, a whole module too")
        command.add_argument("output", metavar="OUTPUT")
        command.add_argument("--map", metavar="JSON", help='a file that names layers, {"path in PyTorch": "name in NetGen"}; a state dict needs it')
        command.add_argument("--trusted", action="store_true", help="MODEL may run code, as the file of a whole module does")
    options = parser.parse_args()
    import torch

    try:
        names = None
        if options.map:
            with open(options.map, encoding="utf-8") as file:
                names = json.load(file, object_pairs_hook=_once)
        model = torch.load(options.model, map_location="cpu", weights_only=not options.trusted)
        if options.command == "to-netgen":
            save_netgen(model, options.output, names)
        else:
            load_netgen(model, options.weights, names)
            torch.save(model, options.output)
    except (WeightsError, OSError, ValueError, pickle.UnpicklingError) as error:
        sys.exit(f"netgen_weights: {error}")


if __name__ == "__main__":
    main()
