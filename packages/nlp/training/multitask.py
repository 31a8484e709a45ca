"""Multi-task training: intents with a contrastive term on the sentence embedding, sentiment, valence, emotions, target, wish for a person."""
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from .batches import AffectBatches, IntentBatches, MultilabelBatches, drop_tokens, length_chunks, pad, vary
from .clock import Stopwatch, log, save_atomically
from .data import EMOTIONS, affect_train, intent_sets, multilabel_intents
from .model import Understanding
from .optimiser import Optimiser

RATE = 5e-4
WARMUP_STEPS = 100
MAX_TOKENS = 64      # a training text; the exported model takes more
CHUNKS = 4           # forward passes a step, by length
COSINE_SCALE = 20.   # of the intent logits: inverse temperature of a softmax over cosines
CONTRAST_TEMPERATURE = .1   # Khosla et al., 2020
CONTRAST_WEIGHT = .5
EMOTION_WEIGHT = 6.
VALENCE_WEIGHT = 4.
TARGET_WEIGHT = 1.
ASKS_WEIGHT = 1.5
SAVE_EVERY = 200
RESTART = .25        # share of the rate at which a stage that had ended goes on when it is given more minutes
# Share of the steps per intent set. BANKING77 and CLINC150 have many fine labels, the others few or easy ones.
INTENT_SHARES = {"banking77": .26, "clinc150": .32, "multidogo": .16, "bitext": .10, "snips": .04, "rasa_nlu": .04, "nlupp": .08}


class IntentHead(nn.Module):
    """Cosine classifier: unit sentence embedding against one unit prototype a label."""

    def __init__(self, width, labels):
        super().__init__()
        self.prototypes = nn.Parameter(torch.randn(labels, width) * .1)

    def forward(self, embedding):
        return COSINE_SCALE * embedding @ F.normalize(self.prototypes, dim=-1).T


class MultilabelHead(nn.Module):
    """Independent labels; the embedding has unit length, so the layer needs the same scale as the cosine heads."""

    def __init__(self, width, labels):
        super().__init__()
        self.linear = nn.Linear(width, labels)
        nn.init.constant_(self.linear.bias, -3.)

    def forward(self, embedding):
        return self.linear(COSINE_SCALE * embedding)


def supervised_contrast(embedding, labels):
    """Supervised contrastive loss (Khosla et al., 2020, L_out) of unit vectors [n, h]."""
    scores = embedding @ embedding.T / CONTRAST_TEMPERATURE
    itself = torch.eye(len(labels), dtype=torch.bool, device=labels.device)
    scores = scores.masked_fill(itself, -1e4)
    same = (labels[:, None] == labels[None, :]) & ~itself
    log_share = scores - torch.logsumexp(scores, 1, keepdim=True)
    positives = same.sum(1)
    return -((log_share * same).sum(1) / positives.clamp(min=1))[positives > 0].mean()


def intent_loss(logits, labels, embedding):
    return F.cross_entropy(logits, labels) + CONTRAST_WEIGHT * supervised_contrast(embedding, labels)


def affect_loss(sentiment, valence, emotion, target, asks, targets, positive_weight):
    """Weighted mean over the rows that carry each kind of target."""
    def mean(losses, present):
        weights = targets.weight * present
        return (losses * weights).sum() / weights.sum().clamp(min=1)
    by_sentiment = F.cross_entropy(sentiment, targets.sentiment, reduction="none")
    by_target = F.cross_entropy(target, targets.target, reduction="none")
    by_valence = (valence[:, 0] - targets.valence) ** 2
    by_asks = F.binary_cross_entropy_with_logits(asks[:, 0], targets.asks, reduction="none")
    by_emotion = F.binary_cross_entropy_with_logits(emotion, targets.emotions, pos_weight=positive_weight, reduction="none").mean(1)
    return (mean(by_sentiment, targets.has_sentiment) + VALENCE_WEIGHT * mean(by_valence, targets.has_valence)
            + EMOTION_WEIGHT * mean(by_emotion, targets.has_emotions) + TARGET_WEIGHT * mean(by_target, targets.has_target)
            + ASKS_WEIGHT * mean(by_asks, targets.has_asks))


def emotion_weights(rows):
    """Weight of a label's positives, [28]: root of the odds against it, so that rare emotions are found at all."""
    counts = torch.tensor([sum(e in r.emotions for r in rows) for e in EMOTIONS], dtype=torch.float)
    return ((len(rows) - counts) / counts.clamp(min=1)).sqrt().clamp(max=10)


def forward_by_length(model, sequences, device, random=None, chunk_size=32):
    """Token id lists -> embeddings, sentiment, valence, emotion and target logits, logit of asking for a person, in the order given; `random` turns token dropping on."""
    chunks = length_chunks(sequences, chunk_size)
    parts = []
    for chunk in chunks:
        ids, mask = pad([sequences[i] for i in chunk])
        ids = drop_tokens(ids, random) if random else ids
        parts.append(model(ids.to(device), mask.to(device))[1:])
    back = torch.tensor([i for chunk in chunks for i in chunk]).argsort()
    return [torch.cat(outputs)[back.to(device)] for outputs in zip(*parts)]


