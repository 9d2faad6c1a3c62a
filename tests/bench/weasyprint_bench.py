"""WeasyPrint's part of tests/bench/paper.py, as paper_bench.cc is ours: weasyprint_bench.py OUT STYLE.css PAGE.html...

Runs under Debian's Python, for which the package installs WeasyPrint.
"""

import json
import pathlib
import re
import sys
import time

start = time.perf_counter()
from weasyprint import CSS, HTML  # noqa: E402
from weasyprint.text.fonts import FontConfiguration  # noqa: E402

fonts = FontConfiguration()
load = (time.perf_counter() - start) * 1000

out, style, *pages = map(pathlib.Path, sys.argv[1:])
# The same sheet; what our typesetter takes for granted is said.
sheet = style.read_text(encoding="utf-8") + """
* { box-sizing: border-box }
body { font-family: "BIZ UDGothic"; margin: 0 }
table { border-collapse: collapse; table-layout: fixed }
"""
texts = [page.read_text(encoding="utf-8") for page in pages]
documents = []
for page, text in zip(pages, texts):
    start = time.perf_counter()
    document = HTML(string=text).render(stylesheets=[CSS(string=sheet, font_config=fonts)], font_config=fonts)
    pdf = document.write_pdf()
    if not documents:
        cpu = time.process_time()
    documents.append([(time.perf_counter() - start) * 1000, len(pdf), len(document.pages)])
    (out / page.with_suffix(".pdf").name).write_bytes(pdf)
status = pathlib.Path("/proc/self/status").read_text(encoding="utf-8")
print(json.dumps({"load": load, "cpu": (time.process_time() - cpu) * 1000, "others": sum(time for time, _, _ in documents[1:]), "documents": documents,
                  "peak": int(re.search(r"VmHWM:\s*(\d+)", status)[1]) / 1024}))
