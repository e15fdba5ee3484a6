#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 StackAtlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_csv.py FILE: every line of a table has as many cells as its head.

Tables follow each other after an empty line, each beneath a line with its title.
"""
import csv, sys
rows = list(csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline="")))
tables, table = [], []
for row in rows + [[]]:
    if row:
        table.append(row)
    elif table:
        tables.append(table)
        table = []
for table in tables:
    if len(table[0]) == 1:
        table = table[1:]
    assert len({len(row) for row in table}) == 1, table
print("tables", len(tables), "rows", len(rows) > 1)
