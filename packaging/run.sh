#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 StackAtlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run.sh [ARGUMENT...]: installs what is missing, builds, and opens the built-in atlas; arguments go to the program.
# Where there is no display it writes overview.png and overview.svg into the current folder instead.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
build=$root/build/release
program=$build/bin/stackatlas

# quietly LOG COMMAND...: runs it, and shows what it said only if it fails.
quietly() {
    local log=$1
    shift
    "$@" >"$log" 2>&1 || {
        cat "$log" >&2
        return 1
    }
}

configure() { (cd "$root" && cmake --preset release --fresh); }

build_program() {
    mkdir -p "$build"
    if [[ ! -f $build/build.ninja ]] || ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$build/CMakeCache.txt"; then
        printf 'Building StackAtlas, which takes some minutes the first time.\n' >&2
        quietly "$build/configure.log" configure
    fi
    if [[ -t 2 ]]; then
        cmake --build "$build" --target stackatlas >&2 # a line of progress
    else
        quietly "$build/build.log" cmake --build "$build" --target stackatlas
    fi
}

# Whether the arguments are for a command that opens no window.
is_command() { [[ ${1:-} =~ ^(export|facts|audit|validate|present|-h|--help|-v|--version)$ ]]; }

has_display() { [[ -n ${DISPLAY:-} || -n ${WAYLAND_DISPLAY:-} ]]; }

write_overview() {
    local format
    printf 'There is no display: writing the overview into files.\n' >&2
    for format in png svg; do
        "$program" export "$@" --view map --format "$format" -o "$PWD/overview.$format"
        printf '%s\n' "$PWD/overview.$format"
    done
}

"$root/packaging/install-deps.sh" --run
build_program
if has_display || is_command "$@"; then
    exec "$program" "$@"
fi
write_overview "$@"
