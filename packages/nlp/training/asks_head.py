"""Fits the head for asking for a person anew, on features that the finished model computes.

The multi-task stage sees this head's own texts only, two in five of which ask, and learns features for it. How rare asking is, and
what else people write, the head learns here: a logistic regression against twenty times as many ordinary messages.
"""
import random

import torch
from torch.nn import functional as F

from .batches import length_chunks, pad
from .clock import log
from .data import asks_training
from .multitask import MAX_TOKENS

DECAY = 1e-4    # on the squared weights
CHUNK = 64


@torch.no_grad()
def features(model, wordpiece, texts, device):
    """-> [n, width], on the CPU: what the heads of the affect part read."""
    model.eval()
    sequences = [wordpiece.encode(text, MAX_TOKENS) for text in texts]
    chunks = length_chunks(sequences, CHUNK)
    parts = []
    for chunk in chunks:
        ids, mask = (t.to(device) for t in pad([sequences[i] for i in chunk]))
        parts.append(model.affect.mixed(model.encoder(ids, mask), mask).cpu())
    back = torch.tensor([i for chunk in chunks for i in chunk]).argsort()
    return torch.cat(parts)[back]


def fit_asks_head(model, wordpiece, data_dir, device):
    """Sets weight and bias of `model.affect.asks`."""
    rows = asks_training(data_dir)
    random.Random(0).shuffle(rows)
    inputs = features(model, wordpiece, [text for text, _ in rows], device)
    truth = torch.tensor([float(asks) for _, asks in rows])
    weight = torch.zeros(inputs.shape[1], requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    optimiser = torch.optim.LBFGS([weight, bias], max_iter=300, line_search_fn="strong_wolfe")

    def loss():
        optimiser.zero_grad()
        value = F.binary_cross_entropy_with_logits(inputs @ weight + bias, truth) + DECAY * (weight ** 2).sum()
        value.backward()
        return value

    optimiser.step(loss)
    with torch.no_grad():
        model.affect.asks.weight.copy_(weight[None])
        model.affect.asks.bias.copy_(bias)
        guesses = inputs @ weight + bias > 0
        log(f"asks head: {len(rows)} texts, {int(truth.sum())} ask; heard {100 * guesses[truth > 0].float().mean():.1f} %, "
            f"false alarms {100 * guesses[truth == 0].float().mean():.2f} %")
