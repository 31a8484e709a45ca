"""WordPiece: normalisation, vocabulary training and greedy encoding.

The product tokenises with transformers.js, which reads `tokenizer.json`; this file is the same procedure for training time.
Both must agree on every text: `verify.mjs` compares them. Sources: J. Devlin et al., "BERT", 2019 (normaliser, greedy longest
match); M. Schuster and K. Nakajima, 2012 (WordPiece); R. Sennrich et al., 2016 (merging the most frequent pair).
"""
import heapq
import re
import unicodedata
from collections import Counter, defaultdict

SPECIAL_TOKENS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
PAD, UNK, CLS, SEP, MASK = range(5)
CONTINUATION = "##"
MAX_WORD_CHARS = 100

_KEPT_CONTROLS = "\t\n\r"
_CJK_RANGES = ((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F), (0x2B740, 0x2B81F),
               (0x2B820, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F))
# Only printable ASCII: lower-casing is all the normaliser does to such a text, and nearly every text is one.
_PLAIN = re.compile(r"[ -~]*")
_PLAIN_WORDS = re.compile(r"[a-z0-9]+|[^\sa-z0-9]")


def _is_cjk(char):
    return any(low <= ord(char) <= high for low, high in _CJK_RANGES)


def _is_punctuation(char):
    """ASCII symbols count as punctuation although Unicode files some of them under S (BERT's definition)."""
    return (" " < char < "\x7f" and not char.isalnum()) or unicodedata.category(char).startswith("P")


def _is_symbol(char):
    """Emoji and other pictographs; split off so that an unknown one cannot turn its neighbour word into [UNK]."""
    return unicodedata.category(char) in ("So", "Sk")


def _clean(char):
    """One character of the source text -> what the tokeniser sees of it ("" when it is dropped)."""
    if char in _KEPT_CONTROLS or unicodedata.category(char) == "Zs":
        return " "
    if char in "\0\ufffd" or unicodedata.category(char) in ("Cc", "Cf", "Co", "Cs"):
        return ""
    return f" {char} " if _is_cjk(char) else char


def normalise(text):
    """BertNormalizer: drop control characters, space out CJK, lower-case, strip accents."""
    if _PLAIN.fullmatch(text):
        return text.lower()
    text = "".join(map(_clean, text)).lower()
    return "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")


def split_words(text):
    """Normalised text -> words: runs without spaces, with every punctuation mark and pictograph on its own."""
    if _PLAIN.fullmatch(text):
        return _PLAIN_WORDS.findall(text)
    spaced = "".join(f" {c} " if _is_punctuation(c) or _is_symbol(c) else c for c in text)
    return spaced.split()


def count_words(texts):
    """Texts -> Counter of normalised words."""
    counts = Counter()
    for text in texts:
        counts.update(split_words(normalise(text)))
    return counts


class _Merger:
    """Pair counts over a word list, kept up to date while pairs are merged one after the other."""

    def __init__(self, word_counts):
        self.weights = list(word_counts.values())
        self.words = [[w[0]] + [CONTINUATION + c for c in w[1:]] for w in word_counts]
        self.pair_counts = Counter()
        self.where = defaultdict(set)
        for index, symbols in enumerate(self.words):
            self._count(index, symbols, +1)
        self.heap = [(-count, pair) for pair, count in self.pair_counts.items()]
        heapq.heapify(self.heap)

    def _count(self, index, symbols, sign):
        for pair in zip(symbols, symbols[1:]):
            self.pair_counts[pair] += sign * self.weights[index]
            if sign > 0:
                self.where[pair].add(index)

    def best(self):
        """The most frequent pair now, or None; stale heap entries are corrected when they surface."""
        while self.heap:
            count, pair = heapq.heappop(self.heap)
            actual = self.pair_counts[pair]
            if actual == -count and actual > 0:
                return pair
            if actual > 0:
                heapq.heappush(self.heap, (-actual, pair))
        return None

    def merge(self, pair, merged):
        touched = Counter()
        for index in self.where.pop(pair):
            old = self.words[index]
            new = _replace(old, pair, merged)
            if len(new) == len(old):
                continue
            self._count(index, old, -1)
            self._count(index, new, +1)
            touched.update(zip(new, new[1:]))
            self.words[index] = new
        for changed in touched:
            heapq.heappush(self.heap, (-self.pair_counts[changed], changed))


def _replace(symbols, pair, merged):
    out, i = [], 0
    while i < len(symbols):
        hit = i + 1 < len(symbols) and (symbols[i], symbols[i + 1]) == pair
        out.append(merged if hit else symbols[i])
        i += 2 if hit else 1
    return out


