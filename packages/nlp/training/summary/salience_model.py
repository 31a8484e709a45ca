"""The salience model: a small transformer over the sentences of a dialogue."""
import math

import torch
from torch import nn
from torch.nn import functional as F

WIDTH, HEADS, LAYERS = 96, 4, 2
INPUTS = ["sentence_vectors", "features", "attention_mask"]
OUTPUT = "salience_logits"


class Layer(nn.Module):
    """Pre-norm attention and feed-forward; written out so that it exports as plain MatMul nodes."""

    def __init__(self, dropout):
        super().__init__()
        self.norm_attention, self.norm_forward = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, 2 * WIDTH), nn.Linear(2 * WIDTH, WIDTH)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, bias):
        batch, length, _ = x.shape
        parts = self.qkv(self.norm_attention(x)).reshape(batch, length, 3, HEADS, WIDTH // HEADS)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        scores = query @ key.transpose(-2, -1) / math.sqrt(WIDTH // HEADS) + bias
        mixed = (scores.softmax(-1) @ value).transpose(1, 2).reshape(batch, length, WIDTH)
        x = x + self.dropout(self.out(mixed))
        return x + self.dropout(self.down(F.gelu(self.up(self.norm_forward(x)))))


class Salience(nn.Module):
    """-> logits [batch, sentences]: would a person put this sentence into a summary?"""

    def __init__(self, vector_size, features, dropout=.2):
        super().__init__()
        self.register_buffer("mean", torch.zeros(features))
        self.register_buffer("spread", torch.ones(features))
        self.from_vector = nn.Linear(vector_size, WIDTH)
        self.from_features = nn.Sequential(nn.Linear(features, WIDTH), nn.GELU(), nn.Linear(WIDTH, WIDTH))
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.norm = nn.LayerNorm(WIDTH)
        self.head = nn.Linear(WIDTH, 1)
        self.dropout = nn.Dropout(dropout)

    def forward(self, vectors, features, mask):
        x = self.from_vector(vectors) * 4 + self.from_features((features - self.mean) / self.spread)
        x = self.dropout(x)
        bias = (1 - mask.float())[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return self.head(self.norm(x)).squeeze(-1)


class Members(nn.Module):
    """Several models whose weights started apart; the mean of their logits is steadier than any of them."""

    def __init__(self, members):
        super().__init__()
        self.members = nn.ModuleList(members)

    def forward(self, vectors, features, mask):
        return torch.stack([member(vectors, features, mask) for member in self.members]).mean(0)
