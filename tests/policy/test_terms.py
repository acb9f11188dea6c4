"""Promise: dictionaries are read from plain, CSV and JSON files, and what is wrong in one is told by line, never quoted."""

from __future__ import annotations

from pathlib import Path

import pytest

from mitmguard.errors import PolicyError
from mitmguard.policy import Policy, PolicyStore, load_policy
from mitmguard.policy.terms import MAX_COMPLAINTS, MAX_TERMS


def load(folder: Path, name: str, content: str | bytes, field: str | None = None) -> Policy:
    data = content if isinstance(content, bytes) else content.encode()
    (folder / name).write_bytes(data)
    more = f", field: '{field}'" if field is not None else ""
    path = folder / "guard.yaml"
    path.write_text(f"detectors: {{own: {{terms: [{{type: P_X, file: {name}{more}}}]}}}}\n")
    return load_policy(path)


@pytest.mark.parametrize(
    ("name", "field", "content", "terms", "lines"),
    [
        ("a.txt", None, "\ufeffAurora\r\n\r\n  Zênite \r\n#horizon\r\n", ["Aurora", "Zênite", "#horizon"], [1, 3, 4]),
        ("a.csv", "name", 'id,name\n1,"Silva, Ana"\n2,\n3,Lima\n4\n', ["Silva, Ana", "Lima"], [2, 4]),
        ("a.csv", "Kunde", "Nr;Kunde\r\n1;Müller\r\n2;Groß\r\n", ["Müller", "Groß"], [2, 3]),
        ("a.csv", "b", '\ufeffa,b\nx,"two\nlines"\ny,z\n', ["two\nlines", "z"], [3, 4]),
        ("a.tsv", "b", "a\tb\n1\tx y\n", ["x y"], [2]),
        ("a.CSV", "nome", "nome\nAna\n", ["Ana"], [2]),
        ("a.jsonl", "name", '{"name": "Ana"}\n\n{"name": ["Bia", "Clara"]}\n', ["Ana", "Bia", "Clara"], [1, 3, 3]),
        ("a.jsonl", "person.name", '{"person": {"name": "Ana"}}\n', ["Ana"], [1]),
        ("a.ndjson", None, '"Ana"\n"Bia"\n', ["Ana", "Bia"], [1, 2]),
    ],
)  # fmt: skip
def test_formats(
    name: str, field: str | None, content: str, terms: list[str], lines: list[int], tmp_path: Path
) -> None:
    (loaded,) = load(tmp_path, name, content, field).own_terms
    assert list(loaded.terms) == terms
    assert list(loaded.lines) == lines
    assert loaded.source == str(tmp_path / name)


SECRET = "Girassol"


@pytest.mark.parametrize(
    ("name", "field", "content", "file", "line", "message", "fix"),
    [
        ("a.txt", None, f"x\n{SECRET}".encode() + b"\xff\ny", "guard.yaml", 1, r"not UTF-8 \(line 2\)", "UTF-8"),
        ("a.txt", None, f"x\n{SECRET * 40}\n", "a.txt", 2, "longer than 200", "shorten"),
        ("a.txt", "name", "x\n", "guard.yaml", 1, "has no fields", "remove 'field'"),
        ("a.csv", None, f"a,{SECRET}\n", "guard.yaml", 1, "no column is named", "field"),
        ("a.csv", "b", f"a,{SECRET}\n", "guard.yaml", 1, "no column 'b'", "name one"),
        ("a.csv", "b", "", "guard.yaml", 1, "no column 'b'", "name one"),
        ("a.csv", "b", f'a,b\n1,"{SECRET}\n2,y\n', "guard.yaml", 1, "is no CSV", "mend"),
        ("a.jsonl", "n", f'{{"n": "x"}}\n{{"n": {SECRET}}}\n', "a.jsonl", 2, "no text in 'n'", "mend"),
        ("a.jsonl", "n", f'{{"m": "{SECRET}"}}\n', "a.jsonl", 1, "no text in 'n'", "mend"),
        ("a.jsonl", "n", f'{{"n": ["x", 7, "{SECRET}"]}}\n', "a.jsonl", 1, "no text in 'n'", "mend"),
        ("a.jsonl", None, "[" * 100_000, "a.jsonl", 1, "no JSON text", "mend"),
    ],
)  # fmt: skip
def test_mistakes_are_told_with_their_line_and_never_quoted(
    name: str, field: str | None, content: str | bytes, file: str, line: int, message: str, fix: str, tmp_path: Path
) -> None:  # fmt: skip
    with pytest.raises(PolicyError, match=message) as caught:
        load(tmp_path, name, content, field)
    (problem,) = caught.value.problems
    assert Path(problem.file).name == file
    assert problem.line == line
    assert fix in problem.fix
    assert SECRET not in str(caught.value)
    assert caught.value.__cause__ is None  # a chained error would quote


