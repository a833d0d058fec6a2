#!/bin/sh
# Has veraPDF (https://verapdf.org) judge finished bulletins: PDF/A-2a, then PDF/UA-1.
#
#   scripts/verapdf.sh            every PDF below out/
#   scripts/verapdf.sh DIR|PDF…   those named
#
# Ends with 0 when all conform, 1 when one does not, 2 when there is no veraPDF or nothing to judge.
# VERAPDF names the program where it is not on the PATH.
set -u

verapdf=${VERAPDF:-verapdf}
if ! command -v "$verapdf" >/dev/null 2>&1; then
  echo "veraPDF is not installed: https://docs.verapdf.org/install/" >&2
  exit 2
fi

[ $# -gt 0 ] || set -- out
if [ -z "$(find "$@" -type f -name '*.pdf' 2>/dev/null | head -n 1)" ]; then
  echo "no PDF in: $*" >&2
  exit 2
fi

status=0
for flavour in 2a ua1; do
  echo "== $flavour"
  # Both are asked: not every version says by its exit code what it says in words.
  judged=$("$verapdf" --flavour "$flavour" --format text --recurse "$@") || status=1
  printf '%s\n' "$judged"
  printf '%s\n' "$judged" | grep -q '^PASS' || status=1
  if printf '%s\n' "$judged" | grep -q '^FAIL'; then status=1; fi
done
exit $status
