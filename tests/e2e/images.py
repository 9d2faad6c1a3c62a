#!/usr/bin/env python3
"""One Markdown text with an image serves the web page and the leaflet of paper.

The image stands in site/assets, where both find it; in the PDF it is a figure with the words of the text.
One that is not there is an error at the Markdown's line, and nothing is written.
"""

import re
import shutil
import subprocess
import urllib.parse

from support import REPOSITORY, copy_sample, main, require, run, scratch

IMAGE = "![四つの色の写真](../../assets/写真/color%20s.png)"
PHOTO = "![電話で撮った写真](../../assets/turned-6.jpg)"


def test(program):
    with scratch() as folder:
        project = copy_sample(folder / "project")
        (project / "site/assets/写真").mkdir()
        shutil.copy(REPOSITORY / "tests/paper/images/colors.png", project / "site/assets/写真/color s.png")
        shutil.copy(REPOSITORY / "tests/paper/images/turned-6.jpg", project / "site/assets/turned-6.jpg")
        leaflet = project / "site/leaflets/about-office.md"
        text = leaflet.read_text(encoding="utf-8")
        ordinary, easy = text.split("=== やさしい日本語 ===")
        leaflet.write_text(f"{ordinary}\n{IMAGE}\n\n{PHOTO}\n\n=== やさしい日本語 ==={easy}", encoding="utf-8")
        run(program, "build", "--only", "public,print", cwd=project)

        page = (project / "out/public/leaflets/about-office/index.html").read_text(encoding="utf-8")
        for source in re.findall(r'<img src="([^"]*)"', page):
            target = (project / "out/public/leaflets/about-office" / urllib.parse.unquote(source)).resolve()
            require(target.is_file(), "the image of the web page", "a file", target)
        pdf = project / "out/print/about-office.pdf"
        images = subprocess.run(["pdfimages", "-list", str(pdf)], capture_output=True, text=True, check=True).stdout
        require(len(images.splitlines()) == 4, "images in the PDF", 2, images)
        require(b"GPS home" not in pdf.read_bytes(), "what a photo tells of its place", "nothing", "GPS home")
        structure = subprocess.run(["pdfinfo", "-struct", str(pdf)], capture_output=True, text=True, check=True).stdout
        require(structure.count("Figure") == 3, "figures (the bridge and two images)", 3, structure)
        done = subprocess.run([str(REPOSITORY / "tests/tools/check_pdf.sh"), str(pdf)], capture_output=True,
                              text=True, check=False)
        require(done.returncode == 0, "tests/tools/check_pdf.sh", "clean", done.stdout + done.stderr)
        print("one Markdown text, two images: on the web and in the PDF")

    with scratch() as folder:
        project = copy_sample(folder)
        leaflet = project / "site/leaflets/about-office.md"
        text = leaflet.read_text(encoding="utf-8")
        ordinary, easy = text.split("=== やさしい日本語 ===")
        leaflet.write_text(f"{ordinary}\n![写真](../../assets/none.png)\n\n=== やさしい日本語 ==={easy}", encoding="utf-8")
        done = run(program, "build", "--only", "print", cwd=project, expect=1)
        line = len(ordinary.splitlines()) + 2
        require(f"site/leaflets/about-office.md:{line}" in done.stderr and "site/assets/none.png" in done.stderr,
                "the error of an image that is not there", f"the Markdown's line {line} and the file", done.stderr)
        require(not (project / "out").exists(), "the output after an error", "none", "out/")
        print("an image that is not there is told at its line")


main(test)
