#!/usr/bin/env python3
"""Holds what a screen reader gets from the structure of PDF files against what stands on their pages.

Both are asked of poppler, and both must have the same characters, white space aside and in any order.
Running heads and feet and repeated heads of tables are no part of the structure: lines that end in "1 / 2",
or that stand at the edge of a page and repeat what the structure or another page has, may be missing there.
usage: check_structure_text.py FILE...
"""

import collections
import re
import subprocess
import sys


def output_of(*command):
    return subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace",
                          check=True).stdout


def characters(text):
    return collections.Counter(re.sub(r"\s", "", text))


def main(files):
    for file in files:
        told = "".join(re.findall(r'^ *"(.*)"$', output_of("pdfinfo", "-struct-text", file), re.M))
        pages = [page.splitlines() for page in output_of("pdftotext", "-raw", file, "-").split("\f")]
        on_edges = collections.Counter(line for page in pages for line in set(page[:5] + page[-4:]))
        lines = [line for page in pages for line in page if not re.search(r"\d+ / \d+$", line)]
        printed = "".join(lines)
        known = re.sub(r"\s", "", told)
        repeated = characters("".join(line for line in lines
                                      if on_edges[line] > 1 or line in on_edges and re.sub(r"\s", "", line) in known))
        lost = characters(printed) - characters(told) - repeated
        added = characters(told) - characters(printed)
        if lost or added:
            print(f"check_structure_text: {file}: the structure lacks {sum(lost.values())} characters "
                  f"of {len(printed)}: {''.join(lost.elements())[:60]!r}, and has "
                  f"{sum(added.values())} too many: {''.join(added.elements())[:60]!r}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
