"""Writes the salience model as ONNX with the files that transformers.js expects beside it."""
import tempfile
from pathlib import Path

import torch

from ..export_onnx import OPSET, write_json
from ..quantize import quantise_file
from .salience_model import INPUTS, OUTPUT, WIDTH


def export(model, about, path):
    vectors, features = torch.randn(2, 3, about["size"]), torch.rand(2, 3, about["features"])
    axes = {name: {0: "batch", 1: "sentences"} for name in [*INPUTS, OUTPUT]}
    torch.onnx.export(model.eval(), (vectors, features, torch.ones(2, 3, dtype=torch.long)), str(path), input_names=INPUTS,
                      output_names=[OUTPUT], dynamic_axes=axes, opset_version=OPSET, do_constant_folding=True)


def write_model(model, about, out):
    (out / "onnx").mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "model.onnx"
        export(model, about, plain)
        quantise_file(plain, out / "onnx/model_quantized.onnx")
    write_json(out / "config.json", {
        "model_type": "bert", "architectures": ["BertModel"], "hidden_size": WIDTH,
        "baton": {"version": about["version"], "encoder": about["encoder"], "vectorSize": about["size"],
                  "features": about["features"], "outputs": [OUTPUT]},
    })
