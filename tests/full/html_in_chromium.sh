#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 StackAtlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# html_in_chromium.sh PROGRAM FOLDER: exports the map as HTML and uses it in headless Chromium: searches, clicks, zooms;
# fails if something does not work, an error is logged or the network is asked for. Pictures are left in FOLDER.
set -euo pipefail

program=$(realpath "$1")
mkdir -p "$2"
out=$(realpath "$2")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
python=/usr/bin/python3
[[ -x $python ]] || python=python3

for theme in light dark; do
    file=$out/map-$theme.html
    rm -f "$file"
    "$program" export --view map --theme "$theme" --format html -o "$file"
    timeout 180 "$python" -B "$here/drive_html.py" "$file" "$out/html-$theme"
done
# A check that cannot fail is none: a script that the policy does not know does not run, and that is found out.
sed 's/^"use strict";$/"use strict"; \/\/ changed/' "$out/map-light.html" >"$out/changed.html"
if timeout 180 "$python" -B "$here/drive_html.py" "$out/changed.html" "$out/html-changed" 2>/dev/null; then
    printf 'html_in_chromium.sh: a changed script runs\n' >&2
    exit 1
fi
rm -f "$out/changed.html" "$out"/html-changed*
printf 'Chromium runs the HTML file: see %s\n' "$out"
