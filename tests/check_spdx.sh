#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 StackAtlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check_spdx.sh [--self-test]: every source file names its copyright and its licence in its first lines: MIT for the
# layout helper, which is no GPL code, and GPL-3.0-or-later for all else.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
tag=SPDX

licence_of() {
    case $1 in
    model/layout/worker/*) echo MIT ;;
    *) echo GPL-3.0-or-later ;;
    esac
}

# check_file FOLDER FILE: says what is wrong with it, if anything.
check_file() {
    local head licence
    head=$(head -n 5 "$1/$2" | tr -d '\0')
    licence=$(licence_of "$2")
    if ! grep -qE "$tag-FileCopyrightText: [0-9]{4} StackAtlas contributors" <<<"$head"; then
        echo "$2: no $tag-FileCopyrightText in its first five lines"
    fi
    if ! grep -qE "$tag-License-Identifier: $licence( |$)" <<<"$head"; then
        echo "$2: no '$tag-License-Identifier: $licence' in its first five lines"
    fi
}

check_files() {
    local file findings count=0
    findings=$(
        while IFS= read -r -d '' file; do
            check_file "$root" "$file"
        done < <("$root/packaging/list-files.sh" '*.cpp' '*.h' '*.sh' '*.py' '*.cmake' '*CMakeLists.txt' '*/run')
    )
    count=$("$root/packaging/list-files.sh" '*.cpp' '*.h' | tr -cd '\0' | wc -c)
    [[ $count -gt 0 ]] || findings+="no source files found: the check has checked nothing"
    [[ -z $findings ]] || {
        echo "$findings" >&2
        return 1
    }
}

# self_test: a check that cannot fail is none.
self_test() {
    local folder good bad
    folder=$(mktemp -d)
    # shellcheck disable=SC2064 # the folder as it is called now
    trap "rm -rf '$folder'" EXIT
    mkdir -p "$folder/model/layout/worker"
    good=$(printf '// %s-FileCopyrightText: 2026 StackAtlas contributors\n// %s-License-Identifier: ' "$tag" "$tag")
    echo "$good GPL-3.0-or-later" | tr -s ' ' >"$folder/model/a.h"
    cp "$folder/model/a.h" "$folder/model/layout/worker/gpl.h"
    echo "int x;" >"$folder/model/none.h"
    echo "$good MIT" | tr -s ' ' >"$folder/model/mit.h"
    [[ -z $(check_file "$folder" model/a.h) ]] || return 1
    for bad in model/none.h model/mit.h model/layout/worker/gpl.h; do
        [[ -n $(check_file "$folder" "$bad") ]] || return 1
    done
}

case ${1:-} in
--self-test) self_test || {
    echo "check_spdx.sh: the self-test failed" >&2
    exit 1
} ;;
*) check_files ;;
esac
