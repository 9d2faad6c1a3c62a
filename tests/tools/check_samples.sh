#!/bin/sh
# Writes the sample documents of the unit tests and holds them to tests/tools/check_pdf.sh; then
# compares what PDF readers copy and what they tell of the structure with the expected texts beside
# this script. UPDATE_GOLDEN=1 rewrites those.
# usage: check_samples.sh KAKEHASHI_TESTS
set -eu

tests=$1
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

KAKEHASHI_SAMPLES="$work" "$tests" "[.samples]" >"$work/log" || {
  cat "$work/log" >&2
  exit 1
}
"$here/check_pdf.sh" "$work"/*.pdf

# The check must be able to fail.
sed 's/<pdfaid:part>1</<pdfaid:part>2</' "$work/text.pdf" >"$work/spoilt"
if "$here/check_pdf.sh" "$work/spoilt" >"$work/log" 2>&1; then
  echo "check_samples: check_pdf.sh takes a spoilt file for sound" >&2
  exit 1
fi
grep -q 'check_pdf: spoilt: not PDF/A-1b' "$work/log" || {
  cat "$work/log" >&2
  exit 1
}

# Lines in many widths: what is copied is the text of each line, with no space or line end more or
# less. -layout shows a wide space as several; without an option columns are guessed from wide spaces,
# so that only the characters count, and a hyphen at the end of a line is taken for a divided word.
for lines in "$work"/lines-*.lines; do
  pdf=${lines%.lines}.pdf
  pdftotext -nopgbrk -raw "$pdf" "$work/raw"
  pdftotext -nopgbrk -layout "$pdf" - | sed 's/^ *//; s/  */ /g; /^$/d' >"$work/layout"
  pdftotext -nopgbrk "$pdf" - | tr -d ' \n' >"$work/guessed"
  tr -d ' \n' <"$lines" >"$work/characters"
  { diff -u "$lines" "$work/raw" && diff -u "$lines" "$work/layout" &&
    { grep -q -e '-$' "$lines" || cmp "$work/characters" "$work/guessed"; }; } || {
    echo "check_samples: $(basename "$pdf") is copied otherwise than it was written" >&2
    exit 1
  }
done

for characters in "$work"/mixed-*.characters; do
  pdf=${characters%.characters}.pdf
  pdftotext -nopgbrk -raw "$pdf" - | tr -d '\n' | cmp - "$characters" || {
    echo "check_samples: $(basename "$pdf") is copied otherwise than it was written" >&2
    exit 1
  }
done

pdftotext -raw "$work/rich.pdf" "$work/rich.copied.txt"
pdfinfo -struct-text "$work/rich.pdf" | sed 's/Object [0-9]* 0/Object/' >"$work/rich.structure.txt"
mutool show "$work/rich.pdf" outline >"$work/rich.outline.txt"
for name in copied structure outline; do
  expected="$here/expected/rich.$name.txt"
  if [ -n "${UPDATE_GOLDEN:-}" ]; then
    mkdir -p "$here/expected"
    cp "$work/rich.$name.txt" "$expected"
  fi
  diff -u "$expected" "$work/rich.$name.txt" || {
    echo "check_samples: what readers see of rich.pdf has changed ($name)" >&2
    exit 1
  }
done

# What telephones would read of the codes. ZBar is another's decoder.
if command -v zbarimg >/dev/null; then
  pdftoppm -r 150 -png "$work/codes.pdf" "$work/codes"
  zbarimg -q --raw "$work"/codes-*.png 2>/dev/null | LC_ALL=C sort >"$work/codes.read.txt"
  LC_ALL=C sort >"$work/codes.expected.txt" <<'CODES'
https://example.jp/%E6%94%AF%E6%8F%B4?a=1&b=2
TEL:0663094141
令和8年 𠮷野診療所
CODES
  diff -u "$work/codes.expected.txt" "$work/codes.read.txt" || {
    echo "check_samples: zbarimg does not read the codes of codes.pdf as they were meant" >&2
    exit 1
  }
else
  echo "check_samples: codes are not decoded, zbarimg is missing (package zbar-tools)"
fi
