"""Trains, measures and writes the salience model.

    OMP_WAIT_POLICY=passive PYTHONPATH=packages/nlp /usr/bin/python3 -m training.summary.train_salience \\
        --dump .training/salience --data ../shared/data --out packages/nlp/models/salience
"""
import argparse
import random
from pathlib import Path

import torch
from torch.nn import functional as F

from ..clock import log
from .corpus import FEATURES, batch_of, fill_unknown, read_annotations, read_dialogues
from .export import write_model
from .measure import figures
from .salience_model import Members, Salience

VERSION = "2026.11.29"
SEED = 29
BATCH, RATE, DECAY = 16, 1e-3, .05
EPOCHS, PLAIN_EPOCHS = 14, 2
NO_VECTOR = .1     # share of dialogues whose vectors are hidden, so that structure alone is learned too
MEMBERS = 4        # models whose weights start apart; the mean of their logits decides


def loss_of(model, rows):
    """Was it taken, where somebody chose; and in what order do they matter, where ROUGE of each alone is known."""
    vectors, features, mask, oracle, alone = batch_of(rows)
    hidden = (torch.rand(len(rows), 1, 1) < NO_VECTOR).float()
    logits = model(vectors * (1 - hidden), features, mask)
    summarised = torch.tensor([float(row.oracle is not None) for row in rows])[:, None] * mask
    scored = torch.tensor([float(row.alone is not None) for row in rows])[:, None] * mask
    taken = F.binary_cross_entropy_with_logits(logits, oracle, reduction="none")
    shares = (alone * 12).masked_fill(mask == 0, -1e4).softmax(-1)
    listed = -(shares * logits.masked_fill(mask == 0, -1e4).log_softmax(-1))
    return (taken * summarised).sum() / mask.sum() + .3 * (listed * scored).sum(-1).mean()


def fit(model, rows, epochs, rate, generator):
    """AdamW, warm-up and cosine; rows in a new order each epoch, of like length together."""
    optimiser = torch.optim.AdamW(model.parameters(), rate, weight_decay=DECAY)
    steps = epochs * (len(rows) // BATCH + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=steps + 1, pct_start=.1)
    model.train()
    for _ in range(epochs):
        order = list(rows)
        generator.shuffle(order)
        for at in range(0, len(order), BATCH):
            optimiser.zero_grad()
            loss = loss_of(model, order[at:at + BATCH])
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.)
            optimiser.step()
            schedule.step()
    model.eval()


def train_one(seed, about, parts, epochs):
    train, plain, marks = parts
    torch.manual_seed(seed)
    generator = random.Random(seed)
    everything = torch.cat([row.features for row in train])
    model = Salience(about["size"], everything.shape[1])
    model.mean.copy_(everything.mean(0))
    model.spread.copy_(everything.std(0).clamp(min=.05))
    fill_unknown(marks, model.mean)
    fit(model, plain, PLAIN_EPOCHS, RATE, generator)
    fit(model, train * 2 + generator.sample(marks, min(len(marks), len(train) // 2)), epochs, RATE, generator)
    return model


def main():
    parser = argparse.ArgumentParser()
    for name in ("dump", "data", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    given = parser.parse_args()
    about, train, kept, plain = read_dialogues(given.dump)
    marks = read_annotations(given.data / "summary/tweetsumm_annotations.train.jsonl", about["size"])
    log(f"{len(train)} dialogues with summaries, {len(kept)} kept, {len(plain)} without, {len(marks)} annotated without text")
    for kind in sorted({row.kind for row in kept}):
        figures(f"baselines {kind}", None, [row for row in kept if row.kind == kind])
    members = []
    for i in range(MEMBERS):
        members.append(train_one(SEED + i, about, (train, plain, marks), given.epochs))
        log(f"member {i + 1} of {MEMBERS}")
    model = Members(members).eval()
    for kind in sorted({row.kind for row in kept}):
        figures(f"model {kind}", model, [row for row in kept if row.kind == kind])
    write_model(model, {**about, "version": VERSION, "features": len(FEATURES)}, given.out)


if __name__ == "__main__":
    main()