def test_a_file_full_of_mistakes_is_told_in_few_lines(tmp_path: Path) -> None:
    with pytest.raises(PolicyError) as caught:
        load(tmp_path, "a.jsonl", "7\n" * 1000)
    assert len(caught.value.problems) == MAX_COMPLAINTS + 1
    assert any("980 more" in p.message for p in caught.value.problems)


def test_terms_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert MAX_TERMS == 1_000_000
    monkeypatch.setattr("mitmguard.policy.terms.MAX_TERMS", 3)
    load(tmp_path, "a.txt", "a1\na2\na3\n")
    with pytest.raises(PolicyError, match="more than 3 terms"):
        load(tmp_path, "a.txt", "a1\na2\na3\na4\n")
    monkeypatch.setattr("mitmguard.policy.terms.MAX_BYTES", 10)
    with pytest.raises(PolicyError, match="larger than 10 bytes"):
        load(tmp_path, "a.txt", "aurora\nborealis\n")


def test_terms_of_all_lists_together_are_bounded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("a1\na2\n")
    path = tmp_path / "guard.yaml"
    path.write_text(
        "detectors: {own: {terms: [{type: P_X, file: a.txt}, {type: P_Y, file: a.txt}]}}\n"
    )
    load_policy(path)
    monkeypatch.setattr("mitmguard.policy.load.MAX_TERMS", 3)
    with pytest.raises(PolicyError, match="more than 3 terms"):
        load_policy(path)


def test_a_field_needs_a_file(tmp_path: Path) -> None:
    path = tmp_path / "guard.yaml"
    path.write_text("detectors: {own: {terms: [{type: P_X, terms: [aurora], field: a}]}}\n")
    with pytest.raises(PolicyError, match="a field of no file"):
        load_policy(path)


def test_the_version_follows_the_content_of_the_dictionary(tmp_path: Path) -> None:
    first = load(tmp_path, "a.txt", "aurora\n").version
    assert load(tmp_path, "a.txt", "aurora\nborealis\n").version != first
    assert load(tmp_path, "a.txt", "aurora\n").version == first
    assert load(tmp_path, "a.txt", "aurora\n").observing().own_terms[0].terms == ["aurora"]


def test_a_changed_dictionary_is_loaded_and_a_bad_one_keeps_the_last(tmp_path: Path) -> None:
    load(tmp_path, "a.jsonl", '"aurora"\n')
    store = PolicyStore(str(tmp_path / "guard.yaml"))
    assert store.poll() is None
    words = tmp_path / "a.jsonl"

    words.write_text('"aurora"\n"borealis"\n')
    outcome = store.poll()
    assert outcome is not None and outcome.swapped
    assert list(store.current.own_terms[0].terms) == ["aurora", "borealis"]
    assert store.poll() is None

    words.write_text('"aurora"\nborealis\n')
    outcome = store.poll()
    assert outcome is not None and not outcome.swapped and outcome.problems[0].line == 2
    assert list(store.current.own_terms[0].terms) == ["aurora", "borealis"]
    assert store.poll() is None

    words.unlink()
    outcome = store.poll()
    assert outcome is not None and not outcome.swapped
    assert store.poll() is None

    words.write_text('"zenith"\n')
    outcome = store.poll()
    assert outcome is not None and outcome.swapped
    assert list(store.current.own_terms[0].terms) == ["zenith"]
    words.write_text('"zenith"\n')
    assert store.poll() is None  # the same content


def test_a_new_dictionary_that_is_bad_is_watched_until_it_is_mended(tmp_path: Path) -> None:
    policy = tmp_path / "guard.yaml"
    policy.write_text("mode: monitor\n")
    store = PolicyStore(str(policy))
    (tmp_path / "new.jsonl").write_text("oops\n")
    policy.write_text("detectors: {own: {terms: [{type: P_X, file: new.jsonl}]}}\n")
    outcome = store.poll()
    assert outcome is not None and not outcome.swapped
    assert store.poll() is None
    (tmp_path / "new.jsonl").write_text('"aurora"\n')
    outcome = store.poll()
    assert outcome is not None and outcome.swapped
    assert store.poll() is None
