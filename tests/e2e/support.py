"""What the end-to-end tests share: a copy of the sample project, the program as a user runs it, comparing.

Each test is `python3 THEME.py PROGRAM`. It prints what it did; at the first difference it prints the
command, what was expected and what came, and exits 1. UPDATE_GOLDEN=1 writes the expected texts anew.
"""

import contextlib
import difflib
import hashlib
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
TODAY = "2026-11-20"
UPDATE = os.environ.get("UPDATE_GOLDEN") == "1"
SKIPPED = 77


class Failure(Exception):
    """A difference, told in full."""


def fail(what, expected, got):
    raise Failure(f"{what}\n--- expected\n{expected}\n--- got\n{got}")


def require(condition, what, expected, got):
    if not condition:
        fail(what, expected, got)


def main(test):
    """Runs a test with the program's path and turns what it raises into an exit code."""
    if len(sys.argv) < 2 or not os.access(sys.argv[1], os.X_OK):
        sys.exit(f"usage: {sys.argv[0]} PROGRAM")
    try:
        test(os.path.abspath(sys.argv[1]))
    except Failure as failure:
        print(f"FAILED: {failure}", flush=True)
        sys.exit(1)
    print("all as expected")


def copy_sample(folder):
    """The sample project, without anything else that lies in the repository."""
    folder = pathlib.Path(folder)
    for part in ("data", "site", "templates"):
        shutil.copytree(REPOSITORY / part, folder / part)
    return folder


def memory_folder():
    """A file system in memory where there is one with room: each publishing waits for the disk."""
    shared = "/dev/shm"
    if not os.access(shared, os.W_OK):
        return None
    room = os.statvfs(shared)
    return shared if room.f_bavail * room.f_frsize > 1e9 else None


@contextlib.contextmanager
def scratch():
    """An empty folder that goes away."""
    with tempfile.TemporaryDirectory(prefix="kakehashi-e2e-", dir=memory_folder()) as folder:
        yield pathlib.Path(folder)


def command(program, *arguments):
    """With the day and the language that the tests are written for, unless the arguments name others."""
    line = [program, *map(str, arguments)]
    if "--date" not in line:
        line += ["--date", TODAY]
    if "--lang" not in line:
        line += ["--lang", "ja"]
    return line


def run(program, *arguments, expect=0, cwd=None, env=None):
    """Runs the program in the folder `cwd`; any other exit code than `expect` is a failure."""
    line = command(program, *arguments)
    done = subprocess.run(line, cwd=cwd, env=env, capture_output=True, text=True, errors="replace",
                          timeout=300, check=False)
    if done.returncode != expect:
        fail(f"{shlex.join(line)} (in {cwd or '.'})", f"exit code {expect}",
             f"exit code {done.returncode}\n{done.stdout}{done.stderr}")
    return done


def tree(folder):
    """Every path below a folder with its kind, permissions, bytes and, for a file, its time."""
    found = {}
    for path in sorted(pathlib.Path(folder).rglob("*")):
        name, stat = str(path.relative_to(folder)), path.lstat()
        if path.is_dir() and not path.is_symlink():
            found[name] = ("folder", oct(stat.st_mode & 0o7777))
        else:
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            found[name] = ("file", oct(stat.st_mode & 0o7777), digest, stat.st_mtime_ns)
    return found


def contents(folder):
    """Like `tree`, without times: what two separate builds must agree in."""
    return {name: entry[:3] for name, entry in tree(folder).items()}


def require_same_tree(what, before, after):
    changed = sorted(name for name in before.keys() | after.keys()
                     if before.get(name) != after.get(name))
    require(not changed, what, "the same files and bytes",
            "\n".join(f"{name}: {before.get(name)} -> {after.get(name)}" for name in changed[:20]))


def require_text(what, expected, got):
    if expected != got:
        lines = difflib.unified_diff(expected.splitlines(), got.splitlines(), "expected", "got",
                                     lineterm="")
        raise Failure(what + "\n" + "\n".join(lines))


def golden(path, got):
    """Compares with a file of the repository, or writes it."""
    path = pathlib.Path(path)
    if UPDATE:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(got, encoding="utf-8")
        return
    if not path.exists():
        fail(f"{path} is missing", "a golden (UPDATE_GOLDEN=1 writes it)", got)
    require_text(str(path.relative_to(REPOSITORY)), path.read_text(encoding="utf-8"), got)


def replace(path, old, new):
    """Puts `new` where `old` stands, which must be exactly once: a test must not miss its target."""
    text = path.read_text(encoding="utf-8")
    if text.count(old) != 1:
        fail(f"mutating {path.name}", f"{old!r} once", f"{text.count(old)} times")
    path.write_text(text.replace(old, new), encoding="utf-8")
