#!/usr/bin/env python3
"""Holds what a screen reader gets from the structure of PDF files against what stands on their pages.

Both are asked of poppler, and both must have the same characters, white space aside and in any order.
Running feet ("... 1 / 2" at the end of a line) are no part of the structure.
usage: check_structure_text.py FILE...
"""

import collections
import re
import subprocess
import sys


def output_of(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def characters(text):
    return collections.Counter(re.sub(r"\s", "", text))


def main(files):
    for file in files:
        told = "".join(re.findall(r'^ *"(.*)"$', output_of("pdfinfo", "-struct-text", file), re.M))
        lines = output_of("pdftotext", "-raw", file, "-").splitlines()
        printed = "".join(line for line in lines if not re.search(r"\d+ / \d+$", line))
        lost = characters(printed) - characters(told)
        added = characters(told) - characters(printed)
        if lost or added:
            print(f"check_structure_text: {file}: the structure lacks {sum(lost.values())} characters "
                  f"of {len(printed)}: {''.join(lost.elements())[:60]!r}, and has "
                  f"{sum(added.values())} too many: {''.join(added.elements())[:60]!r}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
