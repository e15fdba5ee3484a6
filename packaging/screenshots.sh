#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 StackAtlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# screenshots.sh [PROGRAM [FOLDER]]: makes every picture in resources/screenshots anew from the built-in atlas: exports
# of the map, and photographs of the window on an X server of its own. PROGRAM is build/release/bin/stackatlas if none
# is named. The same program, fonts and tools give the same bytes.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
program=$(realpath "${1:-$root/build/release/bin/stackatlas}")
out=$(realpath "${2:-$root/resources/screenshots}")
limit_kib=4096 # all pictures together

work=$(mktemp -d)
window_pid=
server_pid=

fail() {
    printf 'screenshots.sh: %s\n' "$*" >&2
    exit 1
}

# stop PID: ends a process that was started here, and waits for it.
stop() {
    [[ -n $1 ]] || return 0
    kill "$1" 2>/dev/null || true
    wait "$1" 2>/dev/null || true
}

clean_up() {
    stop "$window_pid"
    stop "$server_pid"
    rm -rf "$work"
}
trap clean_up EXIT

# clean COMMAND...: runs it with nothing of the user's environment, settings or caches.
clean() {
    exec env -i PATH="$PATH" LC_ALL=C.UTF-8 HOME="$work/home" XDG_CACHE_HOME="$work/cache" \
        XDG_CONFIG_HOME="$work/config" XDG_RUNTIME_DIR="$work/run" DISPLAY="${DISPLAY:-}" "$@"
}

# save NAME: optimises $work/NAME.png into the folder.
save() {
    pngquant --force --strip --speed 1 --quality 85-100 --output "$work/$1-small.png" "$work/$1.png" ||
        fail "cannot optimise $1.png"
    cat "$work/$1-small.png" >"$out/$1.png"
    printf '%s\n' "$out/$1.png"
}

# ---- exports

# export_map NAME OPTION...
export_map() {
    local name=$1
    shift
    (clean "$program" export "$@" -o "$work/$name.png")
    save "$name"
}

# ---- the window

start_server() {
    local tries
    Xvfb -displayfd 5 -screen 0 3840x2160x24 -nolisten tcp -noreset 5>"$work/display" >"$work/server.log" 2>&1 &
    server_pid=$!
    for ((tries = 0; tries < 100; ++tries)); do
        if [[ -s $work/display ]]; then
            DISPLAY=:$(<"$work/display")
            export DISPLAY
            return
        fi
        sleep 0.1
    done
    cat "$work/server.log" >&2
    fail "Xvfb does not start"
}

shoot() { import -silent -window root -crop "${window_size}+0+0" +repage "$1"; }

# settle: waits until the picture has not changed for a while, and leaves it in $work/now.png.
settle() {
    local before='' now same=0 tries
    for ((tries = 0; tries < 100; ++tries)); do
        shoot "$work/now.png"
        now=$(identify -format '%#' "$work/now.png")
        if [[ $now == "$before" ]]; then ((++same)); else same=0; fi
        if ((same >= 4)); then return; fi
        before=$now
        sleep 0.25
    done
    fail "the window does not come to rest"
}

# open_window SIZE SCALE THEME [LINK]: SIZE in pixels of the screen; LINK says what is shown. There is no window manager:
# place and focus are set here.
open_window() {
    window_size=$1
    local scale=$2 theme=$3 link=${4:-} window tries
    mkdir -p "$work/config"
    printf '[General]\ntheme=%s\nhintsSeen=true\nmotion=reduced\n' "$theme" >"$work/config/stackatlas.ini"
    xdotool mousemove 3839 2159
    (clean QT_QPA_PLATFORM=xcb QT_SCALE_FACTOR="$scale" "$program" ${link:+"#$link"}) >"$work/window.log" 2>&1 &
    window_pid=$!
    for ((tries = 0; tries < 100; ++tries)); do
        window=$(xdotool search --onlyvisible --pid "$window_pid" --name StackAtlas 2>/dev/null | tail -n 1) || true
        if [[ -n $window ]]; then break; fi
        sleep 0.1
    done
    [[ -n $window ]] || {
        cat "$work/window.log" >&2
        fail "no window appears"
    }
    xdotool windowmove "$window" 0 0 windowsize "$window" "${1%x*}" "${1#*x}" windowfocus "$window"
    settle
}

