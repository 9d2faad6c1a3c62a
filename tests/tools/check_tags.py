#!/usr/bin/env python3
"""Asserts that PDF files have none of the faults that the Digital Agency finds in government PDFs.

Figures without alternative text, levels of headings left out, table cells without a heading, links that lead
nowhere or do not say where. (The fifth, spaces inside words, is held where extracted text is compared with its
source.) Reads the structure tree with qpdf, independently of what wrote it.
usage: check_tags.py FILE...
"""

import json
import subprocess
import sys


class Pdf:
    def __init__(self, path):
        text = subprocess.run(["qpdf", "--json=2", "--json-key=qpdf", "--json-stream-data=none", path],
                              capture_output=True, text=True, check=True).stdout
        self.objects = json.loads(text)["qpdf"][1]

    def get(self, value):
        """The object that a reference means, else the value itself."""
        if isinstance(value, str) and value.endswith(" R") and f"obj:{value}" in self.objects:
            entry = self.objects[f"obj:{value}"]
            return entry["value"] if "value" in entry else entry["stream"]["dict"]
        return value

    def root(self):
        return self.get(self.get(self.objects["trailer"]["value"]["/Root"])["/StructTreeRoot"])

    def kids(self, element):
        kids = self.get(element.get("/K", []))
        for kid in kids if isinstance(kids, list) else [kids]:
            yield self.get(kid)

    def elements(self, element):
        """The children that are structure elements."""
        return [kid for kid in self.kids(element) if isinstance(kid, dict) and "/S" in kid]

    def attribute(self, element, name, default=None):
        attributes = self.get(element.get("/A", []))
        for one in attributes if isinstance(attributes, list) else [attributes]:
            if name in self.get(one):
                return self.get(one)[name]
        return default

    def walk(self, element):
        yield element
        for kid in self.elements(element):
            yield from self.walk(kid)

    def has_content(self, element):
        return any(not isinstance(kid, dict) or "/S" not in kid or self.has_content(kid) for kid in self.kids(element))


def text_of(value):
    return value.removeprefix("u:") if isinstance(value, str) else ""


def headings(pdf, root):
    levels = [int(one["/S"][2]) for one in pdf.walk(root) if one["/S"][:2] == "/H" and one["/S"][2:].isdigit()]
    for before, after in zip([0] + levels, levels):
        if after > before + 1:
            yield f"a heading of level {after} follows one of level {before}"


def figures(pdf, root):
    for one in pdf.walk(root):
        if one["/S"] == "/Figure" and not text_of(one.get("/Alt", "")).strip():
            yield "a figure has no alternative text"


def rows_of(pdf, table):
    for kid in pdf.elements(table):
        if kid["/S"] == "/TR":
            yield kid
        elif kid["/S"] in ("/THead", "/TBody", "/TFoot"):
            yield from rows_of(pdf, kid)


def tables(pdf, root):
    for table in (one for one in pdf.walk(root) if one["/S"] == "/Table"):
        taken, cells = set(), []
        for y, row in enumerate(rows_of(pdf, table)):
            x = 0
            for cell in pdf.elements(row):
                while (x, y) in taken:
                    x += 1
                area = {(x + i, y + k) for i in range(pdf.attribute(cell, "/ColSpan", 1))
                        for k in range(pdf.attribute(cell, "/RowSpan", 1))}
                if area & taken:
                    yield "cells of a table overlap"
                taken |= area
                cells.append((cell, area))
        columns, rows = set(), set()
        for cell, area in cells:
            if cell["/S"] != "/TH" or not pdf.has_content(cell):
                continue
            scope = pdf.attribute(cell, "/Scope")
            if scope not in ("/Row", "/Column", "/Both"):
                yield "a heading cell has no scope"
            columns |= {x for x, _ in area} if scope != "/Row" else set()
            rows |= {y for _, y in area} if scope != "/Column" else set()
        for cell, area in cells:
            if cell["/S"] == "/TD" and pdf.has_content(cell) and not any(x in columns or y in rows for x, y in area):
                yield "a cell has no heading in its row or column"


def links(pdf, root):
    seen = 0
    for link in (one for one in pdf.walk(root) if one["/S"] == "/Link"):
        annotations = [pdf.get(kid["/Obj"]) for kid in pdf.kids(link) if isinstance(kid, dict) and "/Obj" in kid]
        seen += len(annotations)
        if not annotations:
            yield "a link leads nowhere"
        goals = {json.dumps(pdf.get(one.get("/A", one.get("/Dest"))), sort_keys=True) for one in annotations}
        if len(goals) > 1:
            yield "the parts of a link lead to different places"
        if any(not text_of(one.get("/Contents", "")) for one in annotations):
            yield "a link does not say where it leads"
    there = sum(1 for entry in pdf.objects.values() if isinstance(entry.get("value"), dict)
                and entry["value"].get("/Subtype") == "/Link")
    if seen != there:
        yield f"{there - seen} link annotations stand outside the structure"


def main(files):
    failures = 0
    for file in files:
        pdf = Pdf(file)
        root = next(pdf.kids(pdf.root()))
        for rule in (headings, figures, tables, links):
            for fault in dict.fromkeys(rule(pdf, root)):
                print(f"check_tags: {file}: {fault}", file=sys.stderr)
                failures += 1
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
