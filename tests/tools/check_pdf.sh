#!/bin/sh
# Holds PDF files to what we promise: a sound file, PDF/A-1a, readable text without complaints, the same
# for those who hear the structure.
# Stops at the first failure with one line that names the file and the tool.
# usage: check_pdf.sh FILE...
set -eu

if [ $# -eq 0 ]; then
  echo "usage: check_pdf.sh FILE..." >&2
  exit 2
fi
for tool in qpdf pdftotext pdfinfo pdffonts mutool java python3; do
  if ! command -v "$tool" >/dev/null; then
    echo "check_pdf: $tool is missing (packages qpdf poppler-utils mupdf-tools default-jre-headless)" >&2
    exit 2
  fi
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  echo "check_pdf: $1: $2" >&2
  [ ! -s "$work/log" ] || head -n 20 "$work/log" >&2
  exit 1
}

for file in "$@"; do
  [ -s "$file" ] || fail "$file" "no such file, or empty"
  : >"$work/log"
  qpdf --check "$file" >"$work/log" 2>&1 || fail "$file" "qpdf --check"
  ! grep -q WARNING "$work/log" || fail "$file" "qpdf --check warns"

  # The readers tell of faults on stderr and succeed all the same.
  pdftotext "$file" "$work/text" 2>"$work/log" || fail "$file" "pdftotext"
  [ ! -s "$work/log" ] || fail "$file" "pdftotext complains"
  pdfinfo -struct-text "$file" >"$work/text" 2>"$work/log" || fail "$file" "pdfinfo"
  [ ! -s "$work/log" ] || fail "$file" "pdfinfo complains"
  python3 "$(dirname "$0")/check_structure_text.py" "$file" 2>"$work/log" ||
    fail "$file" "its structure does not have the text of its pages"
  python3 "$(dirname "$0")/check_tags.py" "$file" 2>"$work/log" ||
    fail "$file" "its tags do not tell all that they must"
  mutool draw -q -F text -o "$work/text" "$file" 2>"$work/noise" || fail "$file" "mutool"
  # Debian's mutool says this of every file with a colour profile.
  grep -v 'ICC support is not available' "$work/noise" >"$work/log" || true
  [ ! -s "$work/log" ] || fail "$file" "mutool complains"
  # What level A asks for beyond level B, which is what Preflight knows.
  for mark in '<pdfaid:conformance>A<' '/StructTreeRoot' '/Marked true' '/Lang(' '/PageLabels'; do
    grep -aqF "$mark" "$file" || fail "$file" "not PDF/A-1a: it has no $mark"
  done
  pdffonts "$file" >"$work/fonts" 2>"$work/log" || fail "$file" "pdffonts"
  # Columns from the right: object number (two), ToUnicode, subset, embedded.
  awk 'NR > 2 && ($(NF-2) != "yes" || $(NF-4) != "yes") { print; bad = 1 } END { exit bad }' \
    "$work/fonts" >"$work/log" || fail "$file" "a font is not embedded or has no ToUnicode"
done

jars=/usr/share/java
path=
for jar in preflight pdfbox2 xmpbox fontbox2 commons-logging commons-io jaxb-api javax.activation; do
  if [ ! -e "$jars/$jar.jar" ]; then
    echo "check_pdf: $jars/$jar.jar is missing (packages libpdfbox2-java libfontbox2-java" \
      "libcommons-logging-java libcommons-io-java libjaxb-api-java libactivation-java)" >&2
    exit 2
  fi
  path="$path:$jars/$jar.jar"
done
# One JVM for all files: in group mode Preflight takes a list. It tells of each file, but its exit
# code says nothing and it passes over what it cannot find.
for file in "$@"; do realpath -- "$file"; done >"$work/list"
java -XX:TieredStopAtLevel=1 -cp "${path#:}" org.apache.pdfbox.preflight.Validator_A1b \
  group "$work/list" >"$work/preflight" 2>&1 || true
valid=$(grep -c 'is a valid PDF/A-1b file' "$work/preflight" || true)
if [ "$valid" -ne $# ] || grep -q 'is not a valid PDF/A-1b' "$work/preflight"; then
  grep -v -e 'is a valid PDF/A-1b file' -e '^$' "$work/preflight" >"$work/log" || true
  first=$(sed -n 's/^The file \(.*\) is not a valid PDF\/A-1b.*/\1/p' "$work/log" | head -n 1)
  fail "${first:-$valid of $# files are good}" "not PDF/A-1b (Preflight)"
fi
echo "check_pdf: $# files are sound PDF/A-1a"