# rest_pointer: where it hovers over nothing.
rest_pointer() { xdotool mousemove "$((${window_size%x*} / 2))" "$((${window_size#*x} - 4))"; }

# press_keys KEY...: one after the other.
press_keys() {
    local key
    for key in "$@"; do
        xdotool key "$key"
        sleep 0.3
    done
}

# save_window NAME: photographs the window and closes it.
save_window() {
    rest_pointer
    settle
    mv "$work/now.png" "$work/$1.png"
    stop "$window_pid"
    window_pid=
    save "$1"
}

# ----

[[ -x $program ]] || fail "$program is not built: cmake --preset release && cmake --build --preset release"
"$root/packaging/install-deps.sh" --screenshots
mkdir -p "$out" "$work/home" "$work/run"
chmod 700 "$work/run"

export_map map --size 1600x1000
export_map levels-stack --level stack --size 1600x1000
export_map levels-groups --level groups --size 1600x1000
for layer in compute models open-research applications verticals; do
    export_map "layer-$layer" --focus "layer:$layer"
done
for panel in funding valuations scorecard sectors themes; do
    export_map "panel-$panel" --view "$panel"
done
export_map cards --focus group:ai-chips --level cards --scale 2

(clean "$program" export --view tour:briefing --format png --size 1280x720 -o "$work/step.png")
for step in 02 03 05 10 12; do
    mv "$work/step-$step.png" "$work/briefing-$step.png"
    save "briefing-$step"
done

start_server
open_window 1280x800 1 light
save_window window
open_window 1920x1080 1 light entity:biren
save_window window-company
open_window 1280x800 1 dark 'group:six-tigers&in=group:six-tigers'
save_window window-dark
open_window 1600x1000 1 dark 'entity:huawei&footprint'
save_window window-footprint
open_window 1600x1000 1 light 'entity:biren&in=entity:biren'
save_window window-cards
open_window 1920x1080 1 light
press_keys ctrl+f
sleep 1 # the index is made in the background
xdotool type --delay 60 huawei
press_keys Down Down
save_window window-search
open_window 1280x800 1 dark
press_keys ctrl+k
xdotool type --delay 60 theme
save_window window-commands
open_window 1600x1000 1 light entity:nvidia
press_keys ctrl+t
save_window window-table
open_window 1920x1080 1 light 'entity:biren&panel=funding'
save_window window-funding
open_window 1600x1000 1 light 'dimension:cost-efficiency&panel=scorecard'
save_window window-scorecard
open_window 1600x1000 1 dark 'entity:huawei&footprint&panel=footprint'
save_window window-spans
open_window 1600x1000 1 light 'entity:moe&panel=techniques'
save_window window-techniques
open_window 1600x1000 1 light 'atlas&panel=audit'
save_window window-audit
open_window 1600x1000 1 light 'atlas&filter-basis=claimed&by-basis'
save_window window-filter
open_window 1280x800 1 light
press_keys ctrl+e
sleep 1 # the preview is made in the background
save_window window-export
open_window 1280x800 1 light 'group:ai-chips&in=group:ai-chips'
press_keys ctrl+shift+t
save_window window-tours
open_window 3840x2160 2 light 'entity:huawei&footprint'
press_keys ctrl+shift+f Escape
save_window window-4k

total=$(du --apparent-size -k -s "$out" | cut -f 1)
((total <= limit_kib)) || fail "the pictures take $total KiB, more than $limit_kib"
