#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 StackAtlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a map of ours with a fault in it, to show that a comparison finds it.

usage: spoil_svg.py text|font|layer|relations SVG OUT
"""

import re
import sys
from pathlib import Path

FAULTS = {
    "text": (r"<text.*?</text>", ""),
    "font": (r'font-family="[^"]*"', 'font-family="DejaVu Sans Mono, monospace"'),
    "layer": (r' <g id="layer-verticals".*?\n </g>\n', ""),
    "relations": (r' <g id="relation-.*?\n </g>\n', ""),
}


def main() -> int:
    fault, source, target = sys.argv[1:4]
    pattern, instead = FAULTS[fault]
    text, count = re.subn(pattern, instead, Path(source).read_text(encoding="utf-8"), flags=re.DOTALL)
    Path(target).write_text(text, encoding="utf-8")
    return 0 if count else 1


if __name__ == "__main__":
    sys.exit(main())
