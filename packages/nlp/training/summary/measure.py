"""ROUGE of what the model would quote, beside the usual baselines."""
import torch

from .corpus import batch_of
from .rouge import rouge, tokens


def budget_of(words):
    """Words of a summary of a dialogue of `words`, as in briefing's `summaryOf`."""
    return min(60, max(22, .22 * words))


def chosen(scores, row):
    """Best first until the budget is full; in the order of the dialogue."""
    words = row.source["words"]
    room = budget_of(sum(words))
    taken = []
    for i in sorted(range(len(words)), key=lambda i: -scores[i]):
        if taken and sum(words[j] for j in taken) + words[i] > room * 1.15:
            continue
        taken.append(i)
        if sum(words[j] for j in taken) >= room * .85:
            break
    return " ".join(row.source["texts"][i] for i in sorted(taken))


def turns_of(row):
    turns = {}
    for turn, text in zip(row.source["turns"], row.source["texts"]):
        turns.setdefault(turn, []).append(text)
    return [" ".join(texts) for _, texts in sorted(turns.items())]


def lead(row):
    return " ".join(turns_of(row)[:3])


def longest(row):
    turns = turns_of(row)
    best = sorted(sorted(range(len(turns)), key=lambda i: -len(tokens(turns[i])))[:3])
    return " ".join(turns[i] for i in best)


def oracle(row):
    return chosen([o + .01 * a for o, a in zip(row.source["oracle"], row.source["alone"])], row)


@torch.no_grad()
def scores_of(model, row):
    vectors, features, mask, _, _ = batch_of([row])
    return model(vectors, features, mask)[0].sigmoid().tolist()


def figures(name, model, rows):
    ways = {"model": lambda row: chosen(scores_of(model, row), row)} if model else {"lead-3": lead, "longest-3": longest, "oracle": oracle}
    for way, text_of in ways.items():
        all_scores = [rouge(text_of(row), row.source["references"]) for row in rows]
        means = [sum(s[i] for s in all_scores) / len(all_scores) for i in range(3)]
        print(f"{name:20} {way:10} {len(rows):4}  " + "  ".join(f"{m:5.1f}" for m in means), flush=True)
