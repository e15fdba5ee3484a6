#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 StackAtlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run.sh [--realtime] [FOLDER]: runs every benchmark of a build (build/release/bin unless FOLDER is named) and prints
# what was measured, the reference of the same run, their ratio and its limit. A limit that is passed is told, but is no
# error: times depend on what else the machine does. --realtime, for root, runs everything before all other programs.
# Uses a home and caches of its own, and a display of its own where there is none.
set -euo pipefail
export LC_ALL=C.UTF-8

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
if [[ ${1:-} == --realtime ]]; then
    exec chrt --fifo 20 "${BASH_SOURCE[0]}" "${@:2}"
fi
bin=$(cd "${1:-$root/build/release/bin}" && pwd -P)

if [[ -z ${DISPLAY:-} ]]; then
    # Large enough for a canvas of 1920×1080 with everything around it, and for one of 3840×2160 alone.
    exec xvfb-run --auto-servernum --server-args='-screen 0 3840x2160x24' "${BASH_SOURCE[0]}" "$bin"
fi

HOME=$(mktemp -d)
trap 'rm -rf "$HOME"' EXIT
export HOME XDG_CACHE_HOME=$HOME/cache XDG_CONFIG_HOME=$HOME/config XDG_DATA_HOME=$HOME/data XDG_RUNTIME_DIR=$HOME/run
mkdir -m 700 "$XDG_CACHE_HOME" "$XDG_RUNTIME_DIR"
export QT_LOGGING_RULES='*.debug=false;qt.qpa.*=false'
unset QT_QPA_PLATFORM QT_QPA_PLATFORMTHEME QT_STYLE_OVERRIDE QT_SCALE_FACTOR

printf '%s, %s cores, load %s\n' "$(uname -sm)" "$(nproc)" "$(cut -d ' ' -f 1 /proc/loadavg)"
printf '%-52s %11s %11s %6s %6s %-5s %s\n' what measured reference ratio limit '' how
# Says that the offscreen platform lacks something, once a window.
"$bin/bench_start" 2> >(grep -v 'This plugin does not support' >&2)
"$bin/bench_frames"
"$bin/bench_flights"
QT_SCALE_FACTOR=2 "$bin/bench_flights"
"$bin/bench_memory"
"$bin/bench_loop"
"$bin/bench_export"
"$bin/bench_model"
"$bin/bench_search"
"$bin/bench_filter"
"$bin/bench_panels"
