#!/usr/bin/env bash
# Builds both editions of the sample and uses their search as people do: tests/web/search.sh KAKEHASHI
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
node "$here/search_fold_test.mjs"
"$kakehashi" build --project "$project" --out "$work/out" --only public,professional --date 2026-11-20 --quiet
python3 "$here/search_truth.py" "$project" "$work/out/public" > "$work/truth.json"
node "$here/search_test.mjs" "$work/out" "$work/truth.json"
