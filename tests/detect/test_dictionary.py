"""Promise: a term is found whole in every usual spelling, at exact positions, however the text is cut."""

from __future__ import annotations

import re
import sys
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mitmguard.detect.dictionary import LONGEST, MOST_WORDS, SPAN, Dictionary, Match
from mitmguard.detect.dictionary_fold import Spans, fold, fold_character

TERMS = [
    "São João", "Straße Nord", "AT&T", "C++", ".NET", "projeto horizonte azul", "projeto", "ana lima", "lima costa silva",
    "张伟", "Acme, Inc.", "João", "a b", "b c d", "naïve first", "O'Brien", "İstanbul", "Łódź", "Œuvre", "Ωmega 7", "e-mail", "a",
    "c d", "d a b",
]  # fmt: skip


def dictionary(*terms: str) -> Dictionary:
    made = Dictionary()
    for term in terms:
        assert made.add(term, 0) == ""
    return made


SAMPLE = dictionary(*TERMS)


def found(terms: list[str], text: str) -> list[str]:
    return [text[m.start : m.end] for m in dictionary(*terms).find(text)]


@pytest.mark.parametrize(
    ("term", "text", "spans"),
    [
        # case, accents, composed and decomposed
        ("São João", "em SAO JOAO, sa\u0303o joa\u0303o; São João!", ["SAO JOAO", "sa\u0303o joa\u0303o", "São João"]),
        ("sao joao", "São João", ["São João"]),
        ("Straße", "STRASSE, straße, Strasse, Straßen", ["STRASSE", "straße", "Strasse"]),
        ("Strasse", "straße", ["straße"]),
        ("Œuvre", "oeuvre ŒUVRE", ["oeuvre", "ŒUVRE"]),
        ("first", "ﬁrst FIRST ﬁrs", ["ﬁrst", "FIRST"]),
        ("İstanbul", "istanbul İSTANBUL ISTANBUL ıstanbul", ["istanbul", "İSTANBUL", "ISTANBUL", "ıstanbul"]),
        ("Łódź", "lodz ŁÓDŹ", ["lodz", "ŁÓDŹ"]),
        ("Girassol", "ｇｉｒａｓｓｏｌ 𝐆irassol", ["ｇｉｒａｓｓｏｌ", "𝐆irassol"]),
        ("Projekt 42", "projekt ٤٢ Projekt ４２", ["projekt ٤٢", "Projekt ４２"]),
        # white space and hyphens
        ("Projeto Horizonte", "projeto\n    horizonte", ["projeto\n    horizonte"]),
        ("Projeto Horizonte", "projeto-horizonte projeto_horizonte projeto–horizonte projeto\xa0horizonte",
         ["projeto-horizonte", "projeto_horizonte", "projeto–horizonte", "projeto\xa0horizonte"]),
        ("projeto-horizonte", "Projeto Horizonte", ["Projeto Horizonte"]),
        ("Girassol", "gira\u00adssol gira\u200bssol", ["gira\u00adssol", "gira\u200bssol"]),
        ("jose", "jose\u0301, jose\u0301s", ["jose\u0301"]),
        # whole words
        ("sol", "solução girassol sol. SOL_2 x_sol sol² parasol", ["sol", "SOL", "sol", "sol"]),
        ("ana lima", "ana, lima; ana. lima; ana lima", ["ana lima"]),
        ("ana lima", "joana lima ana limas", []),
        # punctuation
        ("AT&T", "at&t AT & T at t att at-t", ["at&t", "AT & T"]),
        ("C++", "c++ c C+ C+++", ["c++", "C++"]),
        ("C++11", "c++11 c++ 11 c11", ["c++11", "c++ 11"]),
        (".NET", "net .net", [".net"]),
        ("O'Brien", "o’brien O'BRIEN obrien o brien", ["o’brien", "O'BRIEN"]),
        ("Acme, Inc.", "ACME, INC. acme inc", ["ACME, INC"]),
        ('"Girassol"', "o Girassol", ["Girassol"]),
        # scripts without spaces
        ("张伟", "我是张伟。 张 三伟", ["张伟"]),
        ("김철수", "김철수는 왔다", ["김철수"]),
        ("がく", "かく がく か\u3099く", ["かく", "がく", "か\u3099く"]),
        ("Москва", "в МОСКВА, Москвы", ["МОСКВА"]),
        ("कमल", "कमल कमला", ["कमल"]),
    ],
)  # fmt: skip
def test_spellings(term: str, text: str, spans: list[str]) -> None:
    assert found([term], text) == spans


