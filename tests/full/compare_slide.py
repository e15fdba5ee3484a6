#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 StackAtlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the map on a slide, as another program draws it, with our own picture of it.

usage: compare_slide.py SLIDE.png OURS.png [MOST]

Both are of the light theme. They are brought to one scale by the coloured headings of the layers, which stand one above
the other at the left of the map. Then the map is cut out of both, and its parts must not differ on average by more than
MOST (of 255; 7 unless told) in any of 6 by 4 fields: letters are drawn a little differently everywhere, but a text that
is missing, or stands elsewhere, makes more.
"""

import sys

from PIL import Image, ImageChops, ImageFilter, ImageStat

ACCENTS = [(0x2B, 0x5C, 0x8A), (0x5B, 0x4A, 0x9E), (0x0B, 0x7A, 0x75), (0xA6, 0x5A, 0x18), (0x9C, 0x38, 0x48)]
HEIGHT = 800  # of the map, in pixels, to be compared
COLUMNS, ROWS = 6, 4


def headings(picture):
    """The box around the headings: the pixels that have the colour of a layer in long runs."""
    width, height = picture.size
    found = Image.new("L", picture.size, 0)
    for accent in ACCENTS:
        channels = ImageChops.difference(picture, Image.new("RGB", picture.size, accent)).split()
        near = ImageChops.lighter(ImageChops.lighter(channels[0], channels[1]), channels[2])
        found = ImageChops.lighter(found, near.point(lambda value: 255 if value < 6 else 0))
    in_rows = found.resize((1, height), Image.BOX).getdata()
    rows = [y for y, share in enumerate(in_rows) if share > 255 * 0.04]
    if not rows:
        return None
    in_columns = found.crop((0, rows[0], width, rows[-1] + 1)).resize((width, 1), Image.BOX).getdata()
    columns = [x for x, share in enumerate(in_columns) if share > 255 * 0.5]
    return (columns[0], rows[0], columns[-1] + 1, rows[-1] + 1) if columns else None


def map_of(path):
    picture = Image.open(path).convert("RGB")
    box = headings(picture)
    if box is None:
        raise SystemExit(f"{path}: has no headings of layers")
    left, top, _, bottom = box
    wide = (bottom - top) * 1.4  # less than the map has
    cut = picture.crop((left, top, int(left + wide), bottom))
    return cut.resize((int(HEIGHT * 1.4), HEIGHT), Image.LANCZOS).filter(ImageFilter.GaussianBlur(3))


def main() -> int:
    slide, ours = map_of(sys.argv[1]), map_of(sys.argv[2])
    most = float(sys.argv[3]) if len(sys.argv) > 3 else 7
    difference = ImageChops.difference(slide, ours).convert("L")
    worst, where = 0, None
    for row in range(ROWS):
        for column in range(COLUMNS):
            field = (column * slide.width // COLUMNS, row * HEIGHT // ROWS, (column + 1) * slide.width // COLUMNS,
                     (row + 1) * HEIGHT // ROWS)
            mean = ImageStat.Stat(difference.crop(field)).mean[0]
            if mean > worst:
                worst, where = mean, (column + 1, row + 1)
    print(f"{sys.argv[1]}: differs by {worst:.1f} of 255 at most, in field {where}")
    return 0 if worst <= most else 1


if __name__ == "__main__":
    sys.exit(main())
