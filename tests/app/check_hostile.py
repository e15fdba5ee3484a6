#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 StackAtlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_hostile.py FORMAT FILE [WANTED]: nothing in an exported file runs, computes or loads anything.

WANTED is a file with one text a line, each of which the export has to show as a text; blanks, and what a format
cannot hold, do not count. Says what is wrong, or "sound". Needs only what comes with Python, and for PDF qpdf and
pdftotext.
"""
import csv
import html.parser
import io
import json
import re
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as tree
import zipfile
import zlib

problems = []


def wrong(condition, message):
    if condition:
        problems.append(str(message)[:300])


def is_web(address):
    return re.match(r"https?://", address or "") is not None


def tag_of(element):
    return element.tag.rsplit("}", 1)[-1]


def check_attributes(attributes, where):
    for name, value in attributes:
        name = name.rsplit("}", 1)[-1].lower()
        wrong(name.startswith("on"), f"{where}: an event handler {name}={value}")
        if name in ("href", "src", "action", "data", "poster", "srcset"):
            fine = is_web(value) and name == "href" or (value or "").startswith(("#", "data:image/"))
            wrong(not fine, f"{where}: {name}={value}")
        if name == "style":
            wrong("url(" in (value or "").replace("url(#", ""), f"{where}: {value}")


def svg(data):
    root = tree.fromstring(data)
    texts = []
    for element in root.iter():
        wrong(tag_of(element).lower() in ("script", "foreignobject", "iframe", "b", "img", "set", "animate"), element.tag)
        check_attributes(element.attrib.items(), tag_of(element))
        texts += [element.text or "", element.tail or ""]
    return texts


def png(data):
    wrong(data[:8] != b"\x89PNG\r\n\x1a\n", "no PNG")
    at, pixels, last = 8, b"", b""
    while at < len(data):
        size = int.from_bytes(data[at:at + 4], "big")
        last, body = data[at + 4:at + 8], data[at + 8:at + 8 + size]
        wrong(zlib.crc32(last + body) != int.from_bytes(data[at + 8 + size:at + 12 + size], "big"), "a wrong checksum")
        pixels += body if last == b"IDAT" else b""
        at += 12 + size
    wrong(last != b"IEND" or not zlib.decompress(pixels), "no picture")
    return None


def csv_(data):
    texts = []
    for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")):
        for cell in row:
            number = re.fullmatch(r"-?[0-9.]+", cell)
            wrong(cell[:1] in ("=", "+", "-", "@", "\t", "\r") and not number, f"a formula: {cell!r}")
            texts.append(cell)
    return texts


def parts_of(data):
    book = zipfile.ZipFile(io.BytesIO(data))
    wrong(book.testzip() is not None, "a broken part")
    names = book.namelist()
    wrong(len(names) != len(set(names)), "two parts of one name")
    for name in names:
        wrong(".." in name or name.startswith("/") or "\\" in name, f"a part named {name}")
        wrong(re.search(r"vba|activeX|embeddings|externalLink", name), f"a part named {name}")
    parts = {name: tree.fromstring(book.read(name)) for name in names if name.endswith((".xml", ".rels"))}
    for name, part in parts.items():
        for element in part.iter():
            if tag_of(element) == "Relationship" and element.get("TargetMode") == "External":
                wrong(not is_web(element.get("Target")), f"{name}: {element.attrib}")
    return parts


def xlsx(data):
    texts = []
    for name, part in parts_of(data).items():
        for element in part.iter():
            wrong(tag_of(element) in ("f", "oleObject", "ddeLink"), f"{name}: a formula {element.text}")
            if tag_of(element) == "t":
                texts.append(element.text or "")
            wrong(tag_of(element) == "hyperlink" and not element.get("location") and len(element.attrib) < 2, element.attrib)
    # What XML cannot hold Excel writes as _xHHHH_.
    return [re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text) for text in texts]


def pptx(data):
    texts = []
    for part in parts_of(data).values():
        for element in part.iter():
            if tag_of(element) in ("t", "v"):
                texts.append(element.text or "")
            action = element.get("action")
            wrong(action and not action.startswith("ppaction://hlinksldjump"), f"an action {action}")
    return texts


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.texts, self.stack = [], []

    def handle_starttag(self, tag, attrs):
        check_attributes(attrs, tag)
        wrong(tag in ("iframe", "object", "embed", "base", "form", "applet", "frame"), f"<{tag}>")
        wrong(tag == "meta" and any(v and v.lower() == "refresh" for _, v in attrs), "a refresh")
        if tag in ("script", "style"):
            self.stack.append(tag)

    def handle_endtag(self, tag):
        if self.stack and self.stack[-1] == tag:
            self.stack.pop()

    def handle_data(self, data):
        if not self.stack:
            self.texts.append(data)
            return
        # Data may stand in a script as strings; that none of them ends the script is seen by what follows.
        wrong(self.stack[-1] == "script" and data.strip().startswith("alert("), "a script of the atlas")
        wrong(self.stack[-1] == "style" and re.search(r"url\((?!#|data:)|@import", data), "a style loads something")


def html_(data):
    page = Page()
    page.feed(data.decode("utf-8"))
    page.close()
    wrong(page.stack, "an element that does not end")
    return page.texts


def pdf(data):
    def run(*command):
        done = subprocess.run(command, input=data, capture_output=True, timeout=120)
        wrong(done.returncode != 0, done.stderr.decode("utf-8", "replace"))
        return done.stdout
    run("qpdf", "--check", "/dev/stdin")
    plain = run("qpdf", "--qdf", "--object-streams=disable", "/dev/stdin", "-")
    for name in (b"/JavaScript", b"/JS ", b"/Launch", b"/SubmitForm", b"/GoToR", b"/EmbeddedFile", b"/RichMedia"):
        wrong(name in plain, name)
    for address in re.findall(rb"/URI \((.*)", plain):
        wrong(not address.startswith((b"http://", b"https://")), address)
    return [run("pdftotext", "-raw", "-", "-").decode("utf-8", "replace")]


def json_(data):
    texts = []

    def walk(value):
        if isinstance(value, dict):
            for key, inner in value.items():
                texts.append(key)
                walk(inner)
        elif isinstance(value, list):
            for inner in value:
                walk(inner)
        elif isinstance(value, str):
            texts.append(value)
    walk(json.loads(data, parse_constant=lambda word: wrong(True, f"{word} is no JSON")))
    return texts


def graphml(data):
    return [element.text or "" for element in tree.fromstring(data).iter()]


def dot(data):
    quoted = re.findall(r'"((?:[^"\\]|\\.)*)"', data.decode("utf-8"), re.S)
    return [re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], text, flags=re.S).replace("&amp;", "&") for text in quoted]


def plain(text):
    """The letters of a text that every format can hold."""
    return "".join(c for c in unicodedata.normalize("NFC", text)
                   if not c.isspace() and unicodedata.category(c) not in ("Cc", "Cf", "Cn", "Cs", "Zl", "Zp", "Mn"))


READERS = {"svg": svg, "png": png, "csv": csv_, "xlsx": xlsx, "pptx": pptx, "html": html_, "pdf": pdf, "json": json_,
           "graphml": graphml, "dot": dot}


def main(kind, path, wanted=None):
    with open(path, "rb") as file:
        texts = READERS[kind](file.read())
    if texts is not None and wanted:
        shown = plain("".join(texts))
        with open(wanted, encoding="utf-8", newline="\n") as file:
            for line in file.read().split("\n"):
                wrong(plain(line) not in shown, f"not shown: {line!r}")
    print("\n".join(problems[:20]) or "sound")


main(*sys.argv[1:])
