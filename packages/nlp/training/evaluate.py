"""Development figures: linear probes on the sentence embedding, sentiment, valence, emotions."""
import numpy as np
import torch
from torch.nn import functional as F

from .batches import AffectTargets
from .data import EMOTIONS, TARGETS, affect_dev, asks_rows, intent_dev, target_dev
from .multitask import MAX_TOKENS, forward_by_length

PROBE_DECAY = 3e-6   # on the squared weights of the probe, whose inputs are scaled to norm sqrt(width)
FEW = 10             # examples a label in the few-shot probe


@torch.no_grad()
def outputs(model, wordpiece, texts, device, max_tokens=MAX_TOKENS):
    """-> embeddings [n, h], sentiment logits [n, 3], valence [n, 1], emotion logits [n, 28], target logits [n, 3],
    logit of asking for a person [n, 1], on the CPU."""
    model.eval()
    sequences = [wordpiece.encode(text, max_tokens) for text in texts]
    result = [o.cpu() for o in forward_by_length(model, sequences, device, chunk_size=64)]
    model.train()
    return result


def linear_probe(train, labels, test, classes):
    """Logistic regression on frozen embeddings -> predicted classes of `test` [m]."""
    scale = train.shape[1] ** .5
    weights = torch.zeros(classes, train.shape[1], requires_grad=True)
    bias = torch.zeros(classes, requires_grad=True)
    optimiser = torch.optim.LBFGS([weights, bias], max_iter=200, line_search_fn="strong_wolfe")

    def loss():
        optimiser.zero_grad()
        value = F.cross_entropy(scale * train @ weights.T + bias, labels) + PROBE_DECAY * (weights ** 2).sum()
        value.backward()
        return value

    optimiser.step(loss)
    return (scale * test @ weights.detach().T + bias.detach()).argmax(1)


def _few_each(labels, seed=0):
    """Indices of FEW random examples a label."""
    order = np.random.default_rng(seed).permutation(len(labels))
    taken, picks = {}, []
    for i in order:
        taken[labels[i]] = taken.get(labels[i], 0) + 1
        if taken[labels[i]] <= FEW:
            picks.append(int(i))
    return picks


def intent_figures(model, wordpiece, data_dir, device):
    """Accuracy in percent of probes trained on all and on ten examples a label. The encoder has seen these training texts."""
    figures = {}
    for name, (train, dev) in intent_dev(data_dir).items():
        names = sorted({label for _, label in train})
        labels = torch.tensor([names.index(label) for _, label in train])
        embedded = outputs(model, wordpiece, [t for t, _ in train], device)[0]
        embedded_dev = outputs(model, wordpiece, [t for t, _ in dev], device)[0]
        truth = torch.tensor([names.index(label) for _, label in dev])
        few = _few_each(labels.tolist())
        for key, chosen in (("full", range(len(train))), (f"{FEW} each", few)):
            chosen = list(chosen)
            predicted = linear_probe(embedded[chosen], labels[chosen], embedded_dev, len(names))
            figures[f"{name} probe accuracy, {key}"] = 100 * (predicted == truth).float().mean().item()
    return figures


def _f1(predicted, truth):
    hits = (predicted & truth).sum(0).float()
    return 2 * hits / (predicted.sum(0) + truth.sum(0)).clamp(min=1)


def emotion_thresholds(logits, truth):
    """Probability per label that maximises F1 on the tuning rows, [28]."""
    probabilities, grid = logits.sigmoid(), torch.arange(.1, .95, .025)
    scores = torch.stack([_f1(probabilities > t, truth) for t in grid])
    return grid[scores.argmax(0)]


def emotion_figures(tune, valid, thresholds=None):
    """(logits, targets) pairs -> figures in percent and thresholds chosen on the tuning rows."""
    thresholds = emotion_thresholds(tune[0], tune[1].bool()) if thresholds is None else thresholds
    probabilities, truth = valid[0].sigmoid(), valid[1].bool()
    figures = {"goemotions valid macro-F1": 100 * _f1(probabilities > thresholds, truth).mean().item(),
               "goemotions valid macro-F1, all thresholds 0.5": 100 * _f1(probabilities > .5, truth).mean().item()}
    return figures, thresholds


