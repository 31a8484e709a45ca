"""Masked-language-model pretraining of the encoder (BERT, without next-sentence prediction)."""
import torch
from torch import nn
from torch.nn import functional as F

from .clock import Stopwatch, log, save_atomically
from .cooccurrence import token_vectors
from .corpus import BlockSampler
from .model import TOKEN_NORM, Encoder, init_weights
from .optimiser import Optimiser
from .wordpiece import MASK, SPECIAL_TOKENS

LENGTH = 64          # tokens a block; customer messages are shorter, positions beyond are learnt from LONG blocks
LONG_LENGTH = 128
LONG_EVERY = 6       # every sixth batch has long blocks
TOKENS_PER_STEP = 2048
MASK_SHARE = .2      # above BERT's .15: more signal for each token that a short run can afford (Wettig et al., 2022)
RATE = 1e-3
WARMUP_STEPS = 200   # then constant: a later run continues; the decay belongs to the multi-task stage
SAVE_EVERY = 200


class MaskedLM(nn.Module):
    """BERT's prediction head: transform, tied output embeddings, bias."""

    def __init__(self, encoder):
        super().__init__()
        width = encoder.shape.width
        self.transform = nn.Linear(width, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.bias = nn.Parameter(torch.zeros(encoder.shape.vocabulary))
        self.transform.apply(init_weights)

    def forward(self, hidden, token_weights):
        """Hidden states of masked places [n, h] -> logits [n, vocabulary]."""
        return self.norm(F.gelu(self.transform(hidden))) @ token_weights.T + self.bias


def mask_tokens(ids, generator, vocabulary):
    """-> corrupted ids, boolean targets; 80 % [MASK], 10 % random, 10 % unchanged. Special tokens stay."""
    chance = torch.rand(ids.shape, generator=generator)
    targets = (chance < MASK_SHARE) & (ids >= len(SPECIAL_TOKENS))
    kind = torch.rand(ids.shape, generator=generator)
    corrupted = ids.masked_fill(targets & (kind < .8), MASK)
    noise = torch.randint(len(SPECIAL_TOKENS), vocabulary, ids.shape, generator=generator)
    return torch.where(targets & (kind >= .9), noise, corrupted), targets


def start_from_counts(encoder, head, streams, seed, cache):
    """Token embeddings from co-occurrence, output bias from token frequency; both kept in the file `cache`."""
    if not cache.exists():
        torch.save(token_vectors(streams.values(), encoder.shape, seed), cache)
    vectors, frequency = torch.load(cache, map_location=encoder.tokens.weight.device)
    with torch.no_grad():
        known = vectors.abs().sum(1) > 0
        encoder.tokens.weight[known] = vectors[known] * TOKEN_NORM
        head.bias.copy_(torch.log(frequency + 1e-7))


class Pretraining:
    """State of the stage: encoder, head, optimiser, sampler; saved and restored as a whole."""

    def __init__(self, shape, streams, seed, path, device):
        self.path, self.device, self.seed = path, device, seed
        torch.manual_seed(seed)
        self.encoder = Encoder(shape).to(device)
        self.head = MaskedLM(self.encoder).to(device)
        self.optimiser = Optimiser([(self.encoder, 1.), (self.head, 1.)], RATE)
        self.step, self.tokens, self.seconds, self.loss, drawn = 0, 0, 0., None, None
        if path.exists():
            drawn = self._restore(torch.load(path, map_location=device))
        else:
            start_from_counts(self.encoder, self.head, streams, seed, path.with_name("token_vectors.pt"))
        self.sampler = BlockSampler(streams, LENGTH, seed, drawn and drawn[0])
        self.long_sampler = BlockSampler(streams, LONG_LENGTH, seed + 1, drawn and drawn[1])

    def _restore(self, state):
        self.encoder.load_state_dict(state["encoder"])
        self.head.load_state_dict(state["head"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.step, self.tokens, self.seconds, self.loss = (state[k] for k in ("step", "tokens", "seconds", "loss"))
        return state["drawn"]

    def save(self, seconds):
        save_atomically({"encoder": self.encoder.state_dict(), "head": self.head.state_dict(), "optimiser": self.optimiser.state_dict(),
                         "step": self.step, "tokens": self.tokens, "seconds": seconds, "loss": self.loss,
                         "drawn": (self.sampler.drawn, self.long_sampler.drawn)}, self.path)

    def train_step(self):
        long = self.step % LONG_EVERY == LONG_EVERY - 1
        sampler, length = (self.long_sampler, LONG_LENGTH) if long else (self.sampler, LENGTH)
        ids = torch.from_numpy(sampler.batch(TOKENS_PER_STEP // length))
        generator = torch.Generator().manual_seed(self.seed * 1_000_003 + self.step)
        corrupted, targets = mask_tokens(ids, generator, self.encoder.shape.vocabulary)
        ids, corrupted, targets = (t.to(self.device) for t in (ids, corrupted, targets))
        hidden = self.encoder(corrupted, torch.ones_like(corrupted))
        loss = F.cross_entropy(self.head(hidden[targets], self.encoder.tokens.weight), ids[targets])
        self._update(loss)
        self.tokens += ids.numel()
        return loss.item()

    def _update(self, loss):
        self.optimiser.set_rate(min(1, (self.step + 1) / WARMUP_STEPS))
        self.optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.optimiser.parameters, 1.)
        self.optimiser.step()
        self.step += 1


def pretrain(shape, streams, minutes, seed, path, device):
    """Trains until `minutes` are spent in total, this run and the resumed ones; -> the stage with its encoder and figures."""
    stage = Pretraining(shape, streams, seed, path, device)
    watch = Stopwatch(stage.seconds)
    while watch.seconds() < minutes * 60:
        loss = stage.train_step()
        stage.loss = loss if stage.loss is None else .98 * stage.loss + .02 * loss
        if stage.step % SAVE_EVERY == 0:
            stage.save(watch.seconds())
        if stage.step % 50 == 0:
            log(f"pretrain step {stage.step} tokens {stage.tokens} loss {stage.loss:.3f} seconds {watch.seconds():.0f}")
    stage.seconds = max(stage.seconds, watch.seconds() if stage.step else 0)
    stage.save(stage.seconds)
    return stage
