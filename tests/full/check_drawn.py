#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 StackAtlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails if a picture is blank: nearly all of it one colour, or next to no colours on it.

usage: check_drawn.py PICTURE
"""

import sys

from PIL import Image


def main() -> int:
    Image.MAX_IMAGE_PIXELS = None  # our own pictures may be large
    with Image.open(sys.argv[1]) as file:
        picture = file.convert("RGBA")
    backdrop = Image.new("RGBA", picture.size, "white")
    pixels = Image.alpha_composite(backdrop, picture).convert("RGB")
    colours = pixels.getcolors(pixels.width * pixels.height)
    share = max(count for count, _ in colours) / (pixels.width * pixels.height)
    if len(colours) < 16 or share > 0.98:
        print(f"{sys.argv[1]}: {len(colours)} colours, {share:.1%} of it one of them", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
