"""What is shipped: the wheel, the lock files, the image, the manifests. Each holds what the others rely on."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

LOCKS = ("build", "core", "dev")
UID = "10001"


def project(root: Path) -> dict[str, Any]:
    return tomllib.loads((root / "pyproject.toml").read_text())


def canonical(requirement: str) -> str:
    """The normalized name at the head of a requirement (PEP 503)."""
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert name
    return re.sub(r"[-_.]+", "-", name.group()).lower()


def pins(root: Path, lock: str) -> dict[str, list[str]]:
    """Return the lines of each pinned package by its name."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in (root / "requirements" / f"{lock}.lock").read_text().splitlines():
        if line.startswith("#"):
            continue
        if not line.startswith(" "):
            name = canonical(line)
            found.setdefault(name, [])
        found[name].append(line)
    return found


# Lock files


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_every_package_by_hash_and_names_no_index(root: Path, lock: str) -> None:
    text = (root / "requirements" / f"{lock}.lock").read_text()
    assert not re.search(r"://|--(extra-)?index|--find-links|--trusted", text)
    for name, lines in pins(root, lock).items():
        assert any("--hash=sha256:" in line for line in lines), name
        assert all("==" in line or "--hash=sha256:" in line for line in lines), name


def test_the_locks_hold_what_the_project_asks_for(root: Path) -> None:
    asked = project(root)
    groups, extras = asked["dependency-groups"], asked["project"]["optional-dependencies"]
    core = {canonical(r) for r in asked["project"]["dependencies"]}
    assert core <= set(pins(root, "core"))
    assert core | {canonical(r) for r in groups["dev"]} <= set(pins(root, "dev"))
    assert {canonical(r) for extra in extras.values() for r in extra} <= set(pins(root, "dev"))
    assert {canonical(r) for r in groups["build"]} <= set(pins(root, "build"))


@pytest.mark.parametrize("lock", ["build", "core"])
def test_what_is_shipped_is_what_was_tested(root: Path, lock: str) -> None:
    tested = {
        n: {v.split()[0] for v in lines if "==" in v} for n, lines in pins(root, "dev").items()
    }
    for name, lines in pins(root, lock).items():
        assert {v.split()[0] for v in lines if "==" in v} <= tested[name], name


# The wheel


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel, made from nothing but the files that the image copies."""
    source = tmp_path_factory.mktemp("source")
    for copied in copied_files(root):
        target = source / copied
        target.parent.mkdir(parents=True, exist_ok=True)
        if (root / copied).is_dir():
            shutil.copytree(root / copied, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(root / copied, target)
    out = tmp_path_factory.mktemp("wheel")
    built = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)],
        cwd=source,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    (made,) = out.glob("mitmguard-*.whl")
    return made


def test_the_wheel_carries_package_data_and_scripts(root: Path, wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {"mitmguard/py.typed", "mitmguard/clock.py", "mitmguard/scripts/guard.py"} <= names
    scripts = {f"mitmguard/scripts/{p.name}" for p in (root / "addons").glob("*.py")}
    assert scripts <= names
    for folder in ("rules", "models"):
        files = [
            p for p in (root / folder).rglob("*") if p.is_file() and "__pycache__" not in p.parts
        ]
        assert {f"mitmguard/{p.relative_to(root).as_posix()}" for p in files} <= names
    assert not [n for n in names if n.startswith(("tests/", "addons/", "scripts/"))]
    assert not [n for n in names if n.endswith((".pem", ".key", ".p12"))]


def test_an_installed_wheel_works_outside_the_checkout(
    root: Path, wheel: Path, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    program = (
        f"import sys; sys.path.insert(0, {str(site)!r})\n"
        f"sys.path = [p for p in sys.path if p not in ({str(root / 'addons')!r}, {str(root)!r})]\n"
        "import mitmguard\n"
        "from mitmguard.policy.paths import rules_dir\n"
        "from mitmguard.cli import main\n"
        "print(mitmguard.__file__); print(rules_dir())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        str(site / "mitmguard" / "__init__.py"),
        str(site / "mitmguard" / "rules"),
    ]


def test_the_wheel_is_typed_licensed_and_has_its_command(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    (info,) = {n.split("/")[0] for n in archive.namelist() if ".dist-info/" in n}
    metadata = archive.read(f"{info}/METADATA").decode()
    assert "License-Expression: Apache-2.0" in metadata
    assert "Requires-Python: >=3.12" in metadata
    assert "mitmguard = mitmguard.cli:main" in archive.read(f"{info}/entry_points.txt").decode()
    assert f"{info}/licenses/LICENSE" in archive.namelist()


# The image


def instructions(root: Path) -> list[tuple[str, str]]:
    """Return (instruction, arguments) of the Dockerfile, continuation lines joined."""
    text = re.sub(r"^\s*#.*\n", "", (root / "Dockerfile").read_text(), flags=re.MULTILINE)
    lines = [x.strip() for x in re.sub(r"\\\n", " ", text).splitlines() if x.strip()]
    return [(word, rest.strip()) for word, _, rest in (line.partition(" ") for line in lines)]


def last_stage(root: Path) -> list[tuple[str, str]]:
    made = instructions(root)
    return made[max(i for i, (word, _) in enumerate(made) if word == "FROM") :]


def copied_files(root: Path) -> list[str]:
    """Return what the image's build stage copies from the checkout."""
    copies = [a.split() for w, a in instructions(root) if w == "COPY" and "--from" not in a]
    return [name for names in copies if names[-1].startswith("/src") for name in names[:-1]]


