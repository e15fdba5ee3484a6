#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 StackAtlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_hostile.py ATLAS FILE...: nothing in exported files runs, computes or loads anything, and texts are texts.

The files are named as `stackatlas export --all` names them (funding-light-en.svg); so it is known which texts of the
atlas each has to show. Says what is wrong, or "sound" with the number of files. Needs what comes with Python, for PDF
qpdf and pdftotext, for DOT dot; where NetworkX is installed, it has to read GraphML too.

What "shows a text" means:
- In data (csv, json, xlsx, graphml, dot) it is all of one cell, value or attribute, or part of it, character for
  character. Left out are only white space, which CSV and labels may wrap, marks of direction, which the reader of
  atlases completes, and U+FFFE and U+FFFF, which XML cannot hold; a cell of a workbook holds 32,767 characters.
- In pictures it may be wrapped and its characters stand in the order in which they are drawn: white space, format
  characters and combining marks do not count.
- What pdftotext reads has no characters that the fonts of this machine do not have, and what is written from right
  to left stands in the order of its places. So texts of a PDF count only if they consist of ASCII, Latin or Chinese.
"""
import base64
import concurrent.futures
import csv
import hashlib
import html
import html.parser
import io
import json
import pathlib
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


def run(*command):
    done = subprocess.run(command, capture_output=True, timeout=120)
    wrong(done.returncode != 0 or done.stderr, f"{command[0]}: {done.stderr.decode('utf-8', 'replace')}")
    return done.stdout


def xml(data):
    wrong(b"<!DOCTYPE" in data or b"<!ENTITY" in data, "a document type")
    return tree.fromstring(data)


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


def svg(path):
    root = xml(path.read_bytes())
    texts = []
    for element in root.iter():
        forbidden = ("script", "foreignobject", "iframe", "b", "img", "set", "animate")
        wrong(tag_of(element).lower() in forbidden, element.tag)
        check_attributes(element.attrib.items(), tag_of(element))
        texts += [element.text or "", element.tail or ""]
    return texts


def png(path):
    data = path.read_bytes()
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


def csv_(path):
    texts = []
    for row in csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")):
        for cell in row:
            number = re.fullmatch(r"-?[0-9.]+", cell)
            wrong(cell[:1] in ("=", "+", "-", "@", "\t", "\r") and not number, f"a formula: {cell!r}")
            texts.append(cell)
    return texts


def parts_of(book):
    wrong(book.testzip() is not None, "a broken part")
    names = book.namelist()
    wrong(len(names) != len(set(names)), "two parts of one name")
    for name in names:
        wrong(".." in name or name.startswith("/") or "\\" in name, f"a part named {name}")
        wrong(re.search(r"vba|activeX|externalLink|oleObject", name, re.I), f"a part named {name}")
        # The tables behind charts are workbooks, and are looked into.
        wrong("embeddings" in name and not name.endswith(".xlsx"), f"a part named {name}")
    parts = {name: xml(book.read(name)) for name in names if name.endswith((".xml", ".rels"))}
    for name, part in parts.items():
        for element in part.iter():
            if tag_of(element) == "Relationship" and element.get("TargetMode") == "External":
                wrong(not is_web(element.get("Target")), f"{name}: {element.attrib}")
    return parts


def xlsx(file):
    texts = []
    for name, part in parts_of(zipfile.ZipFile(file)).items():
        for element in part.iter():
            wrong(tag_of(element) in ("f", "oleObject", "ddeLink"), f"{name}: a formula {element.text}")
            if tag_of(element) == "t":
                texts.append(element.text or "")
            is_link = tag_of(element) == "hyperlink"
            wrong(is_link and not element.get("location") and len(element.attrib) < 2, element.attrib)
    # What XML cannot hold Excel writes as _xHHHH_.
    return [re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text) for text in texts]


def pptx(path):
    texts = []
    book = zipfile.ZipFile(path)
    for name, part in parts_of(book).items():
        for element in part.iter():
            if tag_of(element) in ("t", "v"):
                texts.append(element.text or "")
            action = element.get("action")
            wrong(action and not action.startswith("ppaction://hlinksldjump"), f"an action {action}")
            wrong(tag_of(element) == "oleObj", f"{name}: an object")
            # Charts say where in their table the figures stand.
            place = r"(\w+|'\w+')!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?"
            wrong(tag_of(element) == "f" and not re.fullmatch(place, element.text), f"{name}: a formula {element.text}")
    for name in book.namelist():
        if name.endswith(".xlsx"):
            xlsx(io.BytesIO(book.read(name)))
    return texts


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.texts, self.stack, self.scripts, self.policy = [], [], [], ""

    def handle_starttag(self, tag, attrs):
        check_attributes(attrs, tag)
        wrong(tag in ("iframe", "object", "embed", "base", "form", "applet", "frame", "img", "b"), f"<{tag}>")
        if tag == "meta":
            wrong(any(v and v.lower() == "refresh" for _, v in attrs), "a refresh")
            if dict(attrs).get("http-equiv") == "Content-Security-Policy":
                self.policy += dict(attrs)["content"]
        if tag in ("script", "style"):
            self.stack.append(tag)
        if tag == "script":
            self.scripts.append((dict(attrs).get("type"), ""))

    def handle_endtag(self, tag):
        if self.stack and self.stack[-1] == tag:
            self.stack.pop()

    def handle_data(self, data):
        if not self.stack:
            self.texts.append(data)
        elif self.stack[-1] == "script":
            self.scripts[-1] = (self.scripts[-1][0], self.scripts[-1][1] + data)
        else:
            wrong(re.search(r"url\((?!#|data:)|@import", data), "a style loads something")


def html_(path):
    page = Page()
    page.feed(path.read_bytes().decode("utf-8"))
    page.close()
    wrong(page.stack, "an element that does not end")
    # Two scripts: data, and the viewer, the only one that the policy lets run.
    wrong([kind for kind, _ in page.scripts] != ["application/json", None], f"{len(page.scripts)} scripts")
    (_, data), (_, viewer) = page.scripts
    wrong("<" in data, "markup in the data")
    digest = base64.b64encode(hashlib.sha256(viewer.encode()).digest()).decode()
    rules = dict((rule.split(" ", 1) + [""])[:2] for rule in re.split(r";\s*", page.policy))
    wrong(rules.get("default-src") != "'none'" or rules.get("script-src") != f"'sha256-{digest}'", page.policy)
    return page.texts + strings_of(json.loads(data))


def pdf(path):
    run("qpdf", "--check", path)
    texts = []

    def walk(value):
        if isinstance(value, list):
            for inner in value:
                walk(inner)
        elif isinstance(value, str) and value.startswith("u:"):
            texts.append(value[2:])  # titles of the outline and the like
        elif isinstance(value, dict):
            for key, inner in value.items():
                wrong(key in ("/JavaScript", "/JS", "/OpenAction", "/AA", "/EmbeddedFiles", "/XFA", "/AcroForm"), key)
                wrong(key == "/URI" and not is_web(str(inner).removeprefix("u:")), inner)
                wrong(key == "/A" and isinstance(inner, dict) and inner.get("/S") != "/URI", inner)
                walk(inner)
    walk(json.loads(run("qpdf", "--json", path))["qpdf"])
    return texts + [run("pdftotext", "-raw", path, "-").decode("utf-8", "replace")]


def strings_of(value):
    if isinstance(value, dict):
        return [text for key, inner in value.items() for text in [key] + strings_of(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in strings_of(inner)]
    return [value] if isinstance(value, str) else []


def json_(path):
    return strings_of(json.loads(path.read_bytes(), parse_constant=lambda word: wrong(True, f"{word} is no JSON")))


def graphml(path):
    try:
        import networkx
        networkx.read_graphml(path, force_multigraph=True)
    except ImportError:
        pass
    return [element.text or "" for element in xml(path.read_bytes()).iter()]


def escaped(text):
    """What Graphviz makes of an attribute: other escapes than these would be names of nodes and the like."""
    wrong(re.search(r"\\[^\"nlr]", text.replace("\\\\", "")), f"an escape in {text}")
    return html.unescape(re.sub(r"\\(.)", lambda match: "\n" if match[1] in "nlr" else match[1], text, flags=re.S))


def dot(path):
    graph = json.loads(run("dot", "-Kosage", "-Tdot_json", path))  # arranges boxes of any width
    things = [graph] + graph["objects"] + graph.get("edges", [])
    loading = {"URL", "href", "image", "shapefile", "imagepath"}
    wrong(any(thing.keys() & loading for thing in things), "something to load")
    labels = [escaped(thing.get("label", "")) for thing in things]
    if max(map(len, labels)) < 10_000:  # beyond, its own way to arrange them gives up
        drawn = json.loads(run("dot", "-Tjson", path))
        for thing, label in zip([drawn] + drawn["objects"] + drawn.get("edges", []), labels, strict=True):
            lines = [op["text"] for op in thing.get("_ldraw_", []) if op["op"] == "T"]
            wrong("\n".join(lines) != label, f"drawn: {lines}")
    return labels + [escaped(thing.get("tooltip", "")) for thing in things]


READERS = {"svg": svg, "png": png, "csv": csv_, "xlsx": xlsx, "pptx": pptx, "html": html_, "pdf": pdf, "json": json_,
           "graphml": graphml, "dot": dot}
DATA = ("csv", "json", "xlsx", "graphml", "dot")

# What panels and the map show of the hostile atlas in English: short texts, since a picture may wrap or cut others.
SHORT = {
    "map": ["<script>alert(1)</script>", "&amp; &lt;b&gt; &#60;", "=cmd|' /C", "@SUM(1,2)", "../../etc/passwd",
            "back\\slash"],
    "funding": ["<script>alert(1)</script>", "$50M", "~$70M", "$100M+", "'single' \"double\" `back`"],
    "valuations": ["<script>alert(1)</script>", "$2.5B"],
    "scorecard": ["\\N\\G\\L\\l\\r <<b>html</b>>", "]]> and <![CDATA[ in", "=cmd|' /C calc'!A0",
                  "<!ENTITY xxe SYSTEM \"file:///etc/passwd\"> &xxe;", "&amp; &lt;b&gt; &#60; &nbsp; & alone &bogus;"],
    "sectors": ["../../etc/passwd", "C:\\..\\..\\autoexec.bat", "%s %n %1 %2 %L1 %99 {0} ${HOME} $(id) `id`"],
    "footprint": ["<script>alert(1)</script>"],
    "themes": ["javascript:alert(3) file:///etc/passwd", "</text></svg></w:t></a:t><b>out",
               "a\" onload=\"alert(4)\" x='", "<%= 1 %> <?php echo 1 ?> {{constructor}} <xsl:x/>"],
    "audit": ["]]> and <![CDATA[ in", "&amp; &lt;b&gt; &#60; &nbsp; & alone &bogus;"],
}


class Wanted:
    """The texts that a file has to show."""

    def __init__(self, atlas, language):
        self.atlas, self.language = atlas, language
        self.is_long = any(len(text) > 10_000 for text in strings_of(atlas))

    def of(self, view, kind, page):
        rows = {"facts": self.facts, "rounds": self.rounds, "relations": self.relations}
        if kind == "png":
            return []
        if view in rows:
            return rows[view]()
        if kind == "xlsx" and view == "map":
            return self.facts() + self.rounds() + self.relations()
        if kind in ("graphml", "dot"):
            return self.graph(kind)
        if self.is_long:
            return self.facts() if kind == "html" else []
        texts = SHORT.get(view, []) if self.language == "en" else []
        if view.startswith("tour-"):
            texts = self.tour(view[len("tour-"):], kind, page)
        if kind == "svg" and view == "map":
            texts = texts + self.names()
        if kind == "svg" and view.startswith("layer-"):
            groups = [group["id"] for group in self.atlas["groups"] if group["layer"] == view[len("layer-"):]]
            texts = [self.words(each["name"]) for each in self.atlas["entities"] if each.get("group") in groups]
        if kind == "html":
            texts = texts + self.names() + self.facts() + self.rounds() + self.relations()
        return texts

    def words(self, text):
        return text.get(self.language, text["en"])

    def names(self):
        return [self.words(each["name"]) for key in ("entities", "groups", "layers") for each in self.atlas[key]]

    def facts(self):
        return [fact[key] for each in self.atlas["entities"] + self.atlas["groups"] for fact in each["facts"]
                for key in ("value", "detail", "than", "scope") if key in fact]

    def rounds(self):
        return [each["name"] for entity in self.atlas["entities"]
                for each in entity.get("funding", {}).get("rounds", [])]

    def relations(self):
        return [relation["detail"] for relation in self.atlas["relations"] if "detail" in relation]

    def graph(self, kind):
        headlines = [fact["value"] for each in self.atlas["entities"] for fact in each["facts"]
                     if fact.get("id") == each["headline"]]
        texts = self.names() + self.relations() + headlines + [self.words(self.atlas["title"])]
        if kind == "graphml":
            texts.append(self.atlas["licence"])
            texts += [name for each in self.atlas["entities"] for name in each["name"].values()]
        return texts

    def tour(self, name, kind, page):
        (tour,) = (each for each in self.atlas["tours"] if each["id"] == name)
        steps = [tour["steps"][page - 1]] if page else tour["steps"]
        texts = [self.words(step[key]) for step in steps for key in ("title", "message")]
        return texts + ([step["notes"] for step in steps] if kind == "pptx" else [])


def exact(text):
    return "".join(re.sub("[\u202a-\u202e\u2066-\u2069\ufffe\uffff]", "", text).split())


def plain(text):
    """The characters of a text that every picture can hold."""
    if text.isascii():
        return "".join(text.split())
    return "".join(c for c in unicodedata.normalize("NFC", text)
                   if not c.isspace() and unicodedata.category(c) not in ("Cc", "Cf", "Cn", "Cs", "Zl", "Zp", "Mn"))


def is_plain(text):
    """Whether fonts have all characters, and they are drawn in the order in which they are read."""
    return re.fullmatch("[\t\n -~\u00a0-\u024f\u2010-\u2027\u3000-\u303f\u4e00-\u9fa5\uff01-\uff5e]*", text) is not None


def missing(kind, texts, wanted):
    if kind in DATA:
        held = [exact(text) for text in texts]
        longest = 20_000 if kind == "xlsx" else None  # of 32,767 with blanks
        return [text for text in wanted if not any(exact(text)[:longest] in each for each in held)]
    shown = "".join(map(plain, texts))
    return [text for text in wanted if plain(text) not in shown and (kind != "pdf" or is_plain(text))]


def check(atlas, path):
    problems.clear()
    name = re.fullmatch(r"(.+?)(?:-light|-dark)?-([a-z]{2,3})(?:-(\d+))?\.(\w+)", path.name)
    view, language, page, kind = name.groups()
    try:
        texts = READERS[kind](path)
        if texts is not None:
            wanted = Wanted(atlas, language).of(view, kind, int(page or 0))
            for text in missing(kind, texts, dict.fromkeys(wanted)):
                wrong(True, f"not shown: {text!r}")
    except Exception as error:  # a reader that fails has found something
        wrong(True, f"{type(error).__name__}: {error}")
    return [f"{path.name}: {problem}" for problem in problems[:10]]


def main(atlas, *files):
    atlas = json.loads(pathlib.Path(atlas).read_bytes())
    with concurrent.futures.ProcessPoolExecutor() as pool:
        found = list(pool.map(check, [atlas] * len(files), map(pathlib.Path, files)))
    print("\n".join(sum(found, [])[:40]) or f"sound: {len(files)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
