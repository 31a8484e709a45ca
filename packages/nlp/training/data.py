"""Reads the data folder: raw text for pretraining, labelled rows for multi-task training, development rows for figures.

Development rows are every `*.valid.*` file and a tenth of the files that have no such part, picked by the hash of the text
(`is_dev`), so the split is the same in every run and on every machine. No development text enters any training stage.
"""
import gzip
import hashlib
import json
import random
from collections import namedtuple
from pathlib import Path

OWN = Path(__file__).parent / "own"

# Share of pretraining tokens per source. Support-like text dominates; books are dated prose, so they stay a tenth.
TEXT_SHARES = {
    "star": .12, "taskmaster": .07, "bitext_responses": .08, "multidogo": .07, "office_support": .09, "irc": .14,
    "topical_chat": .08, "goemotions": .13, "books": .10, "task_texts": .12,
}

POSITIVE_EMOTIONS = {"admiration": .6, "amusement": .5, "approval": .4, "caring": .4, "desire": .3, "excitement": .7,
                     "gratitude": .7, "joy": .7, "love": .8, "optimism": .5, "pride": .6, "relief": .5}
NEGATIVE_EMOTIONS = {"anger": -.7, "annoyance": -.5, "disappointment": -.6, "disapproval": -.4, "disgust": -.7,
                     "embarrassment": -.4, "fear": -.5, "grief": -.7, "nervousness": -.35, "remorse": -.4, "sadness": -.6}
# Neither sign: a customer who is curious or surprised has said nothing yet about being content.
AMBIGUOUS_EMOTIONS = ("confusion", "curiosity", "realization", "surprise")
EMOTIONS = sorted([*POSITIVE_EMOTIONS, *NEGATIVE_EMOTIONS, *AMBIGUOUS_EMOTIONS]) + ["neutral"]
SENTIMENTS = ["negative", "neutral", "positive"]
TARGETS = ["none", "issue", "interaction"]  # what bad feeling is about: nothing, the matter at hand, this chat itself
NEUTRAL_BAND = .1  # of a -1..1 score; 0.4 points on VADER's -4..4 rating scale

# sentiment: index into SENTIMENTS or None; valence: -1..1 or None; emotions: names or None; weight: of this row's losses;
# target: index into TARGETS or None; asks: whether a person is wanted, or None
AffectRow = namedtuple("AffectRow", "text sentiment valence emotions weight target asks", defaults=[None, None])


