"""ROUGE-1, -2 and -L as in src/summary/rouge.ts, to choose between models while training."""
import re
from collections import Counter


def tokens(text):
    return re.findall(r"[^\W_]+", text.lower())


def f_measure(shared, candidate, reference):
    return 0. if shared == 0 else 2 * shared / (candidate + reference)


def rouge_n(candidate, reference, n):
    grams = [Counter(tuple(t[i:i + n]) for i in range(len(t) - n + 1)) for t in (candidate, reference)]
    return f_measure(sum((grams[0] & grams[1]).values()), sum(grams[0].values()), sum(grams[1].values()))


def rouge_l(candidate, reference):
    before = [0] * (len(reference) + 1)
    for word in candidate:
        row = [0]
        for j, other in enumerate(reference):
            row.append(before[j] + 1 if word == other else max(before[j + 1], row[j]))
        before = row
    return f_measure(before[-1], len(candidate), len(reference))


def rouge(text, references):
    """-> mean over the references of (ROUGE-1, -2, -L), in percent."""
    own = tokens(text)
    scores = [(rouge_n(own, r, 1), rouge_n(own, r, 2), rouge_l(own, r)) for r in map(tokens, references)]
    return [100 * sum(s[i] for s in scores) / len(scores) for i in range(3)]