@pytest.mark.parametrize(
    ("terms", "text", "spans"),
    [
        (["projeto", "projeto horizonte", "horizonte azul escuro"], "projeto horizonte azul", ["projeto horizonte"]),
        (["projeto horizonte", "horizonte azul escuro"], "projeto horizonte azul escuro", ["horizonte azul escuro"]),
        (["ana", "ana lima", "lima costa silva"], "ana lima costa silva", ["ana", "lima costa silva"]),
        (["b", "a b c", "c d"], "a b c d", ["a b c"]),
    ],
)  # fmt: skip
def test_the_longest_of_overlapping_terms_wins(
    terms: list[str], text: str, spans: list[str]
) -> None:
    assert found(terms, text) == spans


def test_a_term_belongs_to_the_list_that_names_it_first() -> None:
    made = Dictionary()
    made.add("Girassol", 3)
    made.add("girassol", 5)
    assert len(made) == 1
    assert made.find("girassol") == [Match(0, 8, 3)]


@pytest.mark.parametrize(
    ("term", "why"),
    [
        ("+++", "no letter"),
        ("", "no letter"),
        ("x" * (LONGEST + 1), "longer"),
        ("x " * 40, "longer"),
    ],
)
def test_what_cannot_be_found_is_told(term: str, why: str) -> None:
    made = Dictionary()
    assert why in made.add(term, 0)
    assert len(made) == 0
    assert made.find(term) == []


def test_every_character_is_folded_alike_alone_and_in_a_text() -> None:
    everything = [chr(c) for c in range(sys.maxunicode + 1)]
    for at in range(0, len(everything), 64):
        text = "a" + "".join(everything[at : at + 64]) + "b"
        assert fold(text) == "".join(map(fold_character, text))
        for c in text:
            assert fold(c) == fold_character(c), hex(ord(c))


def test_folding_is_idempotent_and_neither_case_nor_form_matters() -> None:
    for code in range(sys.maxunicode + 1):
        c = chr(code)
        folded = fold_character(c)
        assert fold(folded) == folded or folded.strip() != folded
        if unicodedata.category(c)[0] == "L" and not folded.startswith(" "):
            assert fold(unicodedata.normalize("NFD", c)).split() == folded.split(), hex(code)


odd = st.sampled_from(
    "aAäÄa\u0308ßﬁİıœŒ\u00ad\u200b\u0301\u0300½²™—– -_.&+'’\n…😀\ufe0fжЖ張が\u3099각 9٤"
)
texts = st.text(st.one_of(odd, st.characters()), max_size=30)


@given(texts)
def test_the_fast_ways_fold_as_the_slow_one(text: str) -> None:
    assert fold(text) == "".join(map(fold_character, text))


@given(texts)
def test_words_lead_back_to_where_they_stand(text: str) -> None:
    folded = fold(text)
    spans = Spans(text)
    before = 0
    for m in re.finditer("[^ ]+", folded):
        start, end = spans.of(*m.span())
        assert before <= start < end <= len(text)
        assert fold(text[start:end]).strip() == m[0]
        assert fold_character(text[start]) != ""
        before = end


pieces = st.lists(
    st.one_of(
        st.sampled_from(TERMS),
        st.sampled_from(TERMS).map(str.upper),
        st.sampled_from(TERMS).map(lambda t: unicodedata.normalize("NFD", t)),
        st.sampled_from(["a", "b", "c", "d", "ana", "lima", "costa", "projeto", "horizonte", "c+", ".", "Acme,"]),
        st.sampled_from([" ", " ", "  ", "-", "_", ", ", ". ", "\n", "+", "&", ".", "\u0301", "\u00ad", " \u200b", "s", "ß", "x" * 50]),
        st.builds(lambda c, n: c * n, st.sampled_from(" x-.\u200b"), st.integers(SPAN - 10, SPAN + 10)),
        st.builds(lambda t, n: t[: n % (len(t) + 1)], st.sampled_from(TERMS), st.integers(0, 60)),
        texts,
    ),
    max_size=12,
).map("".join)  # fmt: skip