def test_the_image_is_multi_stage_and_runs_without_root(root: Path) -> None:
    stages = [rest for word, rest in instructions(root) if word == "FROM"]
    assert len(stages) >= 2
    assert "slim" in (root / "Dockerfile").read_text()
    assert [rest for word, rest in last_stage(root) if word == "USER"] == [f"{UID}:{UID}"]
    words = [word for word, _ in last_stage(root)]
    assert words.index("USER") < words.index("ENTRYPOINT")


def test_the_image_takes_nothing_unpinned_from_the_network(root: Path) -> None:
    made = instructions(root)
    assert not [rest for word, rest in made if word == "ADD"]
    assert not [rest for word, rest in made if re.search(r"\b(curl|wget|git clone)\b", rest)]
    installs = [rest for word, rest in made if word == "RUN" and "pip install" in rest]
    assert installs
    for rest in installs:
        for part in re.split(r"&&", rest):
            if "pip install" in part:
                assert "--require-hashes" in part or "--no-index" in part, part
                assert "--no-deps" in part, part


def test_the_image_reports_its_health(root: Path) -> None:
    (check,) = [rest for word, rest in last_stage(root) if word == "HEALTHCHECK"]
    (command,) = [rest for word, rest in last_stage(root) if word == "CMD"]
    address = re.search(r"http://(\S+)/livez", check)
    assert address and f"guard_health={address[1]}" in command
    assert dict(last_stage(root))["ENTRYPOINT"] == '["mitmguard", "run"]'


def test_the_image_finds_all_that_it_copies(root: Path) -> None:
    files = copied_files(root)
    allowed = {x[1:] for x in (root / ".dockerignore").read_text().splitlines() if x[:1] == "!"}
    for name in files:
        assert (root / name).exists(), name
        assert name in allowed or name.split("/")[0] in allowed, name


# Manifests


def test_every_manifest_agrees_on_the_proxys_user(root: Path) -> None:
    pod = YAML(typ="safe").load(root / "deploy" / "kubernetes.yaml")["spec"]["template"]["spec"]
    first = {c["name"]: c for c in pod["initContainers"]}
    redirect, proxy, (app,) = first["redirect"], first["mitmguard"], pod["containers"]
    assert redirect["args"] == ["up", "--uid", UID, "--port", "8080"]
    assert proxy["securityContext"]["runAsUser"] == int(UID)
    assert "--mode=transparent@8080" in proxy["args"]
    assert app["securityContext"]["runAsUser"] != int(UID)
    assert proxy["securityContext"]["capabilities"] == {"drop": ["ALL"]}
    assert list(first) == ["redirect", "copy-ca", "mitmguard"]
    mounts = {m["name"] for m in app["volumeMounts"]}
    assert mounts == {"ca-cert"}  # never the CA's key

    services = YAML(typ="safe").load(root / "deploy" / "docker-compose.yaml")["services"]
    assert services["redirect"]["command"] == ["up", "--uid", UID, "--port", "8080"]
    assert services["proxy"]["command"][:2] == ["--mode", "transparent@8080"]
    assert services["app"]["depends_on"]["redirect"] == {
        "condition": "service_completed_successfully"
    }
    assert not [v for v in services["app"]["volumes"] if "mitmproxy-ca.pem" in v]


def test_no_key_is_in_the_checkout(root: Path) -> None:
    if not shutil.which("git") or not (root / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    files = [root / name for name in listed.stdout.splitlines()]
    pattern = re.compile(rb"-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[A-Za-z0-9+/=\s]{400,}")
    assert [
        f
        for f in files
        if f.is_file() and f.stat().st_size < 1 << 20 and pattern.search(f.read_bytes())
    ] == []
