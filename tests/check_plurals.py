#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 StackAtlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_plurals.py LUPDATE ROOT: the English translation must hold every plural of the sources, and no other.

Without it an English window would say "1 layers".
"""
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path


def plurals(path):
    root = ElementTree.parse(path).getroot()
    return {(context.findtext("name"), message.findtext("source"))
            for context in root.iter("context") for message in context.iter("message")}


def main(lupdate, root):
    with tempfile.TemporaryDirectory() as folder:
        extracted = Path(folder) / "plurals.ts"
        subprocess.run([lupdate, "-silent", "-pluralonly", "-locations", "none",
                        *(str(Path(root) / part) for part in ("app", "model", "widgets")), "-ts", extracted],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wanted = plurals(extracted)
    assert wanted, "lupdate found no plural at all"
    there = plurals(Path(root) / "resources/translations/stackatlas_en.ts")
    for context, text in sorted(wanted - there):
        print(f"missing in stackatlas_en.ts: {context}: {text}")
    for context, text in sorted(there - wanted):
        print(f"in stackatlas_en.ts, but in no source: {context}: {text}")
    return 1 if wanted != there else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
