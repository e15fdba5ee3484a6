#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 StackAtlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# list-files.sh PATTERN...: the repository's files whose names match, each ended by a NUL. Files that are not yet
# committed count, ignored ones do not. Works in a clone of another user's and, without git, in an unpacked archive.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
cd "$root"

if [[ -e .git ]] && command -v git >/dev/null; then
    git -c safe.directory="$root" ls-files -z --cached --others --exclude-standard --deduplicate -- "$@" |
        while IFS= read -r -d '' file; do
            if [[ -f $file ]]; then printf '%s\0' "$file"; fi
        done
else
    names=()
    for pattern in "$@"; do
        names+=(-o -path "$pattern")
    done
    find . \( -name .git -o -name build -o -name 'build-*' \) -prune -o -type f \( "${names[@]:1}" \) -printf '%P\0'
fi