class Multitask:
    """State of the stage: model, intent heads, optimiser."""

    def __init__(self, shape, wordpiece, data_dir, seed, device):
        self.wordpiece, self.seed, self.device = wordpiece, seed, device
        self.intents = {name: IntentBatches(pairs) for name, pairs in intent_sets(data_dir).items()}
        self.intents["nlupp"] = MultilabelBatches(multilabel_intents(data_dir))
        affect = affect_train(data_dir)
        self.affect = AffectBatches(affect)
        self.positive_weight = emotion_weights(affect["goemotions"]).to(device)
        torch.manual_seed(seed)
        self.model = Understanding(shape).to(device)
        heads = {name: (MultilabelHead if name == "nlupp" else IntentHead)(shape.width, len(batches.labels))
                 for name, batches in self.intents.items()}
        self.heads = nn.ModuleDict(heads).to(device)
        self.optimiser = Optimiser([(self.model, 1.), (self.heads, 4.)], RATE)
        self.step, self.seconds, self.texts, self.tokens, self.losses, self.ended = 0, 0., 0, 0, {}, False

    STATE = ("step", "seconds", "texts", "tokens", "losses", "pretrained_tokens", "ended")

    def restore(self, path, pretrained_tokens):
        """Continues a checkpoint, unless the encoder has been pretrained further since."""
        self.pretrained_tokens = pretrained_tokens
        state = torch.load(path, map_location=self.device) if path.exists() else {}
        if state.get("pretrained_tokens") != pretrained_tokens:
            return False
        for part in ("model", "heads", "optimiser"):
            getattr(self, part).load_state_dict(state[part])
        for name in self.STATE:
            setattr(self, name, state.get(name, getattr(self, name)))
        return True

    def save(self, path):
        parts = {part: getattr(self, part).state_dict() for part in ("model", "heads", "optimiser")}
        save_atomically({**parts, **{name: getattr(self, name) for name in self.STATE}}, path)

    def _encode(self, texts, random):
        return [self.wordpiece.encode(vary(text, random), MAX_TOKENS) for text in texts]

    def train_step(self, rate_factor):
        random = np.random.default_rng([self.seed, self.step])
        name = random.choice(list(INTENT_SHARES), p=np.array(list(INTENT_SHARES.values())))
        texts, labels = self.intents[name].draw(random)
        affect_texts, targets = self.affect.draw(random)
        sequences = self._encode(texts + affect_texts, random)
        outputs = forward_by_length(self.model, sequences, self.device, random, -(-len(sequences) // CHUNKS))
        loss = self._intent_loss(name, outputs[0][:len(texts)], labels.to(self.device))
        affect = affect_loss(*(o[len(texts):] for o in outputs[1:]), _to(targets, self.device), self.positive_weight)
        self._update(loss + affect, rate_factor)
        self._note({name: loss.item(), "affect": affect.item()}, sequences)

    def _intent_loss(self, name, embedding, labels):
        logits = self.heads[name](embedding)
        if labels.dim() == 2:
            return 4 * F.binary_cross_entropy_with_logits(logits, labels)
        return intent_loss(logits, labels, embedding)

    def _update(self, loss, rate_factor):
        self.optimiser.set_rate(rate_factor * min(1, (self.step + 1) / WARMUP_STEPS))
        self.optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.model.parameters(), 1.)
        self.optimiser.step()
        self.step += 1

    def _note(self, losses, sequences):
        self.texts += len(sequences)
        self.tokens += sum(map(len, sequences))
        for name, value in losses.items():
            self.losses[name] = .95 * self.losses.get(name, value) + .05 * value


def _to(targets, device):
    for name, value in vars(targets).items():
        setattr(targets, name, value.to(device))
    return targets


def train_multitask(stage, pretrained, minutes, path):
    """Trains `stage` from the encoder of `pretrained` for `minutes` in total; the rate falls linearly to zero."""
    if not stage.restore(path, pretrained.tokens):
        stage.model.encoder.load_state_dict(pretrained.encoder.state_dict())
    start, watch, budget = stage.seconds, Stopwatch(stage.seconds), minutes * 60
    top = max(RESTART if stage.ended else 0, 1 - start / budget)
    while watch.seconds() < budget:
        stage.ended = False
        stage.train_step(max(.01, top * (budget - watch.seconds()) / (budget - start)))
        stage.seconds = watch.seconds()
        if stage.step % SAVE_EVERY == 0:
            stage.save(path)
        if stage.step % 50 == 0:
            losses = " ".join(f"{name} {value:.3f}" for name, value in sorted(stage.losses.items()))
            log(f"multitask step {stage.step} tokens {stage.tokens} seconds {watch.seconds():.0f} {losses}")
    stage.ended = True
    stage.save(path)
