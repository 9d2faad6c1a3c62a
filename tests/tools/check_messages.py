#!/usr/bin/env python3
"""The message catalogue: every id once, named after its stage, Japanese in Japanese, English in English.

That both languages are there, with the same arguments, is proved by the compiler (base/message.h).
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2] / "generator"
ENTRY = re.compile(r"constexpr\s+Message\s+(\w+)\s*\{((?:[^{}\"]|\"(?:[^\"\\]|\\.)*\")*)\}")
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


def texts(body):
    """The string arguments; neighbouring literals are one."""
    out, end = [], None
    for literal in STRING.finditer(body):
        if end is not None and "," not in body[end:literal.start()]:
            out[-1] += literal.group(1)
        else:
            out.append(literal.group(1))
        end = literal.end()
    return out


def main():
    failures, seen, count = [], {}, 0
    for path in sorted(ROOT.glob("*/messages.h")):
        source = path.read_text(encoding="utf-8")
        stage = path.parent.name
        if "inline constexpr Message" in source:
            failures.append(f"{path}: inline messages of one name would become one across stages")
        for match in ENTRY.finditer(source):
            count += 1
            name, parts = match.group(1), texts(match.group(2))
            if len(parts) != 3:
                failures.append(f"{stage}: {name} has {len(parts)} texts")
                continue
            identifier, ja, en = parts
            if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", identifier):
                failures.append(f"{stage}: the id \"{identifier}\" is not kebab-case")
            if identifier in seen:
                failures.append(f"{stage}: the id \"{identifier}\" is used in {seen[identifier]}, too")
            seen[identifier] = stage
            if not JAPANESE.search(ja):
                failures.append(f"{stage}: {identifier} has no Japanese text")
            quoted = re.sub(r'\\".*?\\"|\(.*?\)|“.*?”|「.*?」', "", en)
            if JAPANESE.search(quoted):
                failures.append(f"{stage}: the English of {identifier} is Japanese: {en}")
        declared = len(re.findall(r"constexpr\s+Message\s+\w+", source))
        found = len(ENTRY.findall(source))
        if declared != found:
            failures.append(f"{path}: {declared} messages, but only {found} could be read")
    for failure in failures:
        print(failure)
    print(f"{count} messages, {len(failures)} failures")
    return 1 if failures or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
