#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 StackAtlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails if two pictures of one drawing differ by more than programs differ in smoothing and hinting.

usage: compare_pictures.py OURS OTHER [--share LIMIT] [--mean LIMIT]

Both are made eight times smaller, so that the edges of letters and lines average out; then the mean absolute difference
(of 255) and the share of pixels that are off by more than 24 are compared with the limits. Measured on the map of the
built-in atlas, light and dark (mean; share): Chromium 0.3; 0.0000, librsvg 0.3; 0.0000, LibreOffice 1.1; 0.0015.
Seeded faults: all text missing 3.7 to 4.3; 0.065 to 0.074, another font from 1.4; 0.012, nothing bold 1.0; 0.011,
a layer missing 2.5; 0.016, the relations missing 0.9; 0.0026.
"""

import argparse
import sys

from PIL import Image, ImageChops

SMALLER = 8
OFF = 24


def opened(path: str) -> Image.Image:
    with Image.open(path) as file:
        picture = file.convert("RGBA")
    backdrop = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(backdrop, picture).convert("RGB")


def main() -> int:
    Image.MAX_IMAGE_PIXELS = None  # our own pictures may be large
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ours")
    parser.add_argument("other")
    parser.add_argument("--share", type=float, default=0.004)
    parser.add_argument("--mean", type=float, default=2.0)
    arguments = parser.parse_args()
    ours, other = opened(arguments.ours), opened(arguments.other)
    if ours.size != other.size:
        print(f"{arguments.other} is {other.size}, not {ours.size}", file=sys.stderr)
        return 1
    small = (ours.width // SMALLER, ours.height // SMALLER)
    apart = ImageChops.difference(ours.resize(small, Image.BOX), other.resize(small, Image.BOX)).convert("L")
    counts = apart.histogram()
    mean = sum(value * count for value, count in enumerate(counts)) / sum(counts)
    share = sum(counts[OFF:]) / sum(counts)
    print(f"{arguments.other}: mean difference {mean:.2f}, {share:.4f} off by more than {OFF}")
    if mean > arguments.mean or share > arguments.share:
        print(f"allowed: {arguments.mean}, {arguments.share}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