def sha256(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def data_hashes(data_dir):
    """{relative path: sha256} of every file that training or its figures read, own texts included."""
    data_dir = Path(data_dir)
    files = [p for folder in ("text", "intent", "sentiment", "dialogue") for p in (data_dir / folder).iterdir() if p.suffix in (".gz", ".jsonl")]
    return {**{str(p.relative_to(data_dir)): sha256(p) for p in sorted(files)},
            **{f"own/{p.name}": sha256(p) for p in sorted(OWN.iterdir()) if p.suffix == ".tsv"}}


def read_lines(path):
    opener = gzip.open if str(path).endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as file:
        return [line.rstrip("\n") for line in file]


def read_rows(path):
    return [json.loads(line) for line in read_lines(path)]


def is_dev(text):
    """True for a fixed tenth of all texts."""
    return int(hashlib.sha256(text.strip().lower().encode()).hexdigest()[:8], 16) % 10 == 0


def _key(text):
    return " ".join(text.lower().split())


# ---- intents ---------------------------------------------------------------------------------------------------------

def _distinct(rows):
    """Rows with a new text only; the first label wins."""
    return list({_key(r["text"]): r for r in reversed(rows)}.values())[::-1]


def _multidogo(data_dir):
    """Without joined labels; bare slot values are half the file and teach little, so most of them go."""
    rows = _distinct(read_rows(data_dir / "intent/multidogo.train.jsonl.gz"))
    rows = [r for r in rows if "+" not in r["label"]]
    values = [r for r in rows if r["label"] == "contentonly"]
    return [r for r in rows if r["label"] != "contentonly"] + values[:2000]


def intent_sets(data_dir):
    """{name: [(text, label)]} of the single-label training sets; BANKING77 and Bitext without their own development tenth."""
    data_dir = Path(data_dir)
    pairs = lambda rows: [(r["text"], r["label"]) for r in rows]
    own_split = lambda name: [p for p in pairs(read_rows(data_dir / f"intent/{name}")) if not is_dev(p[0])]
    return {
        "banking77": own_split("banking77.train.jsonl"),
        "bitext": own_split("bitext.jsonl"),
        "clinc150": [p for p in pairs(read_rows(data_dir / "intent/clinc150.train.jsonl")) if p[1] != "oos"],
        "multidogo": pairs(_multidogo(data_dir)),
        "rasa_nlu": pairs(read_rows(data_dir / "intent/rasa_nlu.jsonl")),
        "snips": pairs(read_rows(data_dir / "intent/snips.train.jsonl"))[::3],
    }


def multilabel_intents(data_dir):
    """[(text, [labels])] of NLU++, whose labels combine."""
    return [(r["text"], r["labels"]) for r in read_rows(Path(data_dir) / "intent/nlupp.jsonl")]


def intent_dev(data_dir):
    """{name: (probe training pairs, development pairs)} for the linear probes."""
    data_dir = Path(data_dir)
    valid = [(r["text"], r["label"]) for r in read_rows(data_dir / "intent/clinc150.valid.jsonl") if r["label"] != "oos"]
    banking = [(r["text"], r["label"]) for r in read_rows(data_dir / "intent/banking77.train.jsonl")]
    sets = intent_sets(data_dir)
    return {"clinc150": (sets["clinc150"], valid),
            "banking77": (sets["banking77"], [p for p in banking if is_dev(p[0])])}


# ---- sentiment and emotions ------------------------------------------------------------------------------------------

def sentiment_of(valence):
    """-1..1 -> index into SENTIMENTS."""
    return 0 if valence < -NEUTRAL_BAND else 2 if valence > NEUTRAL_BAND else 1


def _goemotions_row(row):
    """The grouping into positive, negative and ambiguous is the data set's own; the valences are ours."""
    signed = {**POSITIVE_EMOTIONS, **NEGATIVE_EMOTIONS}
    values = [signed[e] for e in row["labels"] if e in signed]
    if values and (min(values) > 0 or max(values) < 0):
        valence = sum(values) / len(values)
        return AffectRow(row["text"], sentiment_of(valence), valence, row["labels"], 1.)
    if row["labels"] == ["neutral"]:
        return AffectRow(row["text"], 1, 0., row["labels"], 1.)
    return AffectRow(row["text"], None, None, row["labels"], 1.)


def goemotions(data_dir, part):
    path = {"train": "goemotions.train.jsonl.gz", "valid": "goemotions.valid.jsonl"}[part]
    return [_goemotions_row(r) for r in read_rows(Path(data_dir) / "sentiment" / path)]


def _scored(data_dir, name, weight):
    rows = read_rows(data_dir / f"sentiment/{name}.jsonl")
    return [AffectRow(r["text"], sentiment_of(r["score"]), r["score"], None, weight) for r in rows]


def _product_reviews(data_dir):
    """Judged sentences only: label `none` means that no feature was judged, which is not neutral."""
    rows = read_rows(data_dir / "sentiment/product_reviews.jsonl")
    rows = [r for r in rows if r["label"] in ("pos", "neg") and not r["in_vader_amazon"]]
    return [AffectRow(r["text"], {"neg": 0, "pos": 2}[r["label"]], max(-.9, min(.9, r["score"] / 4)), None, .7,
                      TARGETS.index({"neg": "issue", "pos": "none"}[r["label"]])) for r in rows]


def _pros_cons(data_dir):
    """Weak rows: the label is the form field the words were typed into, so bare nouns carry a sign they do not have."""
    rows = read_rows(data_dir / "sentiment/pros_cons.jsonl")
    return [AffectRow(r["text"], {"neg": 0, "pos": 2}[r["label"]], {"neg": -.4, "pos": .45}[r["label"]], None, .3) for r in rows]


def _commands(data_dir):
    """Plain requests to an assistant as neutral rows; the social intents of CLINC150 are left out."""
    social = {"thank_you", "goodbye", "greeting", "yes", "no", "maybe", "tell_joke", "are_you_a_bot", "what_can_i_ask_you"}
    sets = intent_sets(data_dir)
    texts = [t for t, label in sets["clinc150"][::5] if label not in social] + [t for t, _ in sets["snips"][::5]]
    return [AffectRow(t, 1, 0., None, .3, TARGETS.index("none")) for t in texts]


def own_rows(name):
    """`own/<name>.tsv`: valence, tab, text; written for this project."""
    rows = [line.split("\t", 1) for line in read_lines(OWN / f"{name}.tsv") if line and not line.startswith("#")]
    return [AffectRow(text, sentiment_of(float(v)), float(v), None, 1.5) for v, text in rows]


def _target_row(text, target):
    """A complaint of either kind is negative; of the others nothing is known."""
    index = TARGETS.index(target)
    return AffectRow(text, 0 if index else None, None, None, 1., index)


def _labelled_turns(data_dir, name):
    """[(text, target)] of the turns of STAR dialogues that `own/<name>.tsv` labels; the guideline is in README.md."""
    labels = [line.split("\t") for line in read_lines(OWN / f"{name}.tsv")[1:]]
    wanted = {dialogue for dialogue, *_ in labels}
    path = Path(data_dir) / "dialogue/star.train.jsonl.gz"
    dialogues = {str(row["id"]): row["turns"] for row in read_rows(path) if str(row["id"]) in wanted}
    return [(dialogues[dialogue][int(turn)]["text"], target) for dialogue, turn, target, *_ in labels]


def target_train(data_dir):
    own = [line.split("\t") for line in read_lines(OWN / "support_target.tsv")[1:]]
    return [_target_row(text, target) for target, text in own] + [
        _target_row(text, target) for text, target in _labelled_turns(data_dir, "star_turns_train")]


def target_dev(data_dir):
    """Turns labelled by hand that no stage is trained on."""
    return [_target_row(text, target) for text, target in _labelled_turns(data_dir, "star_turns")]


def asks_rows(name):
    """`own/<name>.tsv`: yes or no, tab, text: does the customer ask for a person?"""
    rows = [line.split("\t", 1) for line in read_lines(OWN / f"{name}.tsv")[1:] if not line.startswith("#")]
    return [AffectRow(text, None, None, None, 1., None, asks == "yes") for asks, text in rows]


ASKING_INTENTS = {"contact_human_agent"}   # of Bitext
UNCLEAR_INTENTS = {"contact_customer_service", "complaint"}   # of Bitext: some ask for a person, some for a phone number
SHORT_WORDS = 3
ORDINARY = 4000   # texts a source against which asking is told apart


def _ordinary_turns(data_dir):
    """What customers of STAR write, but for the dialogues with labelled turns. Next to nobody there asks for a person."""
    labelled = {line.split("\t")[0] for name in ("star_turns", "star_turns_train") for line in read_lines(OWN / f"{name}.tsv")[1:]}
    dialogues = read_rows(Path(data_dir) / "dialogue/star.train.jsonl.gz")
    return [t["text"] for row in dialogues if str(row["id"]) not in labelled for t in row["turns"] if t["author"] == "customer"]


def _short_answers(data_dir):
    """Names, numbers, places: what people type when they are asked for it. No mood, no complaint, no wish for a person."""
    values = [r["text"] for r in _distinct(read_rows(Path(data_dir) / "intent/multidogo.train.jsonl.gz")) if r["label"] == "contentonly"]
    turns = [t for t in _ordinary_turns(data_dir) if len(t.split()) <= SHORT_WORDS and not set(t) & set("!?")]
    texts = [*random.Random(0).sample(values, ORDINARY), *random.Random(0).sample(turns, ORDINARY)]
    return [AffectRow(t, 1, 0., None, .5, TARGETS.index("none"), False) for t in texts]


def asks_training(data_dir):
    """[(text, asks)]: our own texts, Bitext's requests for a person, and ordinary messages of every kind that ask for none."""
    sets = intent_sets(data_dir)
    bitext = [(text, label) for text, label in sets.pop("bitext") if label not in UNCLEAR_INTENTS]
    sources = [*([text for text, _ in pairs] for pairs in sets.values()), _ordinary_turns(data_dir),
               [r.text for r in goemotions(data_dir, "train") if not is_dev(r.text)]]
    ordinary = [text for texts in sources for text in random.Random(0).sample(texts, min(ORDINARY, len(texts)))]
    own = [(r.text, r.asks) for r in affect_train(data_dir)["asks"]]
    held_out = {_key(r.text) for r in [*asks_rows("asks_for_human"), *target_dev(data_dir)]} | {_key(text) for text, _ in own}
    return [*own, *((text, label in ASKING_INTENTS) for text, label in bitext),
            *((text, False) for text in ordinary if _key(text) not in held_out)]


# Share of the affect batch per source: noisy or large sets do not drown the small exact ones.
AFFECT_SHARES = {"goemotions": .40, "vader_tweets": .12, "vader_amazon": .10, "vader_nyt": .06, "product_reviews": .07,
                 "pros_cons": .11, "commands": .05, "support": .04, "target": .18, "asks": .14,
                 "short_answers": .12}


def sentiment_sets(data_dir):
    """{name: rows} with a sign or a score, development tenths still inside (see `affect_train` and `affect_dev`)."""
    data_dir = Path(data_dir)
    return {"vader_tweets": _scored(data_dir, "vader_tweets", 1.), "vader_amazon": _scored(data_dir, "vader_amazon", .7),
            "vader_nyt": _scored(data_dir, "vader_nyt", .5), "product_reviews": _product_reviews(data_dir),
            "pros_cons": _pros_cons(data_dir)}


def affect_train(data_dir):
    """{source: rows} that train the sentiment, valence and emotion heads, keys as in AFFECT_SHARES."""
    sets = {**sentiment_sets(data_dir), "goemotions": goemotions(data_dir, "train")}
    sets = {name: [r for r in rows if not is_dev(r.text)] for name, rows in sets.items()}
    own = {"support": own_rows("support_affect"), "target": target_train(data_dir), "asks": asks_rows("support_asks"),
           "short_answers": _short_answers(data_dir)}
    measured = {_key(r.text) for r in [*own_rows("support_probe"), *asks_rows("asks_for_human"), *target_dev(data_dir)]}
    own = {name: [r for r in rows if _key(r.text) not in measured] for name, rows in own.items()}
    return {**sets, "commands": _commands(Path(data_dir)), **own}


def affect_dev(data_dir):
    """{name: rows} to report on; `goemotions_tune` only chooses emotion thresholds."""
    dev = {name: [r for r in rows if is_dev(r.text)] for name, rows in sentiment_sets(data_dir).items()}
    dev["goemotions_tune"] = [r for r in goemotions(data_dir, "train") if is_dev(r.text)]
    dev["goemotions_valid"] = goemotions(data_dir, "valid")
    dev["support_probe"] = own_rows("support_probe")
    return dev


# ---- pretraining text ------------------------------------------------------------------------------------------------

def _dev_keys(data_dir):
    texts = [t for _, dev in intent_dev(data_dir).values() for t, _ in dev]
    texts += [r.text for rows in affect_dev(data_dir).values() for r in rows]
    return set(map(_key, texts))


def _task_texts(data_dir):
    """Texts of the labelled training rows, shuffled: the register that the heads will see."""
    texts = [t for pairs in intent_sets(data_dir).values() for t, _ in pairs]
    texts += [r.text for name, rows in affect_train(data_dir).items() for r in rows if name not in ("goemotions", "target", "asks", "short_answers")]
    texts = sorted(set(texts))
    random.Random(0).shuffle(texts)
    return texts


def text_sources(data_dir):
    """{source: lines} for pretraining, keys as in TEXT_SHARES, without any development text."""
    held_out = _dev_keys(data_dir)
    sources = {name: read_lines(Path(data_dir) / f"text/{name}.txt.gz") for name in TEXT_SHARES if name != "task_texts"}
    sources["task_texts"] = _task_texts(data_dir)
    return {name: [t for t in lines if _key(t) not in held_out] for name, lines in sources.items()}
