"""Draws training batches of the multi-task stage; everything follows from (seed, step), so a resumed run needs no state."""
import numpy as np
import torch

from .data import AFFECT_SHARES, EMOTIONS
from .wordpiece import MASK, PAD, SPECIAL_TOKENS

TYPO_CHANCE = .15
BARE_CHANCE = .2        # of dropping the end punctuation and apostrophes, as people do in a chat
TOKEN_DROP = .08        # share of tokens replaced by [MASK]: dropout inside the network costs a third of the time on a CPU
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def _typo(text, random):
    """One letter left out, doubled, swapped with the next or replaced."""
    place = int(random.integers(len(text)))
    kind = int(random.integers(4))
    if kind == 0:
        return text[:place] + text[place + 1:]
    if kind == 1:
        return text[:place + 1] + text[place:]
    if kind == 2:
        return text[:place] + text[place:place + 2][::-1] + text[place + 2:]
    return text[:place] + LETTERS[int(random.integers(26))] + text[place + 1:]


def vary(text, random):
    """The text as a hurried person might have typed it."""
    if random.random() < BARE_CHANCE:
        text = text.replace("'", "").rstrip(".!?") or text
    if random.random() < TYPO_CHANCE and len(text) > 8:
        text = _typo(text, random)
    return text


def pad(sequences):
    """Lists of ids -> ids and mask, int64 [b, longest]."""
    ids = torch.full((len(sequences), max(map(len, sequences))), PAD, dtype=torch.int64)
    for row, sequence in enumerate(sequences):
        ids[row, :len(sequence)] = torch.tensor(sequence)
    return ids, (ids != PAD).long()


def length_chunks(sequences, chunk_size):
    """Index lists of sequences of similar length: padding a mixed batch would waste half of the work."""
    order = sorted(range(len(sequences)), key=lambda i: len(sequences[i]))
    return [order[i:i + chunk_size] for i in range(0, len(order), chunk_size)]


def drop_tokens(ids, random):
    """Replaces a share of the ordinary tokens by [MASK]."""
    chosen = torch.from_numpy(random.random(ids.shape) < TOKEN_DROP) & (ids >= len(SPECIAL_TOKENS))
    return ids.masked_fill(chosen, MASK)


class IntentBatches:
    """Class-balanced batches of one single-label set: `classes` labels with `each` texts, as a contrastive loss needs."""

    def __init__(self, pairs, classes=16, each=4):
        self.labels = sorted({label for _, label in pairs})
        number = {label: i for i, label in enumerate(self.labels)}
        self.members = [[] for _ in self.labels]
        for text, label in pairs:
            self.members[number[label]].append(text)
        weights = np.sqrt([len(m) for m in self.members])
        self.chances = weights / weights.sum()
        self.classes, self.each = min(classes, len(self.labels)), each * max(1, classes // len(self.labels))

    def draw(self, random):
        """-> texts, labels int64 [n]."""
        texts, labels = [], []
        for label in random.choice(len(self.labels), self.classes, replace=False, p=self.chances):
            members = self.members[label]
            for index in random.choice(len(members), min(self.each, len(members)), replace=False):
                texts.append(members[index])
                labels.append(int(label))
        return texts, torch.tensor(labels)


class MultilabelBatches:
    """Plain batches of a multi-label set."""

    def __init__(self, rows, size=64):
        self.rows, self.size = rows, size
        self.labels = sorted({label for _, labels in rows for label in labels})
        self.number = {label: i for i, label in enumerate(self.labels)}

    def draw(self, random):
        """-> texts, targets float [n, labels]."""
        rows = [self.rows[i] for i in random.integers(len(self.rows), size=self.size)]
        targets = torch.zeros(len(rows), len(self.labels))
        for place, (_, labels) in enumerate(rows):
            targets[place, [self.number[label] for label in labels]] = 1
        return [text for text, _ in rows], targets


class AffectTargets:
    """Tensors of a list of AffectRow; rows without a target of some kind are marked in its mask."""

    def __init__(self, rows):
        absent = lambda field: torch.tensor([getattr(r, field) is not None for r in rows])
        self.weight = torch.tensor([r.weight for r in rows])
        self.has_sentiment, self.has_valence, self.has_emotions = absent("sentiment"), absent("valence"), absent("emotions")
        self.sentiment = torch.tensor([r.sentiment or 0 for r in rows])
        self.valence = torch.tensor([r.valence or 0. for r in rows])
        self.has_target = absent("target")
        self.target = torch.tensor([r.target or 0 for r in rows])
        self.has_asks = absent("asks")
        self.asks = torch.tensor([float(r.asks or 0) for r in rows])
        self.emotions = torch.zeros(len(rows), len(EMOTIONS))
        for place, row in enumerate(rows):
            self.emotions[place, [EMOTIONS.index(e) for e in row.emotions or ()]] = 1


class AffectBatches:
    """Batches over all affect sources, mixed by AFFECT_SHARES."""

    def __init__(self, sets, size=64):
        self.sets, self.size = [sets[name] for name in AFFECT_SHARES], size
        shares = np.array(list(AFFECT_SHARES.values()))
        self.shares = shares / shares.sum()

    def draw(self, random):
        """-> texts, AffectTargets."""
        rows = []
        for source in random.choice(len(self.sets), self.size, p=self.shares):
            rows.append(self.sets[source][int(random.integers(len(self.sets[source])))])
        return [r.text for r in rows], AffectTargets(rows)
