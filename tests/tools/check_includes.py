#!/usr/bin/env python3
"""Dependencies run one way (generator/README.md), and a library's header stands in its one file."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2] / "generator"

# What each folder may include, besides itself.
ALLOWED = {
    "base": [],
    "model": ["base"],
    "load": ["base", "model"],
    "tally": ["base", "model"],
    "check": ["base", "model", "tally"],
    "chart": ["base"],
    "map": ["base", "model"],
    "view": ["base", "model", "tally", "chart"],
    "template": ["base", "model", "view"],
    "web": ["base", "model", "map", "view", "template", "feeds"],
    "paper": ["base"],
    "ingest": ["base", "model", "load"],
    "programme": ["base", "model", "tally"],
    "feeds": ["base", "model", "view"],
    "publish": ["base"],
    "app": ["base", "model", "load", "tally", "check", "chart", "map", "view", "template", "web", "paper",
            "ingest", "programme", "feeds", "publish"],
    "main.cc": ["app"],
}

# The same inside paper/. What stands there itself puts the steps together; all may include its messages.
PAPER = {
    "font": [],
    "image": [],
    "frame": ["font", "image"],
    "markup": ["font", "frame"],
    "picture": ["font", "image", "frame", "markup"],
    "text": ["font", "frame", "markup", "picture"],
    "layout": ["font", "frame", "markup", "picture", "text"],
    "pdf": ["font", "image", "frame"],
}

# Header (by its beginning) → the files that may include it.
LIBRARIES = {
    "yaml-cpp/": ["load/yaml.cc"],
    "cmark.h": ["template/markdown.cc"],
    "libdeflate.h": ["base/deflate.cc"],
    "nettle/": ["base/sha256.cc"],
    "hb": ["paper/font/font.cc"],
    "unicode/": ["base/unicode.cc", "paper/text/line_break.cc"],
    "pugixml": ["paper/markup/html.cc"],
    "png.h": ["paper/image/png.cc"],
    "turbojpeg.h": ["paper/image/jpeg.cc"],
    "qrencode.h": ["paper/picture/qr_code.cc"],
    "csv.h": ["ingest/csv.cc"],
    "CLI/": ["app/options.cc"],
    "nlohmann/": ["app/due_json.cc", "app/manifest.cc", "base/report.cc", "feeds/geojson.cc", "feeds/json_ld.cc", "feeds/schema_hours.cc",
                  "feeds/schema_hours.h", "load/geojson.cc"],
}


def inner(path):
    """The step of paper/ to which a file belongs; None for all else."""
    parts = path.split("/")
    return parts[1] if parts[0] == "paper" and len(parts) == 3 else None


def main():
    failures = []
    folders = {path.name for path in ROOT.iterdir() if path.is_dir()}
    for folder in sorted(folders - ALLOWED.keys()):
        failures.append(f"generator/{folder}: this script does not know the folder")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for folder in sorted(folders):
        if f"`{folder}/`" not in readme:
            failures.append(f"generator/README.md: does not name {folder}/")
    for step in sorted(path.name for path in (ROOT / "paper").iterdir() if path.is_dir()):
        if step not in PAPER or f"`{step}/`" not in readme:
            failures.append(f"generator/paper/{step}: this script or generator/README.md does not know the step")
    for named in re.findall(r"^\| `(\w+)/`", readme, re.MULTILINE):
        if named not in folders | PAPER.keys():
            failures.append(f"generator/README.md: names {named}/, which is not there")
    for path in sorted(ROOT.rglob("*.*")):
        if path.suffix not in (".cc", ".h"):
            continue
        name = str(path.relative_to(ROOT))
        folder = name.split("/")[0]
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            own = re.match(r'\s*#include "([^"]+)"', line)
            if own:
                target = own.group(1).split("/")[0]
                if target != folder and target not in ALLOWED.get(folder, []):
                    failures.append(f"generator/{name}:{number}: {folder} may not include {target}")
                step, part = inner(name), inner(own.group(1))
                if step and step != part and own.group(1) != "paper/messages.h" and part not in PAPER.get(step, []):
                    if own.group(1).startswith("paper/"):
                        failures.append(f"generator/{name}:{number}: paper/{step} may not include {own.group(1)}")
            other = re.match(r"\s*#include <([^>]+)>", line)
            if other:
                for header, files in LIBRARIES.items():
                    if other.group(1).startswith(header) and name not in files:
                        failures.append(f"generator/{name}:{number}: <{other.group(1)}> belongs in {files}")
    for failure in failures:
        print(failure)
    print(f"{len(folders)} folders, {len(failures)} wrong includes")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