def _alphabet(word_counts, min_count):
    """Single characters worth an entry, as word start and as continuation, most frequent first."""
    chars = Counter()
    for word, count in word_counts.items():
        for char in word:
            chars[char] += count
    kept = [c for c, n in sorted(chars.items(), key=lambda item: (-item[1], item[0])) if n >= min_count]
    return kept + [CONTINUATION + c for c in kept if not (_is_punctuation(c) or _is_symbol(c))]


def train_vocabulary(word_counts, size, min_word_count=3, min_char_count=10):
    """Counter of words -> list of `size` tokens (position = id), specials first, then characters, then merges."""
    vocabulary = SPECIAL_TOKENS + _alphabet(word_counts, min_char_count)
    known = set(vocabulary)
    usable = {w: n for w, n in sorted(word_counts.items())
              if n >= min_word_count and len(w) <= 30 and w[0] in known
              and all(CONTINUATION + c in known for c in w[1:])}
    merger = _Merger(usable)
    while len(vocabulary) < size:
        pair = merger.best()
        if pair is None:
            break
        merged = pair[0] + pair[1][len(CONTINUATION):]
        merger.merge(pair, merged)
        if merged not in known:  # two merge orders can lead to one token
            known.add(merged)
            vocabulary.append(merged)
    return vocabulary


class WordPiece:
    """Greedy longest-match-first encoder over a fixed vocabulary."""

    def __init__(self, vocabulary):
        self.vocabulary = vocabulary
        self.ids = {token: i for i, token in enumerate(vocabulary)}
        self._cache = {}

    def _encode_word(self, word):
        if len(word) > MAX_WORD_CHARS:
            return [UNK]
        pieces, start = [], 0
        while start < len(word):
            prefix = CONTINUATION if start else ""
            end = len(word)
            while end > start and prefix + word[start:end] not in self.ids:
                end -= 1
            if end == start:
                return [UNK]
            pieces.append(self.ids[prefix + word[start:end]])
            start = end
        return pieces

    def pieces(self, text):
        """Text -> token ids without [CLS] and [SEP]."""
        out = []
        for word in split_words(normalise(text)):
            known = self._cache.get(word)
            if known is None:
                known = self._cache[word] = self._encode_word(word)
            out.extend(known)
        return out

    def encode(self, text, max_length):
        """Text -> [CLS] pieces [SEP], cut to `max_length` ids; like transformers.js, a cut text loses its [SEP]."""
        return ([CLS] + self.pieces(text) + [SEP])[:max_length]


def tokenizer_json(vocabulary):
    """The same tokeniser in the layout of Hugging Face's `tokenizer.json`.

    `added_tokens` stays empty on purpose: listed there, a customer who types "[SEP]" would inject a real separator.
    """
    special = {t: {"id": t, "ids": [SPECIAL_TOKENS.index(t)], "tokens": [t]} for t in ("[CLS]", "[SEP]")}
    def piece(token): return {"SpecialToken": {"id": token, "type_id": 0}}
    single = [piece("[CLS]"), {"Sequence": {"id": "A", "type_id": 0}}, piece("[SEP]")]
    pair = single + [{"Sequence": {"id": "B", "type_id": 1}}, {"SpecialToken": {"id": "[SEP]", "type_id": 1}}]
    return {
        "version": "1.0", "truncation": None, "padding": None, "added_tokens": [],
        "normalizer": {"type": "BertNormalizer", "clean_text": True, "handle_chinese_chars": True,
                       "strip_accents": True, "lowercase": True},
        "pre_tokenizer": {"type": "Sequence", "pretokenizers": [
            {"type": "BertPreTokenizer"},
            {"type": "Split", "pattern": {"Regex": r"[\p{So}\p{Sk}]"}, "behavior": "Isolated", "invert": False}]},
        "post_processor": {"type": "TemplateProcessing", "single": single, "pair": pair, "special_tokens": special},
        "decoder": {"type": "WordPiece", "prefix": CONTINUATION, "cleanup": True},
        "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": CONTINUATION,
                  "max_input_chars_per_word": MAX_WORD_CHARS, "vocab": {t: i for i, t in enumerate(vocabulary)}},
    }


def tokenizer_config(max_length):
    """`tokenizer_config.json` for transformers.js; `max_length` in tokens including [CLS] and [SEP]."""
    names = dict(zip(("pad_token", "unk_token", "cls_token", "sep_token", "mask_token"), SPECIAL_TOKENS))
    return {"tokenizer_class": "BertTokenizer", "do_lower_case": True, "model_max_length": max_length, **names}