def _macro_recall(predicted, truth):
    present = truth.unique()
    return sum((predicted[truth == c] == c).float().mean().item() for c in present) / len(present)


def sentiment_figures(name, logits, valence, targets):
    """Accuracy and macro recall over the rows with a class, in percent; Pearson r of the valence where scores are graded."""
    rows = targets.has_sentiment
    truth, scores = targets.sentiment[rows], logits[rows]
    if name in ("pros_cons", "product_reviews"):  # two classes only
        scores = scores.clone()
        scores[:, 1] = -1e9
    predicted = scores.argmax(1)
    figures = {f"sentiment {name} accuracy ({len(truth)} rows)": 100 * (predicted == truth).float().mean().item(),
               f"sentiment {name} macro recall": 100 * _macro_recall(predicted, truth)}
    if name.startswith("vader") or name == "support_probe":
        figures[f"valence {name} Pearson r"] = float(np.corrcoef(valence[:, 0], targets.valence)[0, 1])
    return figures


def affect_figures(model, wordpiece, data_dir, device):
    figures, kept = {}, {}
    for name, rows in affect_dev(data_dir).items():
        _, sentiment, valence, emotion, *_ = outputs(model, wordpiece, [r.text for r in rows], device)
        targets = AffectTargets(rows)
        kept[name] = emotion, targets.emotions
        if name != "goemotions_tune":
            figures.update(sentiment_figures(name, sentiment, valence, targets))
    emotions, thresholds = emotion_figures(kept["goemotions_tune"], kept["goemotions_valid"])
    return {**figures, **emotions}, [round(t, 3) for t in thresholds.tolist()]


def target_figures(model, wordpiece, data_dir, device):
    """F1 of each target on turns labelled by hand, in percent."""
    rows = target_dev(data_dir)
    guesses = outputs(model, wordpiece, [r.text for r in rows], device)[4].argmax(1).tolist()
    figures = {}
    for index, name in enumerate(TARGETS):
        right = sum(r.target == g == index for r, g in zip(rows, guesses))
        either = sum((r.target == index) + (g == index) for r, g in zip(rows, guesses))
        figures[f"target {name} F1 ({len(rows)} turns)"] = 100 * 2 * right / max(1, either)
    return figures


def asks_figures(model, wordpiece, device):
    """F1 of the model's own guess whether a person is asked for, in percent; the product adds its rules."""
    rows = asks_rows("asks_for_human")
    guesses = (outputs(model, wordpiece, [r.text for r in rows], device)[5][:, 0] > 0).tolist()
    right = sum(r.asks and g for r, g in zip(rows, guesses))
    return {f"asks for a person F1, model alone ({len(rows)} texts)": 100 * 2 * right / max(1, sum(r.asks for r in rows) + sum(guesses))}


EXAMPLES = ["this is useless, I am so angry", "you are not helping me at all", "thanks, that is perfect",
            "when will my parcel get here", "it still doesn't work", "I want to talk to a human", "oh great, another useless link",
            "not bad, thank you", "my card was charged twice", "😡", ""]


def example_lines(model, wordpiece, device):
    """A few texts with what the model says, for the log and the card."""
    _, sentiment, valence, emotion, *_ = outputs(model, wordpiece, EXAMPLES, device)
    lines = []
    for text, probabilities, value, logits in zip(EXAMPLES, sentiment.softmax(1).tolist(), valence[:, 0].tolist(), emotion):
        shares = " / ".join(f"{p:.2f}" for p in probabilities)
        top = ", ".join(f"{EMOTIONS[i]} {logits.sigmoid()[i]:.2f}" for i in logits.topk(2).indices.tolist())
        lines.append((text, value, shares, top))
    return lines


def all_figures(model, wordpiece, data_dir, device):
    """-> {figure: value}, emotion thresholds, example lines."""
    affect, thresholds = affect_figures(model, wordpiece, data_dir, device)
    figures = {**intent_figures(model, wordpiece, data_dir, device), **affect, **target_figures(model, wordpiece, data_dir, device),
               **asks_figures(model, wordpiece, device)}
    return figures, thresholds, example_lines(model, wordpiece, device)
