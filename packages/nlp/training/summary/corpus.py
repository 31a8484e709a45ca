"""What the salience model learns from: dialogues with summaries, dialogues without, and annotations without text."""
import json
import math

import numpy as np
import torch

# In the order of `featureNames` in src/summary/features.ts; those that the annotations of TweetSumm know.
FEATURES = ["byCustomer", "turnPosition", "turnsBefore", "turnsAfter", "positionInTurn", "words", "wordsInTurn", "hasNumber",
            "isQuestion", "names", "recurring", "fresh", "centrality"]
CHARACTERS_PER_WORD = 5.6


class Row:
    """One dialogue: vectors [n, size], features [n, k], oracle and alone [n] or None, and for measuring texts and references."""

    def __init__(self, kind, vectors, features, oracle=None, alone=None, source=None):
        self.kind, self.vectors, self.features, self.oracle, self.alone, self.source = kind, vectors, features, oracle, alone, source


def read_dialogues(folder):
    """-> (size of a vector, rows for training with summaries, kept ones, rows without summaries)."""
    about = json.loads((folder / "about.json").read_text())
    vectors = torch.from_numpy(np.fromfile(folder / "vectors.f32", np.float32).reshape(-1, about["size"]))
    train, kept, plain = [], [], []
    for line in (folder / "rows.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        count = len(row["features"])
        own = vectors[row["offset"]:row["offset"] + count]
        features = torch.tensor(row["features"])
        alone = torch.tensor(row["alone"])
        if row["references"]:
            (kept if row["kept"] else train).append(Row(row["set"], own, features, torch.tensor(row["oracle"]), alone, row))
        else:
            plain.append(Row("plain", own, features, None, alone, row))
    return about, train, kept, plain


def read_annotations(path, size):
    """TweetSumm's extractive marks: no text is there, but who took which sentence, where it stood and how long it was."""
    rows = []
    for line in path.open(encoding="utf-8"):
        row = json.loads(line)
        taken = [a["extractive"] for a in row["annotations"] if a["extractive"]]
        if not taken:
            continue
        turns = row["turns"]
        features, marks = [], []
        for t, turn in enumerate(turns):
            words = [max(1, (end - start) / CHARACTERS_PER_WORD) for start, end in turn["sentences"]]
            for s, own in enumerate(words):
                place = s / (len(words) - 1) if len(words) > 1 else 0
                position = t / (len(turns) - 1) if len(turns) > 1 else 0
                features.append([float("nan"), position, math.log1p(t) / 4, math.log1p(len(turns) - 1 - t) / 4, place,
                                 math.log1p(own) / 4, math.log1p(sum(words)) / 4] + [float("nan")] * 6)
                marks.append(sum([t, s] in [list(pair) for pair in one] for one in taken) / len(taken))
        if len(features) >= 4:
            rows.append(Row("marks", torch.zeros(len(features), size), torch.tensor(features), torch.tensor(marks)))
    return rows


def fill_unknown(rows, mean):
    """Where a feature is not known, the mean says nothing."""
    for row in rows:
        row.features = torch.where(torch.isnan(row.features), mean, row.features)


def batch_of(rows):
    """-> vectors [b, n, size], features [b, n, k], mask [b, n], oracle, alone; padded."""
    longest = max(len(row.features) for row in rows)

    def padded(parts):
        return torch.stack([torch.nn.functional.pad(p, (0, 0) * (p.dim() - 1) + (0, longest - len(p))) for p in parts])
    zeros = [torch.zeros(len(row.features)) for row in rows]
    return (padded([row.vectors for row in rows]), padded([row.features for row in rows]), padded([z + 1 for z in zeros]),
            padded([row.oracle if row.oracle is not None else z for row, z in zip(rows, zeros)]),
            padded([row.alone if row.alone is not None else z for row, z in zip(rows, zeros)]))
