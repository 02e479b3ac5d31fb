"""What language a text is in, told by its letters and its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("cyrillic", re.compile("[\u0400-\u04ff]")),
    ("latin", re.compile("[a-zA-Z\u00c0-\u024f]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("hy", re.compile("[\u0530-\u058f]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("ta", re.compile("[\u0b80-\u0bff]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
)
"""Letters by script, or by the language that alone is written in it; no letter is in two."""

_COMMONEST = {
    "en": (
        "the of and to in a is that for it as was with be by on not he his from are at this or"
        " which have had an they their were been its but has will would there who all also"
    ),
    "ru": (
        "и в не на что с по как это из за к для то от его но он она они так был была было были"
        " же или мы вы если при который которые также где"
    ),
    "kk": (
        "және мен бен пен үшін бұл деп осы бір де да болып емес еді екен туралы оның бойынша"
        " деген ол біз сол жылы арқылы кейін қарай ғана"
    ),
    "uk": "і та в не на що з як це до за для від його але він вона вони був який",
    "bg": "и на да се за от не с по като е са че ще има това към при или след",
    "de": (
        "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch"
        " es an werden aus er hat dass sie nach wird bei einer um am sind noch wie"
    ),
    "fr": (
        "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce"
        " il sont avec son aux elle ou mais cette ses été comme nous"
    ),
    "es": (
        "de la que el en y a los se del las un por con no una su para es al lo como más o pero"
        " sus le ha me si sin sobre este ya entre cuando todo esta ser son"
    ),
    "it": (
        "di e il la che in a un è per una sono del non con i le da si della al dei nel alla"
        " come anche più gli delle o ha lo su"
    ),
    "pt": (
        "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi"
        " ao ele das tem à seu sua ou ser"
    ),
    "nl": (
        "de van het een en in is dat op te zijn met voor niet aan er om ook als bij maar door"
        " naar uit dan nog wordt hij over werd"
    ),
    "sv": "och i att det som en på är av för med till den har de inte om ett han var",
    "da": "og i at det er en til af på for med der den som de ikke har et var han",
    "no": "og i det er på til som en for av at med de har den ikke et han var om",
    "fi": "ja on ei että se oli hän mutta ovat kun joka myös tai mukaan sen ole niin",
    "hu": "a az és hogy nem is egy ez meg volt de csak már vagy még mint kell ha",
    "ro": "de și în a la cu pe din nu că se o un care mai este sau pentru au fost",
    "tr": "ve bir bu da de için ile çok olarak daha gibi olan ne kadar sonra en ki",
    "pl": "w i na z do się nie to że jest o jak po od za oraz są dla przez ale",
}
STOP_WORDS = {tag: frozenset(words.split()) for tag, words in _COMMONEST.items()}
"""The commonest words of the languages that can be told apart, as they are written."""
_LATIN_TAGS = (
    "de",
    "en",
    "es",
    "fi",
    "fr",
    "hu",
    "it",
    "nl",
    "no",
    "pl",
    "pt",
    "ro",
    "sv",
    "da",
    "tr",
)


def language_of(text: str, declared: str = "") -> str:
    """Return the two-letter tag of a text's main language, or "" where nothing tells.

    ``declared`` (a tag such as ``en-GB``) is believed where it is given.
    """
    if declared.strip():
        return declared.strip().replace("_", "-").split("-")[0].lower()
    sample = text[:_SAMPLE]
    counts = dict.fromkeys((tag for tag, _ in _SCRIPTS), 0)
    for letter, count in Counter(sample).items():
        tag = _script_of(letter)
        if tag:
            counts[tag] += count
    script = max(counts, key=lambda name: counts[name])
    if not counts[script]:
        return ""
    if script == "cyrillic":
        return _cyrillic(sample.casefold())
    return _by_words(sample, _LATIN_TAGS) if script == "latin" else script


def _cyrillic(sample: str) -> str:
    """Tell Kazakh, Ukrainian and their neighbours by letters, the rest by words."""
    kazakh = sum(sample.count(letter) for letter in "қғңұәөүһ")
    if kazakh * 100 > len(sample):
        return "kk"
    return _by_words(sample, ("ru", "uk", "bg"))


def _by_words(sample: str, tags: tuple[str, ...]) -> str:
    """Return the language whose commonest words are most of the sample's words, or ""."""
    words: Counter[str] = Counter()
    for word, count in Counter(_WORD.findall(sample)).items():
        words[word.casefold()] += count
    shares = {tag: sum([words.get(word, 0) for word in STOP_WORDS[tag]]) for tag in tags}
    best = max(shares, key=lambda tag: shares[tag])
    return best if shares[best] * 20 >= words.total() else ""


@lru_cache(maxsize=4096)
def _script_of(letter: str) -> str:
    return next((tag for tag, pattern in _SCRIPTS if pattern.match(letter)), "")
