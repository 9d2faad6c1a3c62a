"""Unique values for fields of each type, and finding them again in whatever a site is made of.

Each value is found by its shape, so that a file is read once however many values were planted: in text, markup,
attributes, addresses, JSON, CSV, iCal and the texts and unpacked objects of PDFs, in the ways in which the site
writes numbers and dates.
"""

import datetime
import html
import re
import subprocess
import urllib.parse
import zlib

KANA = "あいうえおかきくけこ"
FIRST_PAST, FIRST_FUTURE = datetime.date(1930, 1, 1), datetime.date(2031, 1, 1)
ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}

# Digits between the letters a to f are part of a UUID or a digest.
SHAPES = {
    "word": re.compile(r"鰯鯵(\d{6})鱚"),
    "kana": re.compile(rf"むめ([{KANA}]{{6}})も"),
    "phone": re.compile(r"(?<!\d)(?:0|\+81-?)6-?(4\d{3})-?(\d{4})(?!\d)"),
    "postal_code": re.compile(r"(?<![\da-f.-])(9\d\d)-?(\d{4})(?![\da-f-])"),
    "ascii": re.compile(r"planted(\d{6})"),
    "number": re.compile(r"(?<![\da-f,.-])(7\d\d),?(\d{3})(?![\da-f,-])"),
    "decimal": re.compile(r"(?<![\da-f])(3[45]|13[56])\.?(\d{5})(?![\da-f])"),
    "date": re.compile(r"(?<!\d)((?:19|20)\d\d)(?:-|年|/)(\d\d?)(?:-|月|/)(\d\d?)(?!\d)"),
    "compact date": re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)"),
    "era date": re.compile(rf"({'|'.join(ERAS)})(\d\d?|元)年(\d\d?)月(\d\d?)日"),
}


def read_back(shape, match):
    """The value that was planted, from the way in which it is written."""
    parts = match.groups()
    if shape == "kana":
        return "むめ" + parts[0] + "も"
    if shape == "phone":
        return f"06-{parts[0]}-{parts[1]}"
    if shape == "postal_code":
        return "-".join(parts)
    if shape == "ascii":
        return "planted" + parts[0]
    if shape == "number":
        return "".join(parts)
    if shape == "decimal":
        return ".".join(parts)
    if shape in ("date", "compact date"):
        return f"{parts[0]}-{int(parts[1]):02}-{int(parts[2]):02}"
    if shape == "era date":
        year = 1 if parts[1] == "元" else int(parts[1])
        return f"{ERAS[parts[0]] + year}-{int(parts[2]):02}-{int(parts[3]):02}"
    return match.group(0)


class Words:
    """A new value for each place. `made` tells where each stands: value → place."""

    def __init__(self):
        self.made, self.count = {}, 0
        self.dates = {"past": 0, "future": 0}
        self.taken = set()  # What the project says already.

    def avoid(self, text):
        """Values of a file that stays as it is: none of them is planted."""
        self.taken.update(read_back(shape, match) for shape, pattern in SHAPES.items() for match in pattern.finditer(text))

    def keep(self, value, key, place):
        if key in self.made:
            raise ValueError(f"{key} is planted twice: {self.made[key]} and {place}")
        self.made[key] = place
        self.count += 1
        return value

    def word(self, place):
        text = f"鰯鯵{self.count:06}鱚"
        return self.keep(text, text, place)

    def kana(self, place):
        text = "むめ" + "".join(KANA[int(digit)] for digit in f"{self.count:06}") + "も"
        return self.keep(text, text, place)

    def phone(self, place):
        number = self.count
        text = f"06-{4000 + number // 10000:04}-{number % 10000:04}"
        return self.keep(text, text, place)

    def postal_code(self, place):
        number = self.count
        text = f"9{number // 10000:02}-{number % 10000:04}"
        return self.keep(text, text, place)

    def email(self, place):
        key = f"planted{self.count:06}"
        return self.keep(f"{key}@example.jp", key, place)

    def url(self, place):
        key = f"planted{self.count:06}"
        return self.keep(f"https://example.jp/{key}/", key, place)

    def id(self, place):
        key = f"planted{self.count:06}"
        return self.keep(key, key, place)

    def number(self, place):
        number = 700000 + self.count
        if number > 799999:
            raise ValueError("too many numbers")
        return self.keep(str(number), str(number), place)

    def decimal(self, near, place):
        """The nearest one that is free; 0.00001 degrees are a metre."""
        number = round(near * 1e5)

        def text():
            return f"{number // 10**5}.{number % 10**5:05}"

        while text() in self.made or text() in self.taken:
            number += 1
        return self.keep(text(), text(), place)

    def date(self, when, place):
        first = FIRST_PAST if when == "past" else FIRST_FUTURE
        day = (first + datetime.timedelta(days=self.dates[when])).isoformat()
        self.dates[when] += 1
        return self.keep(day, day, place)


def pdf_texts(path):
    for command in (["pdftotext", path, "-"], ["pdftotext", "-raw", path, "-"], ["pdfinfo", "-meta", path],
                    ["pdfinfo", "-struct-text", path], ["pdfinfo", path], ["qpdf", "--qdf", path, "-"]):
        yield subprocess.run(command, capture_output=True, check=True).stdout


def readings(path):
    """All that a file says: as it stands, and with each of the ways undone in which text is wrapped or escaped."""
    data = path.read_bytes()
    if data.startswith(b"\x1f\x8b"):
        data += zlib.decompress(data, 31)
    for part in (data, *(pdf_texts(path) if path.suffix == ".pdf" else ())):
        yield part.decode("utf-16-be", "replace")
        text = part.decode("utf-8", "replace")
        yield text
        if path.suffix == ".pdf":
            # Between the numbers of its syntax a space tells them apart.
            if not part.startswith(b"%PDF"):
                yield re.sub(r"\s", "", text)
            continue
        yield re.sub(r"\r?\n[ \t]", "", text)  # iCal folds long lines.
        yield re.sub(r"\\u([0-9a-fA-F]{4})", lambda match: chr(int(match[1], 16)), text)
        yield urllib.parse.unquote(text)
        plain = html.unescape(text)
        yield plain
        yield re.sub(r"<[^>]*>", "", plain)
        yield re.sub(r"\s", "", re.sub(r"<[^>]*>", "", plain))


def values_in(path, made):
    """The planted values that stand in a file."""
    found = set()
    for text in readings(path):
        for shape, pattern in SHAPES.items():
            for match in pattern.finditer(text):
                value = read_back(shape, match)
                if value in made:
                    found.add(value)
    return found