def reference(terms: list[str], text: str) -> list[tuple[int, int]]:
    """Find terms without punctuation the slow way: every span whose fold is a term, between folded blanks."""
    wanted = {" ".join(fold(t).split()) for t in terms}
    everything = []
    for start in range(len(text)):
        if fold_character(text[start]) in ("", " ") or fold(text[:start])[-1:] not in ("", " "):
            if fold_character(text[start])[:1] != " " or fold_character(text[start]) == " ":
                continue
        for end in range(start + 1, len(text) + 1):
            inner = text[start:end]
            if any(c not in " \n-_\xad\u200b" and fold_character(c) == " " for c in inner):
                break
            after = fold(text[end:])[:1]
            if fold_character(text[end - 1]) == " " or (
                end < len(text) and not fold_character(text[end])
            ):
                continue
            if after not in ("", " ") and fold(inner)[-1:] != " ":
                continue
            if " ".join(fold(inner).split()) in wanted and end - start <= SPAN:
                everything.append((start, end))
    kept: list[tuple[int, int]] = []
    for start, end in sorted(everything, key=lambda s: (s[0] - s[1], s[0])):
        if not any(start < b and end > a for a, b in kept):
            kept.append((start, end))
    return sorted(kept)


PLAIN = [
    "São João",
    "a b",
    "b c d",
    "ana lima",
    "lima costa silva",
    "projeto",
    "Straße",
    "张伟",
    "c d",
    "d a b",
]
PLAIN_DICTIONARY = dictionary(*PLAIN)


@given(
    st.lists(
        st.one_of(
            st.sampled_from(PLAIN),
            st.sampled_from(["a", "b", "c", "d", "ana", "lima", " ", " ", "-", "\u0301", "ß", "ss", ". ", "張", "伟", "\u200b"]),
        ),
        max_size=10,
    ).map("".join)
)  # fmt: skip
@example("a-b c d a b c d")
def test_it_finds_what_a_slow_search_finds(text: str) -> None:
    assert [m[:2] for m in PLAIN_DICTIONARY.find(text)] == reference(PLAIN, text)


def streamed(made: Dictionary, text: str, sizes: list[int]) -> list[Match]:
    """Find as a channel does: what `open_from` releases is decided and never looked at again."""
    window, released, at, turn = "", 0, 0, 0
    final: list[Match] = []
    while at < len(text):
        size = sizes[turn % len(sizes)]
        window += text[at : at + size]
        at, turn = at + size, turn + 1
        free = made.open_from(window, released)
        assert released <= free <= len(window)
        assert len(window) - free <= 3 * SPAN  # never held for long
        matches = made.find(window, released)
        # Between what `open_from` says and what is decided already others may hold more: here nobody does.
        assert not any(m.start < free < m.end for m in matches)
        final += [m for m in matches if m.end <= free]
        released = free
    return final + made.find(window, released)


@given(pieces, st.lists(st.integers(1, 7), min_size=1, max_size=5))
def test_cuts_do_not_matter(text: str, sizes: list[int]) -> None:
    assert streamed(SAMPLE, text, sizes) == SAMPLE.find(text)


@given(pieces, st.data())
def test_others_may_hold_more(text: str, data: st.DataObject) -> None:
    """A look may begin at any place that lies in no term and before what is open."""
    whole = SAMPLE.find(text)
    start = data.draw(st.integers(0, SAMPLE.open_from(text)))
    if not any(m.start < start < m.end for m in whole):
        assert SAMPLE.find(text, start) == [m for m in whole if m.start >= start]


def test_a_delta_leaves_at_once_behind_a_word_that_no_term_goes_on_from() -> None:
    made = dictionary("projeto horizonte azul", "girassol")
    for text, free in [
        ("o girassol ", 11), ("o projeto ", 2), ("o projeto horizonte ", 2), ("o projeto novo ", 15), ("o projeto azul", 2), ("o projeto azul ", 15),
        ("o projeto " + " " * SPAN, 10 + SPAN), ("y" * (SPAN + 5), SPAN + 5),
    ]:  # fmt: skip
        assert made.open_from(text) == free, text


def test_the_words_of_a_term_are_bounded() -> None:
    term = " ".join(["ab"] * MOST_WORDS)
    assert found([term], f"x {term} y") == [term]


def test_a_text_of_first_words_takes_linear_time() -> None:
    """Work is counted, not timed: looks at the table per word stay the same for twice the text."""

    class Counting(dict[str, int]):
        looks = 0

        def get(self, key: str, default: int | None = None) -> int | None:  # type: ignore[override]
            Counting.looks += 1
            return super().get(key, default)

    made = dictionary("a b a b a b c", "b a b a b d", "a", "a b")
    made._forms = tuple(Counting(table) for table in made._forms)
    counts = []
    for size in (500, 1000, 2000):
        Counting.looks = 0
        made.find("a b " * size)
        counts.append(Counting.looks)
    assert counts[2] < 2.2 * counts[1] < 4.8 * counts[0]
