"""The joint model: a BERT encoder, a pooled sentence embedding, and the affect heads that ship with it."""
from dataclasses import dataclass

import torch
from torch import nn
from torch.nn import functional as F

from .data import EMOTIONS, SENTIMENTS, TARGETS

MASKED = -1e4  # added to scores of padding; large enough for softmax and max, small enough for any float type
TOKEN_NORM = .64  # initial length of a token vector: twice BERT's, so that meaning outweighs position at first


@dataclass(frozen=True)
class Shape:
    """Sizes of the encoder, in units of the BERT paper."""
    vocabulary: int = 12_000
    width: int = 256
    layers: int = 4
    heads: int = 4
    positions: int = 128


class Layer(nn.Module):
    """One pre-norm transformer layer (Xiong et al., 2020): it learns from the first step on, where BERT's order stands still."""

    def __init__(self, shape):
        super().__init__()
        self.heads = shape.heads
        self.scale = (shape.width // shape.heads) ** -.5
        self.qkv = nn.Linear(shape.width, 3 * shape.width)
        self.attended = nn.Linear(shape.width, shape.width)
        self.attended_norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.up = nn.Linear(shape.width, 4 * shape.width)
        self.down = nn.Linear(4 * shape.width, shape.width)
        self.output_norm = nn.LayerNorm(shape.width, eps=1e-12)

    def attend(self, hidden, bias):
        """hidden [b, s, h], bias [b, 1, 1, s] -> [b, s, h]."""
        batch, length, width = hidden.shape
        qkv = self.qkv(hidden).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        query, key, value = qkv[0], qkv[1], qkv[2]
        scores = query @ key.transpose(-1, -2) * self.scale + bias
        mixed = (scores.softmax(-1) @ value).transpose(1, 2)
        return mixed.reshape(batch, length, width)

    def forward(self, hidden, bias):
        hidden = hidden + self.attended(self.attend(self.attended_norm(hidden), bias))
        return hidden + self.down(F.gelu(self.up(self.output_norm(hidden))))


class Encoder(nn.Module):
    """Token ids and mask [b, s] -> hidden states [b, s, h]."""

    def __init__(self, shape):
        super().__init__()
        self.shape = shape
        self.tokens = nn.Embedding(shape.vocabulary, shape.width)
        self.positions = nn.Embedding(shape.positions, shape.width)
        self.types = nn.Embedding(2, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.last_norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.apply(init_weights)
        self._quieten_residuals()

    def forward(self, ids, mask, types=None):
        places = torch.arange(ids.shape[1], device=ids.device)
        types = torch.zeros_like(ids) if types is None else types
        hidden = self.norm(self.tokens(ids) + self.positions(places) + self.types(types))
        bias = ((1 - mask.to(hidden.dtype)) * MASKED)[:, None, None, :]
        for layer in self.layers:
            hidden = layer(hidden, bias)
        return self.last_norm(hidden)

    @torch.no_grad()
    def _quieten_residuals(self):
        """What each layer adds starts smaller the more layers add something (Radford et al., 2019)."""
        for layer in self.layers:
            for part in (layer.attended, layer.down):
                part.weight.mul_((2 * self.shape.layers) ** -.5)


def init_weights(module):
    """BERT's initialisation."""
    if isinstance(module, (nn.Linear, nn.Embedding)):
        nn.init.normal_(module.weight, std=.02)
    if isinstance(module, nn.Linear):
        nn.init.zeros_(module.bias)


def mean_pool(hidden, mask):
    """[b, s, h], [b, s] -> [b, h], over real tokens."""
    weights = mask.to(hidden.dtype)[:, :, None]
    return (hidden * weights).sum(1) / weights.sum(1).clamp(min=1)


def max_pool(hidden, mask):
    """[b, s, h], [b, s] -> [b, h], over real tokens."""
    return (hidden + ((1 - mask.to(hidden.dtype)) * MASKED)[:, :, None]).max(1).values


class AffectHead(nn.Module):
    """Sentiment, valence, emotions, target and wish for a person from mean and maximum of the hidden states.

    The maximum lets one strong word decide ("useless"); keeping the head off the normalised sentence embedding leaves that
    vector free to mean the topic.
    """

    def __init__(self, width):
        super().__init__()
        self.mix = nn.Linear(2 * width, width)
        self.sentiment = nn.Linear(width, len(SENTIMENTS))
        self.valence = nn.Linear(width, 1)
        self.emotion = nn.Linear(width, len(EMOTIONS))
        self.target = nn.Linear(width, len(TARGETS))
        self.asks = nn.Linear(width, 1)
        self.apply(init_weights)

    def mixed(self, hidden, mask):
        """[b, s, h], [b, s] -> [b, h]: what every head reads."""
        return F.gelu(self.mix(torch.cat([mean_pool(hidden, mask), max_pool(hidden, mask)], -1)))

    def forward(self, hidden, mask):
        """-> sentiment logits [b, 3], valence [b, 1] in -1..1, emotion logits [b, 28], target logits [b, 3], logit of asking for a person [b, 1]."""
        mixed = self.mixed(hidden, mask)
        return (self.sentiment(mixed), torch.tanh(self.valence(mixed)), self.emotion(mixed), self.target(mixed),
                self.asks(mixed))


class Understanding(nn.Module):
    """What is exported: one forward pass, seven outputs, in the order of OUTPUTS."""

    OUTPUTS = ["last_hidden_state", "sentence_embedding", "sentiment_logits", "valence", "emotion_logits", "target_logits",
               "asks_logit"]

    def __init__(self, shape):
        super().__init__()
        self.encoder = Encoder(shape)
        self.affect = AffectHead(shape.width)

    def forward(self, input_ids, attention_mask, token_type_ids=None):
        hidden = self.encoder(input_ids, attention_mask, token_type_ids)
        embedding = F.normalize(mean_pool(hidden, attention_mask), dim=-1)
        return (hidden, embedding, *self.affect(hidden, attention_mask))
