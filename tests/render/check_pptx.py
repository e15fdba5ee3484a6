#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 StackAtlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks presentations by the rules that PowerPoint has, which asks to repair what breaks one. Standard library only.

usage: check_pptx.py FILE...          one line a problem; exit 1 if there is one
       check_pptx.py --self-test FILE seeds faults into a copy of FILE, each of which must be found
"""

import io
import posixpath
import re
import sys
import urllib.parse
import xml.etree.ElementTree as etree
import zipfile

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
REL = "{http://schemas.openxmlformats.org/package/2006/relationships}"
CT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
PREFIXES = {A: "a:", P: "p:", C: "c:"}

FILLS = "a:noFill a:solidFill a:gradFill a:blipFill a:pattFill a:grpFill"
LINES = "a:lnL a:lnR a:lnT a:lnB"
# The order of children in the schema, of the elements that decks of ours have.
ORDER = {
    "p:sp": "p:nvSpPr p:spPr p:style p:txBody",
    "p:cxnSp": "p:nvCxnSpPr p:spPr p:style",
    "p:grpSp": "p:nvGrpSpPr p:grpSpPr p:sp p:cxnSp p:grpSp p:graphicFrame p:pic",
    "p:graphicFrame": "p:nvGraphicFramePr p:xfrm a:graphic",
    "p:nvSpPr": "p:cNvPr p:cNvSpPr p:nvPr",
    "p:nvCxnSpPr": "p:cNvPr p:cNvCxnSpPr p:nvPr",
    "p:nvGrpSpPr": "p:cNvPr p:cNvGrpSpPr p:nvPr",
    "p:nvGraphicFramePr": "p:cNvPr p:cNvGraphicFramePr p:nvPr",
    "p:cNvPr": "a:hlinkClick a:hlinkHover a:extLst",
    "p:spPr": f"a:xfrm a:custGeom a:prstGeom {FILLS} a:ln a:effectLst",
    "c:spPr": f"a:xfrm a:custGeom a:prstGeom {FILLS} a:ln a:effectLst",
    "p:txBody": "a:bodyPr a:lstStyle a:p",
    "a:txBody": "a:bodyPr a:lstStyle a:p",
    "c:rich": "a:bodyPr a:lstStyle a:p",
    "c:txPr": "a:bodyPr a:lstStyle a:p",
    "a:p": "a:pPr a:r a:br a:fld a:endParaRPr",
    "a:r": "a:rPr a:t",
    "a:fld": "a:rPr a:pPr a:t",
    "a:rPr": f"a:ln {FILLS} a:latin a:ea a:cs a:sym a:hlinkClick",
    "a:defRPr": f"a:ln {FILLS} a:latin a:ea a:cs a:sym a:hlinkClick",
    "a:ln": f"{FILLS} a:prstDash a:custDash a:round a:bevel a:miter a:headEnd a:tailEnd",
    "a:xfrm": "a:off a:ext a:chOff a:chExt",
    "a:custGeom": "a:avLst a:gdLst a:ahLst a:cxnLst a:rect a:pathLst",
    "a:tbl": "a:tblPr a:tblGrid a:tr",
    "a:tc": "a:txBody a:tcPr",
    "a:tcPr": f"{LINES} a:lnTlToBr a:lnBlToTr a:cell3D {FILLS}",
    "p:cSld": "p:bg p:spTree",
    "p:sld": "p:cSld p:clrMapOvr p:transition p:timing",
    "p:sldLayout": "p:cSld p:clrMapOvr p:transition p:timing p:hf",
    "p:sldMaster": "p:cSld p:clrMap p:sldLayoutIdLst p:transition p:timing p:hf p:txStyles",
    "p:notesMaster": "p:cSld p:clrMap p:hf p:notesStyle",
    "p:notes": "p:cSld p:clrMapOvr",
    "p:presentation": "p:sldMasterIdLst p:notesMasterIdLst p:handoutMasterIdLst p:sldIdLst p:sldSz p:notesSz "
                      "p:embeddedFontLst p:defaultTextStyle",
    "a:clrScheme": "a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:hlink "
                   "a:folHlink",
    "a:themeElements": "a:clrScheme a:fontScheme a:fmtScheme",
    "c:chartSpace": "c:date1904 c:lang c:roundedCorners c:style c:clrMapOvr c:chart c:spPr c:txPr c:externalData",
    "c:chart": "c:title c:autoTitleDeleted c:plotArea c:legend c:plotVisOnly c:dispBlanksAs",
    "c:plotArea": "c:layout c:barChart c:catAx c:valAx c:spPr",
    "c:barChart": "c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:serLines c:axId",
    "c:ser": "c:idx c:order c:tx c:spPr c:invertIfNegative c:dPt c:dLbls c:cat c:val",
    "c:dLbls": "c:dLbl c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName "
               "c:showPercent c:showBubbleSize",
    "c:dLbl": "c:idx c:layout c:tx c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName "
              "c:showSerName c:showPercent c:showBubbleSize",
    "c:catAx": "c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark "
               "c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:auto c:lblAlgn c:lblOffset "
               "c:noMultiLvlLbl",
    "c:valAx": "c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark "
               "c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossBetween c:majorUnit",
    "c:scaling": "c:logBase c:orientation c:max c:min",
    "c:strCache": "c:ptCount c:pt",
    "c:numCache": "c:formatCode c:ptCount c:pt",
    "c:legend": "c:legendPos c:legendEntry c:layout c:overlay c:spPr c:txPr",
    "c:title": "c:tx c:layout c:overlay c:spPr c:txPr",
}
REQUIRED = {
    "p:sp": ["p:nvSpPr", "p:spPr"], "p:grpSp": ["p:nvGrpSpPr", "p:grpSpPr"], "p:cxnSp": ["p:nvCxnSpPr", "p:spPr"],
    "p:graphicFrame": ["p:nvGraphicFramePr", "p:xfrm", "a:graphic"], "a:r": ["a:t"], "a:tc": ["a:txBody"],
    "p:txBody": ["a:bodyPr", "a:p"], "a:txBody": ["a:bodyPr", "a:p"], "c:rich": ["a:bodyPr", "a:p"],
    "a:tbl": ["a:tblGrid"], "p:sld": ["p:cSld"], "c:barChart": ["c:barDir", "c:axId"], "c:ser": ["c:idx", "c:order"],
    "a:custGeom": ["a:pathLst"], "p:sldMaster": ["p:clrMap"],
}
ATTRIBUTES = {
    "p:cNvPr": ["id", "name"], "a:off": ["x", "y"], "a:ext": [], "a:gridCol": ["w"], "a:tr": ["h"],
    "a:prstGeom": ["prst"], "a:srgbClr": ["val"], "a:schemeClr": ["val"], "a:pt": ["x", "y"], "a:path": ["w", "h"],
    "a:gd": ["name", "fmla"], "a:fld": ["id", "type"], "a:graphicData": ["uri"], "c:pt": ["idx"], "p:sldSz": ["cx", "cy"],
}
SCHEME = set("bg1 tx1 bg2 tx2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink phClr".split())
NEEDS = {"slide": ["slideLayout"], "slideLayout": ["slideMaster"], "slideMaster": ["theme", "slideLayout"],
         "notesMaster": ["theme"], "notesSlide": ["notesMaster", "slide"]}
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")


def short(tag):
    for uri, prefix in PREFIXES.items():
        if tag.startswith(uri):
            return prefix + tag[len(uri):]
    return tag


class Deck:
    def __init__(self, data):
        self.problems = []
        self.trees = {}
        self.relations = {}
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(data))
            self.names = self.zip.namelist()
            bad = self.zip.testzip()
        except (zipfile.BadZipFile, EOFError) as error:
            self.say("", f"is no zip file: {error}")
            self.names = []
            return
        if bad:
            self.say(bad, "is damaged")
        if len(set(self.names)) != len(self.names):
            self.say("", "has a part twice")
        for name in self.names:
            if name.endswith((".xml", ".rels")):
                try:
                    self.trees[name] = etree.fromstring(self.zip.read(name))
                except etree.ParseError as error:
                    self.say(name, f"is not well-formed: {error}")

    def say(self, part, text):
        self.problems.append(f"{part}: {text}")

    def check(self):
        if not self.names:
            return self.problems
        self.check_types()
        self.check_relations()
        self.check_presentation()
        for name, tree in sorted(self.trees.items()):
            if name.endswith(".xml") and not name.startswith(("[", "docProps")):
                self.check_tree(name, tree)
        for name in self.named("ppt/slides/") + self.named("ppt/slideLayouts/") + self.named("ppt/slideMasters/") + \
                self.named("ppt/notesSlides/") + self.named("ppt/notesMasters/"):
            self.check_shapes(name)
        for name in self.named("ppt/charts/"):
            self.check_chart(name)
        return self.problems

    def named(self, folder):
        return [name for name in self.trees if name.startswith(folder) and name.endswith(".xml")]

    def check_types(self):
        if self.names[0] != "[Content_Types].xml":
            self.say("", "[Content_Types].xml is not the first entry")
        tree = self.trees.get("[Content_Types].xml")
        if tree is None:
            self.say("", "has no [Content_Types].xml")
            return
        defaults = {each.get("Extension") for each in tree.iter(CT + "Default")}
        overrides = [each.get("PartName") for each in tree.iter(CT + "Override")]
        for name in self.names[1:]:
            if "/" + name not in overrides and name.rsplit(".", 1)[-1] not in defaults:
                self.say(name, "has no content type")
            elif "/" + name not in overrides and not name.endswith(".rels"):
                self.say(name, "has no content type of its own")
        for name in overrides:
            if name[1:] not in self.names:
                self.say(name, "has a content type and is not there")
        if len(set(overrides)) != len(overrides):
            self.say("", "a part has two content types")

    def check_relations(self):
        reached = {"[Content_Types].xml"}
        for name in self.names:
            if not name.endswith(".rels") or name not in self.trees:
                continue
            folder, file = posixpath.split(name)
            source = posixpath.join(posixpath.dirname(folder), file[:-5]) if file != ".rels" else ""
            if source and source not in self.names:
                self.say(name, "has relationships of a part that is not there")
            reached.add(name)
            own = self.relations.setdefault(source, {})
            for each in self.trees[name].iter(REL + "Relationship"):
                if each.get("Id") in own:
                    self.say(name, f"{each.get('Id')} is there twice")
                kind = each.get("Type").rsplit("/", 1)[-1]
                if each.get("TargetMode") == "External":
                    own[each.get("Id")] = (kind, None)
                    if not re.match("https?://", each.get("Target")):
                        self.say(name, f"leads to {each.get('Target')}")
                    continue
                target = posixpath.normpath(posixpath.join("/", posixpath.dirname(source),
                                                           urllib.parse.unquote(each.get("Target"))))[1:]
                own[each.get("Id")] = (kind, target)
                reached.add(target)
                if target not in self.names:
                    self.say(name, f"target {target} is not there")
        for name in self.names:
            if name not in reached:
                self.say(name, "nothing leads to it")
        for name, tree in self.trees.items():
            used = set()
            for element in tree.iter():
                for key, value in element.attrib.items():
                    if key.startswith(R):
                        used.add(value)
                        if value not in self.relations.get(name, {}):
                            self.say(name, f"{short(element.tag)} uses {value}, which is no relationship")
            kind = re.match(r"ppt/(\w+?)s/\w+\.xml$", name)
            for wanted in NEEDS.get(kind.group(1), []) if kind else []:
                if wanted not in [each for each, _ in self.relations.get(name, {}).values()]:
                    self.say(name, f"has no {wanted}")

    def check_presentation(self):
        name = "ppt/presentation.xml"
        tree = self.trees.get(name)
        if tree is None:
            self.say(name, "is not there")
            return
        slides = [int(each.get("id", "0")) for each in tree.iter(P + "sldId")]
        if any(each < 256 or each >= 2**31 for each in slides) or len(set(slides)) != len(slides):
            self.say(name, f"ids of slides: {slides}")
        if len(slides) != len(self.named("ppt/slides/")):
            self.say(name, "does not list every slide")
        masters = [int(each.get("id", "0")) for each in tree.iter(P + "sldMasterId")]
        for master in self.named("ppt/slideMasters/"):
            masters += [int(each.get("id", "0")) for each in self.trees[master].iter(P + "sldLayoutId")]
        if any(each < 2**31 for each in masters) or len(set(masters)) != len(masters):
            self.say(name, f"ids of masters and layouts: {masters}")
        themes = [target for part, own in self.relations.items() if "aster" in posixpath.basename(part)
                  for kind, target in own.values() if kind == "theme"]
        if len(set(themes)) != len(themes):
            self.say(name, "two masters share a theme")
        for notes in self.named("ppt/notesSlides/"):
            back = [target for kind, target in self.relations[notes].values() if kind == "slide"]
            for slide in back:
                if notes not in [target for _, target in self.relations.get(slide, {}).values()]:
                    self.say(notes, "its slide does not lead back to it")

    def check_tree(self, name, tree):
        for element in tree.iter():
            tag = short(element.tag)
            children = [short(child.tag) for child in element]
            order = ORDER.get(tag)
            if order:
                self.check_order(name, tag, children, order.split())
            for wanted in REQUIRED.get(tag, []):
                if wanted not in children:
                    self.say(name, f"{tag} has no {wanted}")
            for wanted in ATTRIBUTES.get(tag, []):
                if wanted not in element.attrib:
                    self.say(name, f"{tag} has no {wanted}")
            self.check_values(name, tag, element)

    def check_order(self, name, tag, children, order):
        ranks = []
        for child in children:
            if child not in order:
                self.say(name, f"{tag} has {child}")
                return
            rank = order.index(child)
            if tag == "p:grpSp":  # shapes of all kinds in any order
                rank = min(rank, 2)
            elif tag == "a:p":
                rank = 1 if 1 <= rank <= 3 else rank
            ranks.append(rank)
        if ranks != sorted(ranks):
            self.say(name, f"children of {tag} are out of order: {' '.join(children[:12])}")
        fills = [child for child in children if child in FILLS.split()]
        if len(fills) > 1:
            self.say(name, f"{tag} has {len(fills)} fills")

    def check_values(self, name, tag, element):
        get = element.get
        if tag == "a:srgbClr" and not re.fullmatch("[0-9A-F]{6}", get("val", "")):
            self.say(name, f"colour {get('val')}")
        if tag == "a:schemeClr" and get("val") not in SCHEME:
            self.say(name, f"colour {get('val')}")
        for key in ("x", "y", "cx", "cy", "w", "h", "sz", "rot", "marL", "marR", "marT", "marB", "sp", "d"):
            value = get(key)
            if value is None or tag == "p:ph":
                continue
            if not re.fullmatch("-?[0-9]+", value):
                self.say(name, f"{tag} {key}={value} is no whole number")
            elif key in ("cx", "cy", "w", "h", "d", "sp") and int(value) < 0:
                self.say(name, f"{tag} {key}={value} is negative")
            elif key in ("x", "y", "cx", "cy") and abs(int(value)) > 2**31 - 1:
                self.say(name, f"{tag} {key}={value} is too large")
            elif tag in ("a:rPr", "a:defRPr", "a:endParaRPr") and key == "sz" and not 100 <= int(value) <= 400000:
                self.say(name, f"{tag} sz={value}")
        if tag in ("a:t", "c:v", "a:rPr") and CONTROL.search(element.text or ""):
            self.say(name, f"{tag} has a control character")
        if tag in ("a:r", "a:fld") and not (element.findtext(A + "t") or ""):
            self.say(name, f"{tag} is empty")
        if tag == "p:graphicFrame" and element.find(f"{A}graphic/{A}graphicData") is None:
            self.say(name, "a frame holds nothing")
        if tag == "a:tbl":
            columns = len(element.findall(f"{A}tblGrid/{A}gridCol"))
            for row in element.findall(A + "tr"):
                if len(row.findall(A + "tc")) != columns:
                    self.say(name, "a row has not as many cells as the table has columns")
            if not element.findall(A + "tr") or columns == 0:
                self.say(name, "a table is empty")
        if tag == "a:path" and len(element) and short(element[0].tag) != "a:moveTo":
            self.say(name, "a path does not begin with a:moveTo")
        if tag == "a:cubicBezTo" and len(element) != 3:
            self.say(name, "a curve has not three points")

    def check_shapes(self, name):
        ids, names = [], []
        for each in self.trees[name].iter(P + "cNvPr"):
            ids.append(each.get("id"))
            names.append(each.get("name"))
        if any(not re.fullmatch("[1-9][0-9]*", each or "") for each in ids) or len(set(ids)) != len(ids):
            self.say(name, "ids of shapes are not unique")
        if len(set(names)) != len(names):
            self.say(name, f"names of shapes are not unique: {[each for each in names if names.count(each) > 1][:3]}")
        if name.startswith("ppt/slides/"):
            titles = [each for each in self.trees[name].iter(P + "ph") if each.get("type") in ("title", "ctrTitle")]
            if len(titles) != 1:
                self.say(name, "has not one title")
            layout = [target for kind, target in self.relations.get(name, {}).values() if kind == "slideLayout"]
            held = {(each.get("type", "obj"), each.get("idx")) for part in layout if part in self.trees
                    for each in self.trees[part].iter(P + "ph")}
            for each in self.trees[name].iter(P + "ph"):
                if (each.get("type", "obj"), each.get("idx")) not in held:
                    self.say(name, f"placeholder {each.attrib} is not in the layout")

    def check_chart(self, name):
        tree = self.trees[name]
        axes = [each.get("val") for each in tree.iter(C + "axId")]
        if any(axes.count(each) != 2 for each in axes):
            self.say(name, "axes do not agree")
        stacked = any(each.get("val") == "stacked" for each in tree.iter(C + "grouping"))
        if stacked and any(each.get("val") == "outEnd" for each in tree.iter(C + "dLblPos")):
            self.say(name, "labels of a stack may not stand at its end")
        for cache in list(tree.iter(C + "strCache")) + list(tree.iter(C + "numCache")):
            count = int(cache.find(C + "ptCount").get("val"))
            places = [int(each.get("idx")) for each in cache.findall(C + "pt")]
            if any(each >= count for each in places) or places != sorted(set(places)):
                self.say(name, f"points {places} of {count}")
        book = [target for kind, target in self.relations.get(name, {}).values() if kind == "package"]
        if len(book) != 1 or tree.find(C + "externalData") is None:
            self.say(name, "has no workbook")
        elif book[0] in self.names:
            self.check_book(name, book[0])

    def check_book(self, name, book):
        try:
            cells = zipfile.ZipFile(io.BytesIO(self.zip.read(book)))
            sheet = etree.fromstring(cells.read("xl/worksheets/sheet1.xml"))
        except (zipfile.BadZipFile, KeyError, etree.ParseError) as error:
            self.say(book, f"is no workbook: {error}")
            return
        main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
        values = {cell.get("r"): "".join(cell.itertext()) for cell in sheet.iter(main + "c")}
        if any(True for _ in sheet.iter(main + "f")):
            self.say(book, "has a formula")
        for reference in self.trees[name].iter(C + "numRef"):
            column, first, last = re.fullmatch(r"Data!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?",
                                               reference.findtext(C + "f")).groups()
            for point in reference.iter(C + "pt"):
                cell = f"{column}{int(first) + int(point.get('idx'))}"
                if int(first) + int(point.get("idx")) > int(last or first) or values.get(cell) != point.findtext(C + "v"):
                    self.say(name, f"{cell} of the workbook is not what is drawn")


# A part, what is replaced in it (a pattern), and by what.
FAULTS = [
    ("ppt/slides/slide1.xml", rb'<p:cNvPr id="\d+" name="Title"', b'<p:cNvPr id="1" name="Title"'),
    ("ppt/slides/slide1.xml", rb'<a:t>[^<]*</a:t>', b'<a:t></a:t>'),
    ("ppt/slides/slide1.xml", rb'<a:t>[^<]*</a:t>', b'<a:t>a&#x7f;b</a:t>'),
    ("ppt/slides/slide1.xml", rb'<a:srgbClr val="[0-9A-F]{6}"', b'<a:srgbClr val="#12345"'),
    ("ppt/slides/slide1.xml", rb'<a:schemeClr val="\w+"', b'<a:schemeClr val="dk7"'),
    ("ppt/slides/slide1.xml", rb'<a:ext cx="\d+"', b'<a:ext cx="-5"'),
    ("ppt/slides/slide1.xml", rb'<a:off x="-?\d+"', b'<a:off x="1.5"'),
    ("ppt/slides/slide1.xml", rb' sz="\d+"', b' sz="1050.5"'),
    ("ppt/slides/slide1.xml", rb'type="title"', b'type="body"'),
    ("ppt/slides/slide1.xml", rb'<a:prstGeom prst="\w+">', b'<a:ln/><a:prstGeom prst="rect">'),
    ("ppt/slides/slide1.xml", rb'<p:spPr>', b'<p:txBody><a:bodyPr/><a:p/></p:txBody><p:spPr>'),
    ("ppt/slides/slide1.xml", rb'</p:sld>', b''),
    ("ppt/slides/_rels/slide1.xml.rels", rb'slideLayout1.xml', b'slideLayout9.xml'),
    ("ppt/presentation.xml", rb'<p:sldId id="256"', b'<p:sldId id="255"'),
    ("ppt/slideMasters/slideMaster1.xml", rb'<p:sldLayoutId id="\d+"', b'<p:sldLayoutId id="2147483648"'),
    ("[Content_Types].xml", rb'<Override PartName="/ppt/slides/slide1.xml"[^>]*>', b''),
    ("[Content_Types].xml", rb'/ppt/slides/slide1.xml', b'/ppt/slides/slide0.xml'),
    ("ppt/_rels/presentation.xml.rels", rb'<Relationship [^>]*slides/slide1.xml[^>]*>', b''),
    ("ppt/notesMasters/_rels/notesMaster1.xml.rels", rb'theme2', b'theme1'),
    ("ppt/notesSlides/_rels/notesSlide1.xml.rels", rb'<Relationship [^>]*slides/slide\d+.xml[^>]*>', b''),
    ("ppt/charts/chart1.xml", rb'<c:v>[0-9.]+</c:v>', b'<c:v>7777777</c:v>'),
    ("ppt/charts/chart1.xml", rb'(<c:barDir [^>]*>)(<c:grouping [^>]*>)', rb'\2\1'),
    ("ppt/charts/chart1.xml", rb'<c:externalData.*</c:externalData>', b''),
]


def self_test(data):
    deck = Deck(data)
    failures = [f"the file itself: {problem}" for problem in deck.check()]
    for part, pattern, by in FAULTS:
        if part not in deck.names:
            failures.append(f"{part} is not there: seed faults into a deck that has everything")
            continue
        changed, count = re.subn(pattern, by, deck.zip.read(part), count=1, flags=re.DOTALL)
        if count == 0:
            failures.append(f"{part}: nothing matches {pattern!r}")
            continue
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as copy:
            for name in deck.names:
                copy.writestr(name, changed if name == part else deck.zip.read(name))
        if not Deck(buffer.getvalue()).check():
            failures.append(f"{part}: {by!r} in the place of {pattern!r} was not found")
    return failures


def main():
    arguments = sys.argv[1:]
    if not arguments:
        print(__doc__, file=sys.stderr)
        return 2
    testing = arguments[0] == "--self-test"
    problems = []
    for path in arguments[1:] if testing else arguments:
        with open(path, "rb") as file:
            data = file.read()
        problems += [f"{path}: {each}" for each in (self_test(data) if testing else Deck(data).check())]
    print("\n".join(problems[:200]), end="\n" if problems else "", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
