import codecs
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.errors import DocumentError
from reader.store.decoding import chosen_encoding, decode

RUSSIAN = (
    "Комиссия сочла, что в протоколе заседания нет ни одной подписи, и вернула его.\n"
    "«Это не наш почерк», — сказал секретарь; ёлка уже стояла в углу.\n"
)
UKRAINIAN = "Комісія вважає, що у протоколі немає жодного підпису, і повернула його.\n"
KAZAKH = "Комиссия хаттамада бірде-бір қол жоқ деп, оны кері қайтарды. Ән мен күй, өңір, ұлт.\n"


@pytest.mark.parametrize("codec", ["cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic"])
@pytest.mark.parametrize("text", [RUSSIAN, "Привет, мир!", "Глава первая", "ОТЧЁТ КОМИССИИ"])
def test_russian_in_any_8_bit_encoding_comes_out_right(text, codec):
    plain = text.translate({ord("«"): '"', ord("»"): '"', ord("—"): "-"})
    assert decode(plain.encode(codec), "a.txt").text == plain


@pytest.mark.parametrize("codec", ["cp1251", "koi8_u"])
def test_ukrainian_comes_out_right(codec):
    assert decode(UKRAINIAN.encode(codec), "a.txt").text == UKRAINIAN


def test_kazakh_comes_out_right():
    decoded = decode(KAZAKH.encode("kz1048"), "a.txt")
    assert decoded.text == KAZAKH
    assert decoded.how.startswith("KZ-1048")


def test_the_choice_is_said():
    assert decode(RUSSIAN.encode("cp1251"), "a.txt").how == "windows-1251, detected"
    assert decode(RUSSIAN.encode(), "a.txt").how == "UTF-8"
    assert decode(codecs.BOM_UTF8 + b"a", "a.txt").how == "UTF-8, by its byte order mark"


@pytest.mark.parametrize(
    "codec", ["utf_8_sig", "utf_16", "utf_32", "utf_16_le", "utf_16_be", "utf_32_be"]
)
def test_every_byte_order_mark_is_known_and_taken_away(codec):
    text = "Ужин 😀 supper\n"
    mark = "" if codec in {"utf_8_sig", "utf_16", "utf_32"} else "\ufeff"
    assert decode((mark + text).encode(codec), "a.txt").text == text


@pytest.mark.parametrize("codec", ["utf_16_le", "utf_16_be"])
def test_utf_16_without_a_mark_is_read(codec):
    for text in ("A plain sentence, in ASCII.\n", RUSSIAN):
        decoded = decode(text.encode(codec), "a.txt")
        assert decoded.text == text
        assert decoded.how.startswith("UTF-16")


@pytest.mark.parametrize(
    "text",
    [
        "Le café où l’été s’achève — « déjà vu ».",
        "Größe und Übermut; daß er’s wußte.",
        "El niño dijo: ¿qué más? ¡Mañana!",
        "A plain “quotation” – with dashes…",
        "Ísland er stórt og ætíð kalt á vetrum, og þó fagurt.",
    ],
)
def test_western_texts_in_windows_1252_come_out_right(text):
    assert decode(text.encode("cp1252"), "a.txt").text == text


def test_polish_in_windows_1250_comes_out_right():
    text = (
        "Komisja uznała, że w protokole nie ma żadnego podpisu, i odesłała go z powrotem. "
        "Wójt wziął świeżą księgę, źle ją zszył, a potem długo milczał przy oknie.\n"
    )
    assert decode(text.encode("cp1250"), "a.txt").text == text


def test_chinese_in_gb18030_comes_out_right():
    text = (
        "委员会认为会议记录上没有任何人的签名，于是把它退了回去。秘书说，这不是我们的字迹。\n" * 3
    )
    assert decode(text.encode("gb18030"), "a.txt").text == text


def test_a_few_damaged_bytes_do_not_change_the_rest_of_a_utf_8_text():
    before, after = RUSSIAN[:20].encode(), RUSSIAN[20:].encode()
    decoded = decode(before + b"\xff" + after, "a.txt")
    assert decoded.text == RUSSIAN[:20] + "\ufffd" + RUSSIAN[20:]
    assert decoded.how == "UTF-8; 1 damaged characters are shown as \ufffd"


def test_a_choice_of_the_reader_overrules_detection():
    decoded = decode(RUSSIAN.encode("cp1251"), "a.txt", encoding="windows-1252")
    assert decoded.text.startswith("Êîìèññèÿ")
    assert decoded.how == "windows-1252, as you chose"


def test_an_unknown_encoding_is_named():
    with pytest.raises(DocumentError, match=r"a\.txt: no encoding is called klingon"):
        decode(b"a", "a.txt", encoding="klingon")


@pytest.mark.parametrize("raw", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"text\0text", b"\0" * 100])
def test_zero_bytes_mean_it_is_not_a_text_file(raw):
    with pytest.raises(DocumentError, match=r"^a\.txt is (not a text file|empty)"):
        decode(raw, "a.txt")


def test_a_file_of_control_characters_is_not_a_text_file():
    with pytest.raises(DocumentError, match="not a text file"):
        decode(bytes(range(1, 32)) * 50, "a.txt")


@pytest.mark.parametrize("raw", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xff\xfe\n\0"])
def test_an_empty_file_says_so(raw):
    with pytest.raises(DocumentError, match=r"a\.txt is empty"):
        decode(raw, "a.txt")


def test_line_ends_become_newlines_and_nothing_else_changes():
    text = "a\r\nb\rc\n\r\nd\u2028e\u00a0f\u00ad\x0cg\u0085h\u200bi\ufeffj"
    assert decode(text.encode(), "a.txt").text == (
        "a\nb\nc\n\nd\u2028e\u00a0f\u00ad\x0cg\u0085h\u200bi\ufeffj"
    )


@pytest.mark.parametrize(
    ("how", "named"),
    [
        ("windows-1252, as you chose", "windows-1252"),
        ("cp866, as you chose; 2 damaged characters are shown as \ufffd", "cp866"),
        ("a.txt: no encoding is called klingon; try windows-1251 or utf-8", "klingon"),
        ("UTF-8", ""),
        ("windows-1251, detected", ""),
    ],
)
def test_the_encoding_that_a_reader_named_is_told_from_how_a_text_was_read(how, named):
    assert chosen_encoding(how) == named


texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip)


@settings(max_examples=60, deadline=None)
@given(texts.filter(lambda text: not text.startswith("\ufeff")))
def test_any_utf_8_text_comes_back_as_it_was(text):
    assert decode(text.encode(), "a.txt").text == text


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_give_a_text_or_a_reason(raw):
    with suppress(DocumentError):
        decoded = decode(raw, "a.txt")
        assert decoded.how
        assert decoded.text.strip()
        assert not set("\r\0") & set(decoded.text)
