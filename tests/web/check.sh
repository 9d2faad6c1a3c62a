#!/usr/bin/env bash
# Builds the sample project's public site and its analysis report anew and checks them: tests/web/check.sh KAKEHASHI
set -euo pipefail
kakehashi=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)

if [ ! -d "$here/node_modules" ]; then
  echo "FAILED tests/web/node_modules is missing: run  npm ci --prefix tests/web"
  exit 1
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$kakehashi" build --project "$project" --out "$work/out" --only public --date 2026-11-20 --quiet
site=$work/out/public

python3 "$here/check_private_test.py"
python3 "$here/check_private.py" "$project/data" "$site"
node "$here/check_site.mjs" "$site" areas provides accepts times kana
node "$here/checks_can_fail.mjs" "$site"

# The edition for professionals, with entries in every state.
mkdir "$work/project"
cp -r "$project"/{data,site,templates} "$work/project"
cp "$project"/tests/e2e/entries/*.yaml "$work/project/data/resources"
"$kakehashi" build --project "$work/project" --out "$work/states" --only professional --date 2026-11-20 --quiet
node "$here/check_site.mjs" "$work/states/professional" areas provides accepts times kana matrix

# The year is over: only then is there a page for everybody.
"$kakehashi" report 2026-FY --project "$project" --out "$work/out" --date 2027-04-10 --quiet
node "$here/check_report.mjs" "$work/out/submissions/analysis/2026-FY"
