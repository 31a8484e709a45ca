"""Starting values for the token embeddings: positive PMI of co-occurring tokens, factorised.

O. Levy, Y. Goldberg and I. Dagan, "Improving Distributional Similarity with Lessons Learned from Word Embeddings", 2015
(context smoothing 0.75, singular values to the power 0.5). It takes a minute and gives masked-LM training, which a CPU can
only afford a few million tokens of, word meanings to start from.
"""
import numpy as np
import torch

WINDOW = 4
SMOOTHING = .75
NEVER_A_CONTEXT = 5  # the special tokens have the first ids


def count_pairs(streams, vocabulary):
    """Token id arrays -> float32 [vocabulary, vocabulary], pairs at distance d weighted 1/d, symmetric."""
    counts = np.zeros((vocabulary, vocabulary), dtype=np.float32)
    for stream in streams:
        ids = stream.astype(np.int64)
        for distance in range(1, WINDOW + 1):
            keys = ids[:-distance] * vocabulary + ids[distance:]
            pairs = np.bincount(keys, minlength=vocabulary * vocabulary).reshape(vocabulary, vocabulary)
            counts += pairs.astype(np.float32) / distance
    counts += counts.T.copy()
    counts[:NEVER_A_CONTEXT] = 0
    counts[:, :NEVER_A_CONTEXT] = 0
    return counts


def positive_pmi(counts):
    """counts [v, v] -> max(0, log P(w, c) / (P(w) P(c)^a)) [v, v] and P(w) [v]."""
    word = counts.sum(1)
    context = word ** SMOOTHING
    expected = word[:, None] * (context / context.sum())[None, :]
    seen = counts > 0
    pmi = np.zeros_like(counts)
    pmi[seen] = np.maximum(np.log(counts[seen] / expected[seen]), 0)
    return pmi, word / word.sum()


def factorise(matrix, width, seed):
    """Randomised SVD (Halko et al., 2011) -> rows scaled to unit length, [vocabulary, width]."""
    generator = torch.Generator().manual_seed(seed)
    matrix = torch.from_numpy(matrix)
    basis = matrix @ torch.randn(matrix.shape[1], width + 32, generator=generator)
    for _ in range(3):
        basis = torch.linalg.qr(basis).Q
        basis = matrix @ (matrix.T @ basis)
    basis = torch.linalg.qr(basis).Q
    left, values, _ = torch.linalg.svd(basis.T @ matrix, full_matrices=False)
    vectors = (basis @ left)[:, :width] * values[:width].sqrt()
    return torch.nn.functional.normalize(vectors, dim=-1)


def token_vectors(streams, shape, seed):
    """-> unit token vectors [vocabulary, width] (zero where a token has no neighbours), token frequencies [vocabulary]."""
    ppmi, frequency = positive_pmi(count_pairs(streams, shape.vocabulary))
    return factorise(ppmi, shape.width, seed), torch.from_numpy(frequency)
