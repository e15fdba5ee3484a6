#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 StackAtlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# svg_in_other_programs.sh PROGRAM FOLDER: exports the map as SVG, opens it in LibreOffice and in Chromium, and fails
# if one of them shows nothing. What they drew is left in FOLDER.
set -euo pipefail

program=$(realpath "$1")
mkdir -p "$2"
out=$(realpath "$2")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT

fail() {
    printf 'svg_in_other_programs.sh: %s\n' "$*" >&2
    exit 1
}

# file_url FILE: as a URL, with what may not stand in one escaped.
file_url() { python3 -c 'import pathlib, sys; print(pathlib.Path(sys.argv[1]).as_uri())' "$1"; }

# check_drawn PICTURE: fails unless something is drawn on it.
check_drawn() {
    [[ -s $1 ]] || fail "$1 was not written"
    python3 "$here/check_drawn.py" "$1" || fail "$1 is blank"
}

in_libreoffice() {
    timeout 180 soffice --headless --norestore "-env:UserInstallation=$(file_url "$profile/office")" \
        --convert-to png --outdir "$profile/office-out" "$1" </dev/null >"$profile/office.log" 2>&1 || {
        cat "$profile/office.log" >&2
        fail "LibreOffice failed on $1"
    }
    local written
    written=$profile/office-out/$(basename "$1" .svg).png
    if [[ -f $written ]]; then mv "$written" "$2"; fi
}

in_chromium() {
    local flags=(--headless --disable-gpu --disable-dev-shm-usage --hide-scrollbars "--window-size=1920,1200")
    flags+=(--user-data-dir="$profile/chromium" --no-first-run)
    [[ $(id -u) -ne 0 ]] || flags+=(--no-sandbox)
    timeout 180 chromium "${flags[@]}" "--screenshot=$2" "$(file_url "$1")" </dev/null >"$profile/chromium.log" 2>&1 || {
        cat "$profile/chromium.log" >&2
        fail "Chromium failed on $1"
    }
}

# A check that cannot fail is none: an empty picture must be found blank.
blank=$profile/blank.svg
printf '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="500"/>\n' >"$blank"
in_chromium "$blank" "$profile/blank.png"
[[ -s $profile/blank.png ]] || fail "Chromium wrote nothing for an empty picture"
if python3 "$here/check_drawn.py" "$profile/blank.png" 2>/dev/null; then
    fail "an empty picture passes as drawn"
fi

for theme in light dark; do
    svg=$out/map-$theme.svg
    rm -f "$svg" "$out/libreoffice-$theme.png" "$out/chromium-$theme.png"
    "$program" export --view map --theme "$theme" --format svg -o "$svg"
    in_libreoffice "$svg" "$out/libreoffice-$theme.png"
    check_drawn "$out/libreoffice-$theme.png"
    in_chromium "$svg" "$out/chromium-$theme.png"
    check_drawn "$out/chromium-$theme.png"
done
printf 'LibreOffice and Chromium draw the map: see %s\n' "$out"
