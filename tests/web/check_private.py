#!/usr/bin/env python3
"""Checks that nothing private stands in a finished public site: check_private.py DATA OUT

Reads the data by its own, simple means (it shares nothing with the generator) and looks for every
private text in every file of the site: fields for professionals and for the office, entries without
consent, the unpublished fields of entries from open data, and all of the records.

The last line counts; exit code 0 only when nothing was found. Needs python3-yaml and pdftotext.
"""

import html
import pathlib
import re
import subprocess
import sys
import unicodedata

import yaml

# Of a resource, whatever its consent says. English key, Japanese key.
PRIVATE = {
    "contact_person", "窓口担当者", "meeting_times", "面談可能時間", "admission_rules", "入退院ルール",
    "mobile", "携帯電話", "internal_note", "室内メモ", "consent", "同意",
}
# Of its confirmation.
PRIVATE_VERIFIED = {"by", "確認者"}
# What official open data publish, and therefore all that may be shown without consent.
OFFICIAL = {
    "id", "kind", "種別", "name", "名称", "kana", "かな", "operator", "法人", "operator_number",
    "法人番号", "postal_code", "郵便番号", "address", "住所", "building", "建物", "phone", "電話",
    "fax", "FAX", "web", "ウェブ", "coordinates", "座標", "care_numbers", "介護事業所番号",
    "services", "サービス", "source", "出典",
}
# Of the office.
PRIVATE_OFFICE = {"addressee", "宛先", "contractor", "受託法人", "contract", "契約"}

# Words of fewer characters say nothing about anybody ("院長", "書面", "phone").
SHORTEST = 4
JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]")
NUMBER = re.compile(r"\d[\d-]{8,}")


def load(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, Loader=yaml.BaseLoader)


def leaves(value):
    if isinstance(value, dict):
        for part in value.values():
            yield from leaves(part)
    elif isinstance(value, list):
        for part in value:
            yield from leaves(part)
    elif value:
        yield str(value)


def squeezed(text):
    """Without anything that markup or line breaking may change."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


def tells(text):
    return len(text) >= SHORTEST and (JAPANESE.search(text) or NUMBER.fullmatch(text) or "@" in text)


def first(record, *keys):
    return next((record[key] for key in keys if key in record), None)


def consents_to_public(resource):
    """yes, no or nothing, by the latest answer."""
    answers = [one for one in first(resource, "consent", "同意") or []
               if first(one, "audience", "公開先") in ("public", "住民向け")]
    answers.sort(key=lambda one: first(one, "on", "回答日") or "")
    answer = first(answers[-1], "answer", "回答") if answers else None
    return {"yes": "yes", "同意": "yes", "no": "no", "不同意": "no"}.get(answer)


class Texts:
    """What must not be seen, with the place that it comes from; and what may be seen."""

    def __init__(self):
        self.private = {}
        self.public = set()

    def hide(self, place, value):
        for leaf in leaves(value):
            if tells(leaf):
                self.private.setdefault(squeezed(leaf), f"{place}: {leaf}")

    def show(self, value):
        self.public.update(squeezed(leaf) for leaf in leaves(value))

    def to_look_for(self):
        """A private text that is part of a public one cannot be told apart from it."""
        shown = "\n".join(self.public)
        return {text: place for text, place in self.private.items() if text not in shown}


def add_resources(texts, path):
    file = load(path)
    file_source = first(file, "source", "出典") or {}
    for resource in first(file, "resources", "資源"):
        place = f"{path.name} {first(resource, 'id', 'ID')}"
        source = first(resource, "source", "出典") or file_source
        open_data = first(source, "open_data", "オープンデータ") in ("yes", "はい", "true")
        closed = first(resource, "status", "状態") in ("closed", "廃止")
        consent = consents_to_public(resource)
        for key, value in resource.items():
            whole = consent == "yes" and not closed
            official = consent is None and open_data and not closed and key in OFFICIAL
            if key in ("verified", "確認") and whole:
                for part, one in value.items():
                    (texts.hide(f"{place} {part}", one) if part in PRIVATE_VERIFIED else texts.show(one))
            elif (whole and key not in PRIVATE) or official:
                texts.show(value)
            else:
                texts.hide(f"{place} {key}", value)


def gather(data):
    texts = Texts()
    for path in sorted((data / "resources").glob("*.yaml")):
        add_resources(texts, path)
    for key, value in load(data / "office.yaml").items():
        (texts.hide(f"office.yaml {key}", value) if key in PRIVATE_OFFICE else texts.show(value))
    for name in ("code-lists.yaml", "areas.yaml", "holidays.yaml"):
        if (data / name).exists():
            texts.show(load(data / name))
    for event in load(data / "events.yaml")["events"] if (data / "events.yaml").exists() else []:
        for_all = event.get("audience", "public") == "public"
        # A day says nothing: other things happen on it.
        told = {key: value for key, value in event.items() if for_all or key not in ("date", "until")}
        (texts.show(told) if for_all else texts.hide(f"events.yaml {event['id']}", told))
    # The program's own word; the style sheet marks the other edition's sheets with it.
    texts.show("関係者向け")
    for path in sorted((data / "records").rglob("*.yaml")):
        texts.hide(path.name, load(path))
    return texts


def readings(path):
    """The text of a file as written and as read; of a PDF what can be copied from it."""
    if path.suffix == ".pdf":
        text = subprocess.run(["pdftotext", "-enc", "UTF-8", str(path), "-"], check=True,
                              capture_output=True).stdout.decode("utf-8")
        return squeezed(text)
    text = html.unescape(path.read_bytes().decode("utf-8"))
    return squeezed(text) + "\n" + squeezed(re.sub(r"<[^>]*>", "", text))


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: check_private.py DATA OUT")
    data, out = map(pathlib.Path, sys.argv[1:])
    texts = gather(data)
    wanted = texts.to_look_for()
    # Leaflets are written to be published; what they say is no secret.
    leaflets = "\n".join(squeezed(path.read_text(encoding="utf-8"))
                         for path in sorted((data.parent / "site").rglob("*.md")))
    wanted = {text: place for text, place in wanted.items() if text not in leaflets}

    files = sorted(path for path in out.rglob("*") if path.is_file())
    found = 0
    for path in files:
        text = readings(path)
        for private, place in wanted.items():
            if private in text:
                found += 1
                print(f"FAILED {path.relative_to(out)} shows {place}")
    if not any(path.suffix == ".html" for path in files) or not wanted:
        found += 1
        print(f"FAILED there is nothing to check: {len(files)} files, {len(wanted)} private texts")
    print(f"{len(files)} files, {len(wanted)} private texts "
          f"({len(texts.private) - len(wanted)} more are public elsewhere)")
    print(f"{len(files) * len(wanted) - found} passed, {found} failed")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
