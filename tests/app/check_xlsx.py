#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 StackAtlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_xlsx.py FILE: a workbook is sound, has a sheet of sources, and its numbers are numbers."""
import sys, zipfile, xml.etree.ElementTree as tree
book = zipfile.ZipFile(sys.argv[1])
assert book.testzip() is None
parts = {name: tree.fromstring(book.read(name)) for name in book.namelist() if name.endswith((".xml", ".rels"))}
main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
names = [sheet.get("name") for sheet in parts["xl/workbook.xml"].iter(main + "sheet")]
assert "Sources" in names, names
assert len(names) == len(set(names)) and all(len(name) <= 31 for name in names), names
numbers = texts = 0
for name, part in parts.items():
    if name.startswith("xl/worksheets/"):
        for cell in part.iter(main + "c"):
            value = cell.find(main + "v")
            if cell.get("t", "n") == "n" and value is not None:
                float(value.text)
                numbers += 1
            else:
                texts += 1
print("sheets", len(names), "numbers", numbers, "texts", texts > 0)
