#!/usr/bin/env python3
"""Nothing of any record reaches what is published.

`kakehashi_fields` names every field of the private records in which somebody writes freely. Each of them, in
every record of the sample, gets a word that occurs nowhere else; then everything is made, and all bytes of the
published folders are searched, PDF texts, their metadata and their unpacked objects included. That the words do
stand in the forms shows that the search would find them.
"""

import pathlib
import subprocess
import sys

import yaml

from support import copy_sample, fail, main, require, run, scratch

PUBLISHED = ("public", "professional", "print")
# Who published the figures of a year stands above them, where they are published.
CITED = "records.year_tallies[].source"


class Words:
    """A new one for each place; none is part of another, of the sample or of the program."""

    def __init__(self):
        self.made = {}

    def new(self, kind, path):
        number = len(self.made) + 1
        word = {"words": f"鰯鯵{number:05}鱚",
                "phone": f"06-{4000 + number // 10000:04}-{number % 10000:04}",
                "postal_code": f"9{number // 10000:02}-{number % 10000:04}",
                "email": f"planted{number:05}@example.jp",
                "url": f"https://example.jp/planted{number:05}/"}[kind]
        self.made[word] = path
        return word


def plant(record, path, kind, words, where):
    """Puts a word into the field `path` (a list of keys) of a record, through all records nested on the way;
    whether there was one."""
    key, rest = path[0], path[1:]
    is_list = key.endswith("[]")
    name = key.removesuffix("[]")
    if rest:
        below = record.get(name, [] if is_list else {})
        planted = [plant(one, rest, kind, words, where) for one in (below if is_list else [below])]
        if any(planted):
            record[name] = below
        return any(planted)
    word = words.new(kind, where)
    record[name] = [word] if is_list else word
    return True


def planted_project(project, fields, words):
    """Rewrites the records and the office of a project with words in every field."""
    tables = {"records": {}, "office": {}}
    for line in fields.splitlines():
        path, kind = line.split()
        root, *keys = path.split(".")
        if root == "records":
            tables[root].setdefault(keys[0].removesuffix("[]"), []).append((keys[1:], kind, path))
        else:
            tables[root].setdefault("", []).append((keys, kind, path))
    seen = set()
    for file in sorted((project / "data/records").rglob("*.yaml")):
        data = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
        for name, records in data.items():
            if name not in tables["records"]:
                continue
            for record in records:
                for keys, kind, path in tables["records"][name]:
                    if name == "daily_logs" and keys == ["activities"] and record["open"] == "no":
                        continue  # Nothing is done on a day on which the office is closed.
                    if plant(record, keys, kind, words, path):
                        seen.add(path)
        write(file, data)
    missing = {path for fields in tables["records"].values() for _, _, path in fields} - seen
    require(not missing, "the sample has a record of every type", "no field without a record", sorted(missing))
    office = project / "data/office.yaml"
    data = yaml.load(office.read_text(encoding="utf-8"), yaml.BaseLoader)
    for keys, kind, path in tables["office"][""]:
        plant(data, keys, kind, words, path)
    write(office, data)


def write(file, data):
    file.write_text(yaml.dump(data, allow_unicode=True, default_style='"', width=10**6), encoding="utf-8")


def texts_of(path):
    """All that a file says, as bytes: itself, and what a PDF's packed objects, texts and metadata hold."""
    yield path.read_bytes()
    if path.suffix == ".pdf":
        for command in (["pdftotext", path, "-"], ["pdftotext", "-raw", path, "-"], ["pdfinfo", "-meta", path],
                        ["pdfinfo", "-struct-text", path], ["pdfinfo", path], ["qpdf", "--qdf", path, "-"]):
            yield subprocess.run(command, capture_output=True, check=True).stdout


def found_in(folder, words):
    """word → file, of the words that occur below a folder; blanks and line ends aside."""
    found = {}
    needles = {word.encode(): word for word in words}
    utf16 = {word.encode("utf-16-be"): word for word in words}
    for path in sorted(pathlib.Path(folder).rglob("*")):
        if not path.is_file():
            continue
        for text in texts_of(path):
            dense = text.replace(b"\n", b"").replace(b" ", b"")
            if b"\xe9\xb0\xaf\xe9\xaf\xb5" in dense or b"planted" in dense or b"06-4000-" in dense or b"900-" in dense:
                found.update({word: path for needle, word in needles.items() if needle in dense})
            if "鰯鯵".encode("utf-16-be") in text:
                found.update({word: path for needle, word in utf16.items() if needle in text})
    return found


def test(program):
    fields = subprocess.run([sys.argv[2]], capture_output=True, text=True, check=True).stdout
    require(len(fields.splitlines()) > 100, "kakehashi_fields", "more than 100 fields", fields)
    with scratch() as folder:
        project = copy_sample(folder / "project")
        words = Words()
        planted_project(project, fields, words)
        run(program, "build", cwd=project)
        for package in ("2026-10", "2026-T1", "2025-FY"):
            run(program, "forms", package, cwd=project)
        for form in ("16", "18", "19", "20", "参考1", "参考2", "参考3", "参考4"):
            run(program, "forms", "--form", form, cwd=project)
        run(program, "report", "2026-FY", cwd=project)
        run(program, "due", cwd=project)
        # The one way from the records to the site: figures take it, words do not.
        run(program, "report", "2025-FY", "--publish", "--again", cwd=project)
        run(program, "build", "--only", "public,professional", cwd=project)
        require((project / "out/public/statistics/2025-FY/index.html").exists(), "the year is published",
                "its page", "none")
        out = project / "out"
        private = found_in(out / "submissions", words.made)
        require(len(private) > len(words.made) // 4, "the forms say what the records say",
                f"most of {len(words.made)} words", f"{len(private)} of them")
        for part in PUBLISHED:
            for word, path in found_in(out / part, words.made).items():
                if words.made[word] == CITED and path.parent.name == "2025-FY":
                    continue
                fail(f"{words.made[word]} in {path.relative_to(project)}", "nothing of a record", word)
        print(f"{len(words.made)} words in {len(fields.splitlines())} fields: none published, "
              f"{len(private)} in the forms")


main(test)
