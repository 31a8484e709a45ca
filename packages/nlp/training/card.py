"""The model card: what the model is, what it was trained on, what it scores on development data, what was tried."""
import json
import platform
from pathlib import Path

import torch

SOURCES = Path(__file__).parent / "card_notes.md"
TRIED = Path(__file__).parent / "tried.json"


def cpu_name():
    info = Path("/proc/cpuinfo")
    names = [line.split(":")[1].strip() for line in info.read_text().splitlines() if line.startswith("model name")] if info.exists() else []
    return f"{len(names)} x {names[0]}" if names else platform.processor()


def table(header, rows):
    lines = ["| " + " | ".join(header) + " |", "|" + "---|" * len(header)]
    return "\n".join(lines + ["| " + " | ".join(map(str, row)) + " |" for row in rows])


def number(value):
    return f"{value:.3f}" if isinstance(value, float) and abs(value) <= 1 else f"{value:.1f}" if isinstance(value, float) else str(value)


def tried_rows(current):
    """Earlier runs (tried.json, written by hand or by a run) and this one, oldest first."""
    earlier = json.loads(TRIED.read_text()) if TRIED.exists() else []
    return earlier + [current]


def write_card(path, run):
    """`run`: dict made by train.py: version, facts, figures, examples, int8, tried, hashes."""
    examples = [(f"`{text}`" if text else "(empty)", f"{value:+.2f}", shares, top) for text, value, shares, top in run["examples"]]
    parts = [
        f"# Understanding, version {run['version']}",
        "A small BERT that turns one English support message into a sentence vector, a sentiment, a valence and emotions. "
        "Trained from scratch by `packages/nlp/training`; see its README for the command.",
        "## Model\n" + table(("", ""), run["facts"]),
        "## Development figures\nPercent unless named otherwise. Development rows only (`*.valid.*` files and a fixed tenth of the files "
        "without one, see `data.py`); published test parts were never seen. The probes are linear classifiers on the vector alone, "
        "and the encoder has seen their training texts, so they say nothing about taxonomies never seen.\n\n"
        + table(("figure", "fp32"), [(name, number(value)) for name, value in run["figures"].items()]),
        "## int8 against fp32\n" + table(("", ""), run["int8"]),
        "## Examples\nValence, then negative / neutral / positive, then the two strongest emotions (fp32). The last two are also among our own training rows, the others were never trained on.\n\n"
        + table(("text", "valence", "neg / neu / pos", "emotions"), examples),
        "## Tried\n" + table(tuple(run["tried"]), [tuple(row.get(k, "") for k in run["tried"]) for row in tried_rows(run["tried"])]),
        SOURCES.read_text(encoding="utf-8").strip(),
        "## Data files (SHA-256)\n" + table(("file", "sha256"), [(f"`{name}`", f"`{value}`") for name, value in run["hashes"].items()]),
    ]
    path.write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def software():
    return f"Python {platform.python_version()}, torch {torch.__version__}"
