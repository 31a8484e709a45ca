"""Trains, exports and documents the model in one go; see README.md.

    OMP_WAIT_POLICY=passive PYTHONPATH=packages/nlp /usr/bin/python3 -m training.train \\
        --data ../shared/data --out packages/nlp/models/understanding --work .training --preset night

Every stage leaves its result in the work directory; run again, it continues where it stopped. A longer preset over the same
work directory goes on pretraining from the last checkpoint instead of from nothing.
"""
import argparse
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import torch

from . import card, evaluate, verify
from .asks_head import fit_asks_head
from .clock import log
from .corpus import build_vocabulary, tokenise
from .data import data_hashes, sha256
from .export_onnx import export_model, write_config
from .model import Shape
from .multitask import Multitask, train_multitask
from .pretrain import pretrain
from .quantize import quantise_file
from .wordpiece import WordPiece


@dataclass(frozen=True)
class Preset:
    """Minutes of wall time per stage, and the size of the model."""
    pretrain_minutes: float
    multitask_minutes: float
    shape: Shape = Shape()


PRESETS = {
    "smoke": Preset(.3, .5),
    "quick": Preset(6, 14),
    "evening": Preset(6, 76),
    "night": Preset(300, 120),
}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with text/, intent/ and sentiment/")
    parser.add_argument("--out", type=Path, required=True, help="folder of the exported model")
    parser.add_argument("--work", type=Path, required=True, help="checkpoints and caches, not for the repository")
    parser.add_argument("--preset", choices=PRESETS, default="evening")
    parser.add_argument("--budget-minutes", type=float, help="wall time of both stages together, in place of the preset's")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2, help="with libopenblas0-openmp; with another BLAS measure first")
    return parser.parse_args()


def scaled(preset, budget):
    """The preset with its stages stretched or shortened to `budget` minutes in total."""
    factor = budget / (preset.pretrain_minutes + preset.multitask_minutes) if budget else 1
    return Preset(preset.pretrain_minutes * factor, preset.multitask_minutes * factor, preset.shape)


def vocabulary_of(args, size):
    path = args.work / "vocab.txt"
    if not path.exists():
        log("training the vocabulary")
        path.write_text("\n".join(build_vocabulary(args.data, size)), encoding="utf-8")
    return path.read_text(encoding="utf-8").split("\n")


def export(args, preset, model, vocabulary, thresholds):
    """fp32 into the work directory, int8 and its configuration into the output directory; -> version."""
    fp32, int8 = args.work / "model.onnx", args.out / "onnx/model_quantized.onnx"
    int8.parent.mkdir(parents=True, exist_ok=True)
    export_model(model, fp32)
    quantise_file(fp32, int8)
    version = f"{date.today():%Y.%m.%d}-{sha256(int8)[:8]}"
    write_config(args.out, preset.shape, vocabulary, version, thresholds)
    return version


def facts(args, preset, pretraining, multitask, size):
    shape = preset.shape
    parameters = sum(p.numel() for p in multitask.model.parameters())
    return [
        ("shape", f"{shape.layers} layers x {shape.width}, {shape.heads} heads, {shape.vocabulary:,} word pieces, {shape.positions} positions"),
        ("parameters", f"{parameters:,}"), ("files", f"{size / 1e6:.1f} MB in all"), ("seed", args.seed),
        ("pretraining", f"masked LM, {pretraining.tokens / 1e6:.1f} M tokens, {pretraining.step:,} steps, "
                        f"{pretraining.seconds / 60:.0f} minutes, running loss {pretraining.loss:.2f}"),
        ("multi-task", f"{multitask.texts:,} texts, {multitask.tokens / 1e6:.1f} M tokens, {multitask.step:,} steps, "
                       f"{multitask.seconds / 60:.0f} minutes"),
        ("machine", torch.cuda.get_device_name() if torch.cuda.is_available() else f"{card.cpu_name()}, {args.threads} threads"),
        ("software", card.software()),
    ]


def summary(preset, pretraining, multitask, figures):
    """This run's line in the table of what was tried."""
    columns = {"CLINC150": "clinc150 probe accuracy, full", "BANKING77": "banking77 probe accuracy, full",
               "GoEmotions F1": "goemotions valid macro-F1", "GoEmotions 3-way": "sentiment goemotions_valid accuracy",
               "VADER tweets 3-way": "sentiment vader_tweets accuracy", "support probe": "sentiment support_probe accuracy"}
    figure = lambda start: next(round(value, 1) for name, value in figures.items() if name.startswith(start))
    return {"run": f"{preset.shape.layers}x{preset.shape.width}", "MLM M tokens": round(pretraining.tokens / 1e6, 1),
            "MLM loss": round(pretraining.loss, 2), "multi-task steps": multitask.step,
            **{column: figure(start) for column, start in columns.items()}}


def main():
    args = arguments()
    args.work.mkdir(parents=True, exist_ok=True)
    preset = scaled(PRESETS[args.preset], args.budget_minutes)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.set_num_threads(args.threads)
    vocabulary = vocabulary_of(args, preset.shape.vocabulary)
    wordpiece = WordPiece(vocabulary)
    streams = tokenise(args.data, wordpiece, args.work / "tokens.npz")
    pretraining = pretrain(preset.shape, streams, preset.pretrain_minutes, args.seed, args.work / "pretrain.pt", device)
    multitask = Multitask(preset.shape, wordpiece, args.data, args.seed, device)
    train_multitask(multitask, pretraining, preset.multitask_minutes, args.work / "multitask.pt")
    fit_asks_head(multitask.model, wordpiece, args.data, device)
    figures, thresholds, examples = evaluate.all_figures(multitask.model, wordpiece, args.data, device)
    version = export(args, preset, multitask.model, vocabulary, thresholds)
    checked = verify.verify(args.out, args.work, multitask.model, wordpiece, args.data, device)
    size = sum(f.stat().st_size for f in args.out.rglob("*") if f.is_file())
    card.write_card(args.out / "MODEL_CARD.md", {
        "version": version, "facts": facts(args, preset, pretraining, multitask, size), "figures": figures, "examples": examples,
        "int8": verify.rows_for_card(checked), "tried": summary(preset, pretraining, multitask, figures), "hashes": data_hashes(args.data)})
    for name, value in figures.items():
        log(f"{name}: {card.number(value)}")
    for line in examples:
        log(line)


if __name__ == "__main__":
    main()
