"""Pretraining text as token ids: tokenised once into the work directory, then drawn as shuffled fixed-length blocks."""
import numpy as np

from .data import TEXT_SHARES, text_sources
from .wordpiece import CLS, SEP, count_words, train_vocabulary

BOOK_LINES_FOR_VOCABULARY = 40_000  # of 424,000: general English, without its dated words crowding out the support ones


def build_vocabulary(data_dir, size):
    """Trains the vocabulary on every source; books are capped."""
    sources = text_sources(data_dir)
    sources["books"] = sources["books"][::max(1, len(sources["books"]) // BOOK_LINES_FOR_VOCABULARY)]
    return train_vocabulary(count_words(line for lines in sources.values() for line in lines), size)


def tokenise(data_dir, wordpiece, path):
    """-> {source: uint16 ids, lines joined by [SEP]}, cached in `path` (.npz)."""
    if path.exists():
        with np.load(path) as cached:
            return {name: cached[name] for name in cached.files}
    streams = {}
    for name, lines in text_sources(data_dir).items():
        ids = [i for line in lines for i in (*wordpiece.pieces(line), SEP)]
        streams[name] = np.array(ids, dtype=np.uint16)
    np.savez(path, **streams)
    return streams


class BlockSampler:
    """Blocks of `length` ids, [CLS] first, sources mixed by TEXT_SHARES; no block of a source recurs before all were drawn.

    `drawn` (blocks taken per source) is the whole state, so a checkpoint stores it and a resumed run goes on where it stopped.
    """

    def __init__(self, streams, length, seed, drawn=None):
        self.streams, self.body, self.seed = streams, length - 1, seed
        self.names = list(TEXT_SHARES)
        shares = np.array(list(TEXT_SHARES.values()))
        self.shares = shares / shares.sum()
        self.drawn = dict(drawn or {name: 0 for name in self.names})
        self._rounds = {}

    def _round(self, name, number):
        """Order and offset of one walk over a source; the offset moves the cuts between blocks from round to round."""
        if (name, number) not in self._rounds:
            generator = np.random.default_rng([self.seed, self.names.index(name), number])
            self._rounds[name, number] = generator.permutation(self._count(name)), int(generator.integers(self.body))
        return self._rounds[name, number]

    def _count(self, name):
        return len(self.streams[name]) // self.body - 1

    def _next_block(self, name):
        number, place = divmod(self.drawn[name], self._count(name))
        order, offset = self._round(name, number)
        start = order[place] * self.body + offset
        self.drawn[name] += 1
        return self.streams[name][start:start + self.body]

    def batch(self, size):
        """-> int64 [size, length]."""
        total = sum(self.drawn.values())
        picks = np.random.default_rng([self.seed, total]).choice(len(self.names), size, p=self.shares)
        blocks = [self._next_block(self.names[pick]) for pick in picks]
        return np.concatenate([np.full((size, 1), CLS, np.int64), np.stack(blocks).astype(np.int64)], axis=1)
