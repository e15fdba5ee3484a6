#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 StackAtlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes valid/hostile.atlas.json: an atlas in which every text wants to be something else.

Markup, formulas, paths, format strings, bidirectional overrides, towers of accents: what an atlas file may hold, in
every place that an export shows. What the reader refuses has its own files in invalid/: control characters, lone
surrogates, NUL, addresses that are not of the web.
"""

import json
from pathlib import Path

TEXTS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(2)>",
    "</text></svg></w:t></a:t><b>out",
    "&amp; &lt;b&gt; &#60; &nbsp; & alone &bogus;",
    "]]> and <![CDATA[ in",
    "--> and <!-- in <?xml version='1.0'?> <!DOCTYPE x>",
    "<!ENTITY xxe SYSTEM \"file:///etc/passwd\"> &xxe;",
    "'single' \"double\" `back` «guillemets» “typographic”",
    "back\\slash \\n \\\" \\\\ end\\",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(1,2)",
    "\t=1+1",
    "../../etc/passwd",
    "C:\\..\\..\\autoexec.bat",
    "%s %n %1 %2 %L1 %99 {0} ${HOME} $(id) `id`",
    "javascript:alert(3) file:///etc/passwd",
    "two\nlines\tand a tab",
    "Unicode \u202eflipped\u202c \u200fmark\u200e \u2066isolate\u2069",
    "\u0645\u0631\u062d\u0628\u0627 \u05e9\u05dc\u05d5\u05dd 123 abc",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466 \U0001f3f3\ufe0f\u200d\U0001f308 \U0001f1e8\U0001f1f3",
    "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324\u031e\u0349\u035a\u032f\u031ea\u0300\u0301\u0302\u0303\u0304\u0305\u0306",
    "\u0085 \u2028line \u2029paragraph \u00a0 \u200b zero",
    "non\ufffecharacter \uffff \ufdd0 \U0001fffe \ufffd",
    "壁仞科技 \U00020000 \u9fff ｆｕｌｌ",
    "#hash, (paren) [bracket] {brace} <angle>, semi; colon: pipe| tilde~",
    "a\" onload=\"alert(4)\" x='",
    "<%= 1 %> <?php echo 1 ?> {{constructor}} <xsl:x/>",
    "\\N\\G\\L\\l\\r <<b>html</b>>",
]


class Supply:
    """Hands out the texts one after the other, so that each comes to stand in many places."""

    def __init__(self):
        self.next = 0

    def text(self):
        self.next += 1
        return TEXTS[(self.next - 1) % len(TEXTS)]

    def localized(self):
        return {"en": self.text(), "zh": self.text()}


def entity(supply, number, group):
    facts = [
        {"id": f"e{number}-note", "key": "note", "value": supply.text(), "detail": supply.text(), "than": supply.text(),
         "scope": supply.text()},
        {"key": "status", "value": supply.text()},
        {"id": f"e{number}-size", "key": "size", "value": "~$1-2B", "detail": supply.text(), "basis": "claimed"},
    ]
    result = {"id": f"e{number}", "kind": "company", "name": {"en": TEXTS[number % len(TEXTS)], "zh": supply.text()},
              "aliases": [supply.text()], "summary": supply.text(), "facts": facts, "headline": f"e{number}-note"}
    if group:
        result["group"] = group
    if number % 3 == 0:
        result["funding"] = {
            "rounds": [
                {"id": f"e{number}-a", "name": supply.text(), "date": "2024", "amount": "$50M", "investors": ["e1"]},
                {"id": f"e{number}-b", "name": supply.text(), "date": "2025", "amount": "~$70M", "investors": ["e1", "e2"]},
            ],
            "statedTotal": {"value": "$100M+", "detail": supply.text()},
        }
        result["valuation"] = {"value": "$2.5B", "detail": supply.text(), "date": "2025"}
    return result


def atlas():
    supply = Supply()
    groups = ["makers", "users", "sellers"]
    entities = [entity(supply, i, (groups + [None])[i % 4]) for i in range(len(TEXTS))]
    relations = [{"from": f"e{i}", "to": f"e{(i * 7 + 1) % len(TEXTS)}", "kind": ["makes", "feeds"][i % 2],
                  "detail": supply.text()} for i in range(1, len(TEXTS), 2) if (i * 7 + 1) % len(TEXTS) != i]
    return {
        "$schema": "../../../resources/atlas.schema.json",
        "format": "stackatlas/1",
        "id": "hostile",
        "edition": "2026-03-31",
        "licence": "CC <b>BY</b> & \"4.0\" =1+1 \u202e]]>",
        "title": {"en": "Hostile <b>&amp; title</b> ../../x \"q\" %1", "zh": "=敌对 <img src=x onerror=alert(5)>"},
        "summary": supply.text(),
        "defaults": {"source": "paper#one"},
        "sources": [
            {"id": "paper", "title": "<b>Paper</b> & =1+1 \"q\"", "publisher": supply.text(), "published": "2026",
             "url": "https://example.org/?a=1&b=\"><script>alert(6)</script>#'%3Cb%3E",
             "sections": [{"id": "one", "title": supply.text()}, {"id": "two", "title": supply.text()}]},
            {"id": "talk", "title": supply.text()},
        ],
        "kinds": {
            "entities": [{"id": "company", "label": supply.localized(), "plural": supply.localized()}],
            "relations": [
                {"id": "makes", "label": {"en": "<b>makes</b> & \\N"}, "inverse": supply.localized(), "footprint": False},
                {"id": "feeds", "label": {"en": "feeds \"]]>\n=1"}, "inverse": supply.localized(), "line": "dotted"},
                {"id": "owns", "label": {"en": "@owns <i>"}, "inverse": supply.localized(), "footprint": True},
            ],
            "facts": [
                {"key": "note", "label": {"en": "=Note <b>"}},
                {"key": "status", "label": {"en": "@Status"}},
                {"key": "size", "label": {"en": "-Size & \"more\""}, "type": "quantity"},
            ],
            "themes": [{"id": "risk", "label": {"en": "+Risk <i>"}}, {"id": "chance", "label": {"en": "]]>Chance"}, "opposes": "risk"}],
        },
        "layers": [{"id": "lower", "order": 1, "name": supply.localized(), "summary": supply.text()},
                   {"id": "upper", "order": 2, "name": {"en": "=Upper</text><script>", "zh": supply.text()}}],
        "groups": [{"id": group, "layer": layer, "name": {"en": name, "zh": supply.text()}, "summary": supply.text(),
                    "facts": [{"key": "note", "value": supply.text()}]}
                   for group, layer, name in [("makers", "lower", "Makers \\\"<b>&amp;"), ("users", "upper", "=Users]]>"),
                                              ("sellers", "upper", "../../sellers \u202ex")]],
        "entities": entities,
        "relations": relations + [{"from": "e0", "to": "e4", "kind": "owns"}, {"from": "e0", "to": "e5", "kind": "owns"}],
        "scorecard": {
            "sides": [{"id": "here", "name": {"en": "<b>Here"}}, {"id": "there", "name": {"en": "=There"}}],
            "dimensions": [{"id": f"d{i}", "name": {"en": supply.text()}, "values": {"here": supply.text(), "there": supply.text()},
                            "leader": "here", "trend": supply.text(), "caveat": supply.text()} for i in range(4)],
        },
        "sectors": [{"id": "trade", "group": "users", "players": ["e1", "e5"], "summary": supply.text(),
                     "applications": [supply.text(), supply.text()], "regulation": [supply.text()]}],
        "themes": [{"id": f"t{i}", "kind": ["risk", "chance"][i % 2], "title": {"en": supply.text()}, "summary": supply.text(),
                    "points": [supply.text(), supply.text()], "about": [f"entity:e{i}"]} for i in range(4)],
        "tensions": [{"id": "pull", "facts": ["e1-note", "e2-note"], "reason": supply.text()}],
        "suppressions": [{"rule": "single-source", "subject": "atlas:hostile", "reason": supply.text()}],
        "tours": [{"id": "briefing", "title": {"en": "<b>Tour</b> & =1 \"]]>\""},
                   "steps": [{"title": supply.localized(), "message": supply.localized(), "notes": supply.text(), "view": view}
                             for view in ({}, {"focus": "layer:lower"}, {"select": "entity:e3", "degrees": 2},
                                          {"panel": "funding", "alone": True}, {"panel": "themes"},
                                          {"filter": {"text": "<b>"}}, {"select": "relation:e0>owns>e4"})]}],
    }


if __name__ == "__main__":
    target = Path(__file__).with_name("valid") / "hostile.atlas.json"
    target.write_text(json.dumps(atlas(), ensure_ascii=True, indent=2) + "\n", encoding="utf-8")
