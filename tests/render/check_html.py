#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 StackAtlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails if an exported HTML file has elements or attributes that are none of ours, so that a name broke out.

usage: check_html.py FILE
"""

import json
import sys
from html.parser import HTMLParser

VOID = {"meta", "input"}
ELEMENTS = VOID | set(
    "html head title style body a header h1 nav button select div ul p main section aside script "
    "svg g rect path text desc".split()
)
ONCE = {"html", "head", "style", "body", "header", "main", "aside", "nav", "select", "h1"}


class Checker(HTMLParser):
    """Counts elements, and follows which are open."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.counts: dict[str, int] = {}
        self.problems: list[str] = []
        self.scripts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.counts[tag] = self.counts.get(tag, 0) + 1
        if tag not in ELEMENTS:
            self.problems.append(f"<{tag}>")
        for name, value in attrs:
            outward = name in ("src", "srcset", "style", "action", "data") or name.startswith("on")
            if outward or (name == "href" and not (value or "").startswith("#")):
                self.problems.append(f"{name}={value}")
        if tag not in VOID:
            self.open.append(tag)
        if tag == "script":
            self.scripts.append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1] != tag:
            self.problems.append(f"</{tag}> closes {self.open[-1:]}")
        else:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "script":
            self.scripts[-1] += data

    def handle_comment(self, data: str) -> None:
        if "SPDX" not in data:
            self.problems.append("a comment")


def main() -> int:
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        text = file.read()
    checker = Checker()
    checker.feed(text)
    checker.close()
    problems = checker.problems + [f"<{tag}> is open" for tag in checker.open]
    problems += [f"{checker.counts.get(tag, 0)} <{tag}>" for tag in ONCE if checker.counts.get(tag) != 1]
    if checker.counts.get("script") != 2 or "</script" in checker.scripts[0].lower():
        problems.append(f"{checker.counts.get('script')} scripts")
    else:
        json.loads(checker.scripts[0])
    for problem in problems[:10]:
        print(problem[:200])
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
