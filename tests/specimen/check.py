#!/usr/bin/env python3
"""Builds the specimen and holds it to what the engine promises: check.py KAKEHASHI_TYPESET

Twice the same bytes, also in another place and time; ten pages or more; sound PDF/A with complete tags
(tests/tools/check_pdf.sh); every text of the source can be copied as it was written, with no space inside; the
structure that a screen reader gets is the golden one. UPDATE_GOLDEN=1 rewrites that.
"""

import html.parser
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
GOLDEN = HERE / "structure.txt"


def fail(message):
    sys.exit(f"specimen: {message}")


def typeset(program, folder, name, **environment):
    page, pdf = folder / f"{name}.html", folder / f"{name}.pdf"
    done = subprocess.run([program, page, HERE / "specimen.css", pdf], capture_output=True, text=True,
                          env={**os.environ, **environment}, check=False)
    if done.returncode != 0 or done.stderr:
        fail(f"{name} is not set without a word:\n{done.stderr}")
    return pdf


def output_of(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


class Texts(html.parser.HTMLParser):
    """The texts of a page, white space resolved as the engine does; what stands in <pre> without any."""

    def __init__(self):
        super().__init__()
        self.open, self.texts, self.listings = [], [], []

    def handle_starttag(self, tag, attributes):
        if tag not in ("br", "wbr", "img", "qr-code", "col"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        if self.open and self.open[-1] == tag:
            self.open.pop()

    def handle_startendtag(self, tag, attributes):
        pass

    def handle_data(self, data):
        if not data.strip() or "head" in self.open or self.open[-2:] == ["svg", "title"]:
            return
        if "pre" in self.open:
            self.listings.append(re.sub(r"\s", "", data))
            return
        wide = r"[\u3000-\u9fff\uff00-\uffef]"
        text = re.sub(rf"(?<={wide})\s*\n\s*(?={wide})", "", data)
        self.texts.append(re.sub(r"[ \t\n]+", " ", text).strip(" "))


def require_texts(page, pdf):
    """What is copied from the structure holds each text of the source, character for character."""
    pieces = re.findall(r'^ *"(.*)"$', output_of("pdfinfo", "-struct-text", pdf), re.M)
    copied, solid = "".join(pieces), re.sub(r"\s", "", "".join(pieces))
    texts = Texts()
    texts.feed(page.read_text(encoding="utf-8"))
    for text in texts.texts:
        # A space at the end of a line is not printed, and readers put one between lines of Latin.
        if text not in copied and re.sub(r" ", "", text) not in solid:
            fail(f"this text cannot be copied: {text}")
    torn = [text for text in texts.texts if " " not in text and text not in copied]
    if torn:
        fail(f"these texts are copied with spaces inside: {torn[:5]}")
    for listing in texts.listings:
        if listing not in solid:
            fail(f"this listing cannot be copied: {listing[:200]}")
    return len(texts.texts), len(texts.listings)


def main(program):
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        subprocess.run([sys.executable, HERE / "build.py", folder], check=True)
        pdf = typeset(program, folder, "specimen")
        first = pdf.read_bytes()
        typeset(program, folder, "specimen", LC_ALL="C", TZ="Asia/Tokyo")
        if pdf.read_bytes() != first:
            fail("a second run gives other bytes")
        pages = int(re.search(r"^Pages:\s+(\d+)", output_of("pdfinfo", pdf), re.M)[1])
        if pages < 10:
            fail(f"it has {pages} pages, ten are promised")
        done = subprocess.run([HERE.parents[1] / "tests/tools/check_pdf.sh", pdf], check=False)
        if done.returncode != 0:
            return 1
        texts, listings = require_texts(folder / "specimen.html", pdf)

        # Without the reference, which changes with every row of a table.
        structure = output_of("pdfinfo", "-struct", typeset(program, folder, "samples"))
        structure = re.sub(r"Object \d+ 0", "Object", structure)
        if os.environ.get("UPDATE_GOLDEN"):
            GOLDEN.write_text(structure, encoding="utf-8")
        if structure != GOLDEN.read_text(encoding="utf-8"):
            (folder / "now.txt").write_text(structure, encoding="utf-8")
            subprocess.run(["diff", "-u", GOLDEN, folder / "now.txt"], check=False)
            fail(f"its structure is not that of {GOLDEN.name}")
        print(f"specimen: {pages} pages, {len(first):,} bytes; {texts:,} texts and {listings} listings copied whole")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
