#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 StackAtlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# pptx_in_libreoffice.sh PROGRAM FOLDER: exports the map as slides, opens them in LibreOffice, and fails unless what it
# draws is the map as our own picture has it, within the tolerance of compare_slide.py. What was drawn is left in FOLDER.
set -euo pipefail

program=$(realpath "$1")
python=/usr/bin/python3 # the distribution's, which has Pillow
[[ -x $python ]] || python=python3
mkdir -p "$2"
out=$(realpath "$2")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT

fail() {
    printf 'pptx_in_libreoffice.sh: %s\n' "$*" >&2
    exit 1
}

# file_url FILE: as a URL, with what may not stand in one escaped.
file_url() { "$python" -c 'import pathlib, sys; print(pathlib.Path(sys.argv[1]).as_uri())' "$1"; }

# draw DECK PICTURE: the first slide as LibreOffice draws it.
draw() {
    timeout 180 soffice --headless --norestore "-env:UserInstallation=$(file_url "$profile/office")" \
        --convert-to pdf --outdir "$profile" "$1" </dev/null >"$profile/office.log" 2>&1 || {
        cat "$profile/office.log" >&2
        fail "LibreOffice failed on $1"
    }
    pdftoppm -r 160 -f 1 -l 1 -singlefile -png "$profile/$(basename "$1" .pptx).pdf" "${2%.png}"
    [[ -s $2 ]] || fail "$2 was not written"
}

for level in stack entities; do
    for format in pptx png; do
        rm -f "$out/map-$level.$format"
        "$program" export --view map --theme light --level "$level" --format "$format" -o "$out/map-$level.$format"
    done
    "$python" "$here/../render/check_pptx.py" "$out/map-$level.pptx"
    draw "$out/map-$level.pptx" "$out/slide-$level.png"
    "$python" "$here/compare_slide.py" "$out/slide-$level.png" "$out/map-$level.png" ||
        fail "the slide of the level $level is not the map"
done

# A check that cannot fail is none: the map of another level must be found different.
if "$python" "$here/compare_slide.py" "$out/slide-stack.png" "$out/map-entities.png" >/dev/null; then
    fail "the map of another level passes as the same"
fi
printf 'LibreOffice draws the slides as they are: see %s\n' "$out"
