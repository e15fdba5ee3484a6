#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 StackAtlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# svg_in_other_programs.sh PROGRAM FOLDER: exports the map as SVG and PNG, draws the SVG with LibreOffice, Chromium and
# librsvg, and fails if one of them draws it otherwise than the PNG. What they drew is left in FOLDER.
set -euo pipefail

program=$(realpath "$1")
mkdir -p "$2"
out=$(realpath "$2")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
python=/usr/bin/python3 # the distribution's, which has Pillow
[[ -x $python ]] || python=python3
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT

# Shares of pixels that may differ, see compare_pictures.py: LibreOffice sets letters on whole pixels.
share_libreoffice=0.004
share_others=0.001

fail() {
    printf 'svg_in_other_programs.sh: %s\n' "$*" >&2
    exit 1
}

# file_url FILE: as a URL, with what may not stand in one escaped.
file_url() { "$python" -c 'import pathlib, sys; print(pathlib.Path(sys.argv[1]).as_uri())' "$1"; }

# size_of PICTURE: its width and height.
size_of() { "$python" -c 'import sys; from PIL import Image; print(*Image.open(sys.argv[1]).size)' "$1"; }

# check_drawn PICTURE: fails unless something is drawn on it.
check_drawn() {
    [[ -s $1 ]] || fail "$1 was not written"
    "$python" "$here/check_drawn.py" "$1" || fail "$1 is blank"
}

# same OURS OTHER SHARE: whether the pictures are alike.
same() { "$python" "$here/compare_pictures.py" "$1" "$2" --share "$3"; }

# in_libreoffice SVG PNG WIDTH HEIGHT
in_libreoffice() {
    local size
    size="{\"PixelWidth\":{\"type\":\"long\",\"value\":\"$3\"},\"PixelHeight\":{\"type\":\"long\",\"value\":\"$4\"}}"
    timeout 180 soffice --headless --norestore "-env:UserInstallation=$(file_url "$profile/office")" \
        --convert-to "png:draw_png_Export:$size" --outdir "$profile/office-out" "$1" </dev/null \
        >"$profile/office.log" 2>&1 || {
        cat "$profile/office.log" >&2
        fail "LibreOffice failed on $1"
    }
    local written
    written=$profile/office-out/$(basename "$1" .svg).png
    if [[ -f $written ]]; then mv "$written" "$2"; fi
}

# in_chromium SVG PNG WIDTH HEIGHT
in_chromium() {
    local flags=(--headless --disable-gpu --disable-dev-shm-usage --hide-scrollbars "--window-size=$3,$4")
    flags+=(--user-data-dir="$profile/chromium" --no-first-run)
    [[ $(id -u) -ne 0 ]] || flags+=(--no-sandbox)
    timeout 180 chromium "${flags[@]}" "--screenshot=$2" "$(file_url "$1")" </dev/null >"$profile/chromium.log" 2>&1 || {
        cat "$profile/chromium.log" >&2
        fail "Chromium failed on $1"
    }
}

# in_librsvg SVG PNG
in_librsvg() { rsvg-convert --output "$2" "$1" || fail "librsvg failed on $1"; }

# A check that cannot fail is none: an empty picture must be found blank.
blank=$profile/blank.svg
printf '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="500"/>\n' >"$blank"
in_chromium "$blank" "$profile/blank.png" 800 500
[[ -s $profile/blank.png ]] || fail "Chromium wrote nothing for an empty picture"
if "$python" "$here/check_drawn.py" "$profile/blank.png" 2>/dev/null; then
    fail "an empty picture passes as drawn"
fi

for theme in light dark; do
    svg=$out/map-$theme.svg
    png=$out/map-$theme.png
    rm -f "$svg" "$png" "$out"/{libreoffice,chromium,librsvg}-"$theme.png"
    "$program" export --view map --theme "$theme" --format svg -o "$svg"
    "$program" export --view map --theme "$theme" --format png -o "$png"
    read -r width height < <(size_of "$png")
    in_libreoffice "$svg" "$out/libreoffice-$theme.png" "$width" "$height"
    in_chromium "$svg" "$out/chromium-$theme.png" "$width" "$height"
    in_librsvg "$svg" "$out/librsvg-$theme.png"
    for reader in libreoffice chromium librsvg; do
        drawn=$out/$reader-$theme.png
        check_drawn "$drawn"
        share=$share_others
        [[ $reader != libreoffice ]] || share=$share_libreoffice
        same "$png" "$drawn" "$share" || fail "$reader draws the map otherwise: compare $drawn with $png"
    done
    # Faults that have to be found.
    for fault in text font layer relations; do
        "$python" "$here/spoil_svg.py" "$fault" "$svg" "$profile/spoilt.svg" || fail "no way to spoil: $fault"
        in_librsvg "$profile/spoilt.svg" "$profile/spoilt.png"
        share=$share_libreoffice
        [[ $fault != relations ]] || share=$share_others # faint lines
        ! same "$png" "$profile/spoilt.png" "$share" >/dev/null 2>&1 || fail "a map with this fault passes: $fault"
    done
done
printf 'LibreOffice, Chromium and librsvg draw the map as we do: see %s\n' "$out"
