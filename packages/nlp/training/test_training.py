"""Behaviour of the parts that a wrong line would break silently. Needs torch and onnx; not part of `npm test`."""
import unittest

import numpy as np
import torch

from . import data, quantize
from .batches import IntentBatches, length_chunks, pad
from .corpus import BlockSampler
from .model import MASKED, Shape, Understanding
from .multitask import supervised_contrast
from .wordpiece import CLS, SEP, UNK, WordPiece, count_words, normalise, split_words, train_vocabulary

TINY = Shape(vocabulary=40, width=16, layers=2, heads=2, positions=16)


class WordPieceTest(unittest.TestCase):
    def test_normaliser_drops_controls_accents_and_case(self):
        self.assertEqual(normalise("Caf\u00e9\u200b N\u0000O"), "cafe no")

    def test_unknown_emoji_leaves_its_neighbour_alone(self):
        self.assertEqual(split_words(normalise("great\U0001f600job!")), ["great", "\U0001f600", "job", "!"])

    def test_frequent_words_become_one_piece(self):
        vocabulary = train_vocabulary(count_words(["refund refund refund refunds order order"] * 20), 60)
        wordpiece = WordPiece(vocabulary)
        self.assertEqual([vocabulary[i] for i in wordpiece.pieces("refund")], ["refund"])
        self.assertEqual(wordpiece.encode("\u4f60", 8), [CLS, UNK, SEP])

    def test_cut_text_has_the_maximum_length(self):
        self.assertEqual(len(WordPiece(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]).encode("a b c d e f", 4)), 4)


class ModelTest(unittest.TestCase):
    def test_padding_changes_nothing(self):
        model = Understanding(TINY).eval()
        alone = model(*pad([[2, 9, 11, 3]]))
        padded = model(*pad([[2, 9, 11, 3], [2, 5, 6, 7, 8, 9, 3]]))
        for a, b in zip(alone[1:], padded[1:]):
            self.assertTrue(torch.allclose(a[0], b[0], atol=1e-5))

    def test_contrast_prefers_equal_labels_together(self):
        vectors = torch.nn.functional.normalize(torch.tensor([[1., 0], [1, .1], [0, 1], [.1, 1]]), dim=-1)
        together = supervised_contrast(vectors, torch.tensor([0, 0, 1, 1]))
        apart = supervised_contrast(vectors, torch.tensor([0, 1, 0, 1]))
        self.assertLess(together, apart)
        self.assertLess(MASKED, -1e3)


class BatchTest(unittest.TestCase):
    def test_chunks_hold_every_index_once(self):
        chunks = length_chunks([[0] * n for n in (5, 1, 9, 3, 2)], 2)
        self.assertEqual(sorted(i for chunk in chunks for i in chunk), [0, 1, 2, 3, 4])

    def test_intent_batch_is_balanced_and_repeatable(self):
        batches = IntentBatches([(f"text {i}", f"label {i % 20}") for i in range(200)], classes=5, each=3)
        texts, labels = batches.draw(np.random.default_rng([1, 7]))
        self.assertEqual((len(texts), len(labels.unique())), (15, 5))
        self.assertEqual(texts, batches.draw(np.random.default_rng([1, 7]))[0])

    def test_sampler_resumes_where_it_stopped(self):
        streams = {name: np.arange(5, 1000, dtype=np.uint16) for name in data.TEXT_SHARES}
        first = BlockSampler(streams, 8, 1)
        first.batch(16)
        resumed = BlockSampler(streams, 8, 1, first.drawn)
        self.assertTrue((first.batch(16) == resumed.batch(16)).all())


class QuantiseTest(unittest.TestCase):
    def test_round_trip_error_is_half_a_step(self):
        weight = np.random.default_rng(0).normal(size=(64, 8)).astype(np.float32)
        integers, scale = quantize.quantise_columns(weight)
        self.assertLessEqual(np.abs(integers * scale - weight).max(), scale.max() / 2 + 1e-6)
        self.assertLessEqual(np.abs(integers.astype(int)).max(), quantize.WEIGHT_LIMIT)


class DataTest(unittest.TestCase):
    def test_own_training_texts_are_not_in_the_probe(self):
        train = {data._key(r.text) for r in data.own_rows("support_affect")}
        self.assertFalse(train & {data._key(r.text) for r in data.own_rows("support_probe")})

    def test_emotion_labels_are_the_28_of_goemotions(self):
        self.assertEqual((len(data.EMOTIONS), data.EMOTIONS[-1]), (28, "neutral"))


if __name__ == "__main__":
    unittest.main()
