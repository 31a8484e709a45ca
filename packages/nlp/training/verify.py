"""Compares the exported int8 model, loaded by transformers.js in Node, with the fp32 torch model."""
import json
import subprocess
from pathlib import Path

from .data import affect_dev, intent_dev
from .evaluate import outputs

# What customers paste and attackers try. The tokenisers must agree on all of it.
ODD_TEXTS = [
    "", " ", "\n\t", "😀", "😡😡😡", "great😀job", "👍🏽 ok", "👩‍👩‍👧 family", "❤️", "café déjà vu naïve", "İstanbul ISTANBUL ı", "ΣΑΣ ὀδυσσεύς",
    "Straße ẞ", "你好 world 世界", "こんにちは", "한국어 텍스트", "مرحبا بالعالم", "שלום", "ไทยภาษา", "नमस्ते", "a\u0000b\u0007c\u200bd\ufeffe\u00ade", "x\u2028y\u2029z",
    "tab\there\r\nline", "[CLS] hello [SEP] [MASK] [PAD] [UNK]", "##ing ## #hash", "don’t “quote” — dash…", "$100.50 €20 £3 ¥4 ₹5 50%", "a@b.co http://x.y/z?q=1&r=2",
    "@user #tag ^_^ :-) <3 `code` ~tilde~ |pipe|", "x" * 99, "x" * 100, "x" * 101, "supercalifragilisticexpialidocious", "AAAAAAAAAAAAAAA!!!!!!!!!!??????",
    "\ufffd replacement", "e\u0301 combining", "\U0001f1e9\U0001f1ea flag", "№ ™ ® © ½ ² Ω Å ﬁ ﬀ", "１２３ ｆｕｌｌｗｉｄｔｈ", "\u00a0nbsp\u3000ideographic\u2003em",
    "word " * 300, "ʰ ˢ ´ ¨ ¯ ¸ ˙", "\u0600 \u06dd \u070f", "ǆ ǅ ŉ ΐ", "🏳️‍🌈 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\u202eevil\u202c", "\u0085next\u001cfile",
]


def _reference_rows(data_dir):
    """(text, sentiment class or None): odd texts, intents, and development rows with a class."""
    affect = affect_dev(data_dir)
    rows = [(text, None) for text in ODD_TEXTS]
    rows += [(text, None) for _, dev in intent_dev(data_dir).values() for text, _ in dev[::5]]
    for name in ("support_probe", "vader_tweets", "vader_amazon", "goemotions_valid"):
        rows += [(r.text, r.sentiment) for r in affect[name][:1500]]
    return rows


def write_reference(path, model, wordpiece, data_dir, device):
    """Texts with ids and fp32 outputs, for verify.mjs."""
    positions = model.encoder.shape.positions
    rows = _reference_rows(data_dir)
    embedding, sentiment, valence, *_ = outputs(model, wordpiece, [t for t, _ in rows], device, positions)
    texts = [{"text": text, "label": label, "ids": wordpiece.encode(text, positions), "embedding": e, "sentiment": s, "valence": v[0]}
             for (text, label), e, s, v in zip(rows, embedding.tolist(), sentiment.tolist(), valence.tolist())]
    path.write_text(json.dumps({"maxLength": positions, "texts": texts}))


def verify(out, work, model, wordpiece, data_dir, device):
    """-> dict of figures from verify.mjs; raises when Node or the package is missing or the model does not load."""
    reference, result = work / "reference.json", work / "verified.json"
    write_reference(reference, model, wordpiece, data_dir, device)
    script = Path(__file__).parent / "verify.mjs"
    subprocess.run(["node", str(script), str(out), str(reference), str(result)], check=True)
    return json.loads(result.read_text())


def rows_for_card(result):
    """What the card prints of it."""
    return [
        ("texts compared", result["texts"]), ("tokenisations that differ from transformers.js", result["tokenisationDiffers"]),
        ("same sentiment class", f"{result['sentimentAgreement']:.1f} %"),
        (f"sentiment accuracy on {result['labelled']} development rows", f"{result['sentimentAccuracyFp32']:.1f} % -> {result['sentimentAccuracyInt8']:.1f} %"),
        ("mean valence difference", f"{result['valenceMeanDifference']:.4f}"),
        ("cosine of the vectors, mean / lowest", f"{result['embeddingCosineMean']:.4f} / {result['embeddingCosineMin']:.4f}"),
        ("cosine of one text alone and in a batch, lowest", f"{result['batchedAgainstAloneCosineMin']:.4f}"),
        ("load time in Node", f"{result['loadMilliseconds']:.0f} ms"),
        ("one message, tokeniser included, p50 / p99", f"{result['singleP50Milliseconds']:.2f} / {result['singleP99Milliseconds']:.2f} ms (while the machine was busy)"),
    ]
