#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 StackAtlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# install-deps.sh [--build|--run|--test|--full|--screenshots]
# Installs what StackAtlas needs on Debian 12, and of that only what is missing. Each of the first four sets holds the
# one before it:
#   --build  compiler and libraries
#   --run    also what the program needs to show itself (the default)
#   --test   also what packaging/test.sh needs
#   --full   also the programs that exported files are opened in
#   --screenshots   --run, and what packaging/screenshots.sh needs
# This is the only list of packages in the repository.
set -euo pipefail

packages_build=(
    g++ cmake ninja-build pkg-config
    qt6-base-dev qt6-base-dev-tools qt6-l10n-tools
    qt6-charts-dev libqt6opengl6-dev # Qt Charts is not found without the latter
    qt6-svg-dev libgraphviz-dev nlohmann-json3-dev libicu-dev
    libxlsxwriter-dev libpng-dev libzip-dev libqpdf-dev
)
packages_run=(libgvc6 libqt6svg6 fonts-noto-core fonts-noto-cjk)
packages_test=(
    ccache clang-format-19
    python3 python3-jsonschema libxml2-utils qpdf poppler-utils graphviz unzip
    appstream desktop-file-utils dbus-daemon
)
packages_full=(libreoffice-draw-nogui libreoffice-writer-nogui libreoffice-impress-nogui chromium librsvg2-bin python3-pil)
packages_screenshots=(xvfb xdotool imagemagick pngquant)
if [[ -n ${WAYLAND_DISPLAY:-} && -z ${DISPLAY:-} ]]; then
    packages_run+=(qt6-wayland)
fi

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "install-deps.sh: $*"
    exit 1
}

is_installed() { [[ $(dpkg-query --show --showformat='${db:Status-Abbrev}' "$1" 2>/dev/null) == ii* ]]; }

# as_root COMMAND...: runs it as root without ever waiting for an answer where nobody can give one.
as_root() {
    local environment=(DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8)
    if [[ $(id -u) -eq 0 ]]; then
        env "${environment[@]}" "$@" </dev/null
    elif [[ -t 0 ]]; then
        sudo env "${environment[@]}" "$@"
    else
        sudo --non-interactive env "${environment[@]}" "$@" </dev/null
    fi
}

apt_get() { as_root apt-get -qq -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=600 "$@" >/dev/null; }

install_missing() {
    local missing=() package
    for package in "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    [[ ${#missing[@]} -gt 0 ]] || return 0

    command -v apt-get >/dev/null ||
        fail "apt-get is not here. Install what your system calls these, then try again: ${missing[*]}"
    if [[ $(id -u) -ne 0 ]] && ! command -v sudo >/dev/null; then
        fail "needs root or sudo. As root: apt-get install --no-install-recommends ${missing[*]}"
    fi
    say "Installing ${#missing[@]} packages, which can take some minutes: ${missing[*]}"
    apt_get update || say "The package lists could not be refreshed; going on with those that are here."
    apt_get install --yes --no-install-recommends "${missing[@]}" ||
        fail "could not install: ${missing[*]}"
}

case ${1:---run} in
--build) install_missing "${packages_build[@]}" ;;
--run) install_missing "${packages_build[@]}" "${packages_run[@]}" ;;
--test) install_missing "${packages_build[@]}" "${packages_run[@]}" "${packages_test[@]}" ;;
--full)
    install_missing "${packages_build[@]}" "${packages_run[@]}" "${packages_test[@]}" "${packages_full[@]}"
    ;;
--screenshots) install_missing "${packages_build[@]}" "${packages_run[@]}" "${packages_screenshots[@]}" ;;
*)
    say "usage: install-deps.sh [--build|--run|--test|--full|--screenshots]"
    exit 2
    ;;
esac
