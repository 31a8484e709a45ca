"""Writes the trained model as ONNX with the files that transformers.js expects beside it."""
import json

import torch

from .data import EMOTIONS, SENTIMENTS, TARGETS
from .model import Understanding
from .wordpiece import PAD, tokenizer_config, tokenizer_json

OPSET = 14
INPUTS = ["input_ids", "attention_mask", "token_type_ids"]


def export_model(model, path):
    """fp32 ONNX: int64 inputs [batch, sequence], outputs in the order of Understanding.OUTPUTS."""
    model = model.cpu().eval()
    ids = torch.tensor([[2, 7, 8, 3], [2, 7, 3, PAD]])
    example = (ids, (ids != PAD).long(), torch.zeros_like(ids))
    axes = {name: {0: "batch", 1: "sequence"} for name in INPUTS}
    axes.update({name: {0: "batch"} for name in Understanding.OUTPUTS[1:]})
    axes["last_hidden_state"] = {0: "batch", 1: "sequence"}
    torch.onnx.export(model, example, str(path), input_names=INPUTS, output_names=Understanding.OUTPUTS, dynamic_axes=axes,
                      opset_version=OPSET, do_constant_folding=True)


def config(shape, version, thresholds):
    """`config.json`: BERT's keys, and under `baton` what a loader needs to read the outputs."""
    return {
        "architectures": ["BertModel"], "model_type": "bert", "vocab_size": shape.vocabulary, "hidden_size": shape.width,
        "num_hidden_layers": shape.layers, "num_attention_heads": shape.heads, "intermediate_size": 4 * shape.width,
        "hidden_act": "gelu", "max_position_embeddings": shape.positions, "type_vocab_size": 2, "layer_norm_eps": 1e-12,
        "pad_token_id": PAD, "initializer_range": .02, "position_embedding_type": "absolute",
        "baton": {
            "version": version, "outputs": Understanding.OUTPUTS, "embeddingSize": shape.width,
            "sentimentLabels": SENTIMENTS, "emotionLabels": EMOTIONS, "emotionThresholds": thresholds,
            "targetLabels": TARGETS,
        },
    }


def write_json(path, value):
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def write_config(out, shape, vocabulary, version, thresholds):
    """config.json, tokenizer.json and tokenizer_config.json."""
    write_json(out / "config.json", config(shape, version, thresholds))
    write_json(out / "tokenizer.json", tokenizer_json(vocabulary))
    write_json(out / "tokenizer_config.json", tokenizer_config(shape.positions))
