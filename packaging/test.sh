#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 StackAtlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test.sh [--full]: installs what is missing, builds with warnings as errors, and runs every check and test.
# --full also opens exported files in other programs.
set -euo pipefail
export LC_ALL=C.UTF-8 HOME="${HOME:-/tmp}"

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
full=false
case $#:${1:-} in
0:) ;;
1:--full) full=true ;;
*)
    printf 'usage: test.sh [--full]\n' >&2
    exit 2
    ;;
esac

step() { printf '\n== %s\n' "$*"; }

check_format() {
    "$root/packaging/list-files.sh" '*.cpp' '*.h' |
        xargs --null --no-run-if-empty --max-args 20 --max-procs 2 clang-format-19 --dry-run -Werror
}

if $full; then
    "$root/packaging/install-deps.sh" --full
else
    "$root/packaging/install-deps.sh" --test
fi
cd "$root"

step "Format"
check_format
step "Configure"
cmake --preset release -DBUILD_TESTING=ON || cmake --preset release -DBUILD_TESTING=ON --fresh
step "Build"
cmake --build --preset release
step "Test"
ctest --preset release --parallel 2

if $full; then
    step "Exported files in other programs"
    for check in tests/full/*_in_*.sh; do
        "$check" build/release/bin/stackatlas build/release/full
    done
fi
printf '\nAll is well.\n'
