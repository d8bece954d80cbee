#!/usr/bin/env bash
# Measures NetGen beside PyTorch and ONNX Runtime, and renews the comparison in the README. Takes some ten minutes on a quiet machine, and needs
# the rights to install packages.
set -euo pipefail
cd "$(dirname "$0")/../.."

# OpenBLAS, because without it PyTorch multiplies thirty times slower.
apt-get install --yes --no-install-recommends python3-torch libopenblas0-openmp

work=$PWD/artifacts/peers
mkdir -p "$work/models"
npm install --prefix "$work" --ignore-scripts --no-audit --no-fund onnxruntime-node
case $(uname -m) in
    x86_64) folder=linux/x64 ;;
    aarch64) folder=linux/arm64 ;;
    *) echo "No ONNX Runtime for $(uname -m)." >&2; exit 1 ;;
esac
library=$(find "$work/node_modules/onnxruntime-node/bin" -path "*/$folder/libonnxruntime.so*" | head -n 1)

dotnet run -c Release --project benchmarks/NetGen.Benchmarks -- peers \
    --python "$(command -v -p python3)" --script benchmarks/peers/torch_peer.py --models "$work/models" --onnx-runtime "$library" --readme README.md "$@"
