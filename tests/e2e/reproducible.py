#!/usr/bin/env python3
"""Two builds of the same data give the same bytes, wherever, whenever and however they run.

They differ in the project's folder, the folder they are started from, the number of threads, the
locale, the time zone, the umask, and the times and the order in which the files were made.
"""

import os
import shutil

from support import contents, copy_sample, main, require, require_same_tree, run, scratch


def copy_backwards(source, target):
    """The same files, made in the opposite order and with other times."""
    for path in sorted(source.rglob("*"), reverse=True):
        if path.is_file():
            copy = target / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
            os.utime(copy, (1, 1))
    return target


def test(program):
    with scratch() as folder:
        one = copy_sample(folder / "a")
        two = copy_backwards(one, folder / "見本 の/another place")
        surroundings = {**os.environ, "LC_ALL": "C", "TZ": "America/Los_Angeles", "LANG": "C"}
        run(program, "build", "--jobs", "1", cwd=one, env=surroundings)
        first = contents(one / "out")
        files = sum(entry[0] == "file" for entry in first.values())
        require(files > 100, "the sample's output", "more than 100 files", files)

        surroundings = {**os.environ, "LC_ALL": "C.UTF-8", "LANG": "ja_JP.UTF-8", "TZ": "Asia/Tokyo",
                        "LC_NUMERIC": "de_DE.UTF-8"}
        run(program, "build", "--jobs", "4", "--project", two, "--out", folder / "elsewhere",
            cwd=folder, env=surroundings)
        require_same_tree("another folder, locale, zone and 4 threads", first, contents(folder / "elsewhere"))

        run(program, "build", "--jobs", "3", "--lang", "en", "--format", "json", "--timing", cwd=two)
        require_same_tree("messages in English and as JSON", first, contents(two / "out"))

        # Part by part must come to the same as all at once.
        for part in ("submissions", "print", "professional", "public"):
            run(program, "build", "--only", part, "--out", folder / "parts", cwd=one)
        require_same_tree("built part by part", first, contents(folder / "parts"))

        times = {path: path.stat().st_mtime_ns for path in (one / "out").rglob("*") if path.is_file()}
        run(program, "build", cwd=one)
        again = {path: path.stat().st_mtime_ns for path in (one / "out").rglob("*") if path.is_file()}
        require(times == again, "a second build of the same data", "no file touched", "other times")
        require_same_tree("a second build of the same data", first, contents(one / "out"))
        print(f"{files} files, the same five times")


if __name__ == "__main__":
    main(test)
