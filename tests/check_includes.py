#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 StackAtlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that each folder includes only what its layer may include.

Linking rules do not suffice: a header of Qt Widgets compiles against Qt6::Core alone.

usage: check_includes.py [--qt-headers FOLDER] SOURCE_FOLDER
       check_includes.py [--qt-headers FOLDER] --self-test
"""

import argparse
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

INCLUDE = re.compile(r'^\s*#\s*(?:include|import)(?:_next)?\s*([<"])([^>"]+)[>"]')
CONDITIONAL = re.compile(r'__has_include\s*\(\s*([<"])([^>"]+)[>"]')
GRAPHVIZ = re.compile(r"^(graphviz/.*|gv\w*\.h|gvplugin\w*\.h|cgraph\.h|cdt\.h|pathplan\.h|xdot\.h)$")
QT_LIKE = re.compile(r"^(Qt?[A-Z]|q[a-z]+[a-z0-9_]*\.h$)")
MIT = re.compile(r"SPDX-License-Identifier: MIT\b")
SOURCES = (".h", ".hpp", ".cpp", ".cc", ".c", ".inl")


@dataclass(frozen=True)
class Rule:
    """What files below a folder may include. The rule of the longest matching folder holds."""

    folder: str
    qt: frozenset  # Qt modules; "*" for any
    project: tuple  # folders of this repository
    not_project: tuple = ()
    graphviz: bool = False


CORE = frozenset({"QtCore"})
GUI = CORE | {"QtGui", "QtSvg"}
WIDGETS = GUI | {"QtWidgets", "QtPrintSupport", "QtSvgWidgets"}

RULES = (
    Rule("model", CORE, ("model",), ("model/layout",)),
    Rule("model/layout", CORE, ("model",), ("model/layout/worker",)),
    Rule("model/layout/worker", frozenset(), ("model/layout/worker",), graphviz=True),
    Rule("widgets/render", GUI, ("model", "widgets/render"), ("model/layout/worker", "widgets/render/export")),
    Rule("widgets/render/export", GUI, ("model", "widgets/render"), ("model/layout/worker",)),
    Rule("widgets", WIDGETS, ("model", "widgets"), ("model/layout/worker",)),
    Rule("widgets/panels", WIDGETS | {"QtCharts"}, ("model", "widgets"), ("model/layout/worker",)),
    Rule("app", WIDGETS | {"QtDBus"}, ("model", "widgets", "app"), ("model/layout/worker",)),
    Rule("tests", frozenset({"*"}), ("model", "widgets", "app", "tests")),
)

# The JSON library stays out of all headers but the reader's own, and out of every layer above the model.
JSON_USERS = re.compile(r"^model/(reader/.*|writer/.*|\w*writer\.cpp)$|^tests/")

# What the program and its helper say to each other: the one thing of the helper that others may include.
SHARED_WITH_WORKER = re.compile(r"^model/layout/worker/\w*protocol\w*\.h$")


def qt_modules_of_headers(folder: Path) -> dict:
    """Header name -> the Qt modules that have it."""
    modules = {}
    for module in sorted(folder.glob("Qt*")):
        if module.is_dir():
            for header in module.iterdir():
                if header.is_file():
                    modules.setdefault(header.name, set()).add(module.name)
    if "QtCore" not in modules.get("QString", set()):
        sys.exit(f"check_includes: no Qt headers in {folder}")
    return modules


def rule_for(path: str):
    fitting = [rule for rule in RULES if path.startswith(rule.folder + "/")]
    return max(fitting, key=lambda rule: len(rule.folder), default=None)


def without_block_comments(text: str) -> str:
    """The text with /* */ blanked and its lines kept; quotes and // are respected."""
    token = re.compile(r'"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*.*?\*/', re.DOTALL)

    def blank(match):
        found = match.group()
        return "\n" * found.count("\n") if found.startswith("/*") else found

    return token.sub(blank, text)


class Checker:
    def __init__(self, root: Path, qt_headers: dict):
        self.root = root
        self.qt_headers = qt_headers
        self.findings = []

    def check(self):
        """All findings below the folders that have rules."""
        files = sorted(
            path
            for top in {rule.folder.split("/")[0] for rule in RULES}
            for path in (self.root / top).rglob("*")
            if path.suffix in SOURCES and path.is_file()
        )
        if not files:
            return ["no source files found: the check has checked nothing"]
        for path in files:
            self.check_file(path)
        return self.findings

    def check_file(self, path: Path):
        relative = path.relative_to(self.root).as_posix()
        rule = rule_for(relative)
        if rule is None:
            self.findings.append(f"{relative}: stands in a folder without a rule; add one to check_includes.py")
            return
        lines = without_block_comments(path.read_text(encoding="utf-8")).splitlines()
        for number, line in enumerate(lines, start=1):
            match = INCLUDE.match(line)
            for found in ([match] if match else []) + list(CONDITIONAL.finditer(line)):
                problem = self.problem_of(relative, rule, found.group(1) == '"', found.group(2))
                if problem:
                    self.findings.append(f"{relative}:{number}: {found.group(2)}: {problem}")

    def problem_of(self, path: str, rule: Rule, is_quoted: bool, header: str):
        target = self.project_file(path, header)
        if target is not None:
            return self.problem_of_project(path, rule, target)
        if header.startswith("nlohmann/"):
            return None if JSON_USERS.match(path) else "only the reader and the writers include the JSON library"
        if GRAPHVIZ.match(header):
            return None if rule.graphviz else "only model/layout/worker includes Graphviz"
        modules = self.qt_modules(header)
        if modules:
            allowed = "*" in rule.qt or modules & rule.qt
            return None if allowed else f"{rule.folder} must not include {' or '.join(sorted(modules))}"
        if QT_LIKE.match(header):
            return "looks like Qt and is in no module here"
        if is_quoted and not header.endswith(".moc") and not header.startswith(("moc_", "ui_")):
            return "not found; name project headers from the root of the repository"
        return None

    def project_file(self, path: str, header: str):
        """The file of this repository that an include names, however it names it."""
        bases = (self.root, self.root / "tests", (self.root / path).parent)
        for base in bases:
            target = (base / header).resolve()
            if target.is_file() and target.is_relative_to(self.root):
                return target.relative_to(self.root).as_posix()
        return None

    def problem_of_project(self, path: str, rule: Rule, target: str):
        if SHARED_WITH_WORKER.match(target) and path.startswith(("model/layout/", "tests/")):
            return None
        within = any(target.startswith(folder + "/") for folder in rule.project)
        outside = any(target.startswith(folder + "/") for folder in rule.not_project)
        if not within or outside:
            return f"{rule.folder} must not include {target}"
        if rule.graphviz and not MIT.search((self.root / target).read_text(encoding="utf-8")):
            return "the helper must not include code that is not MIT"
        return None

    def qt_modules(self, header: str) -> set:
        folder, _, name = header.rpartition("/")
        if folder:
            module = folder.split("/")[0]
            return {module} if re.match(r"^Qt[A-Z]", module) else set()
        if name in self.qt_headers:
            return self.qt_headers[name]
        return set()


# Planted into a small tree that is otherwise sound: file, line, and what the finding must speak of.
PLANTED = (
    ("model/a.cpp", "#include <QColor>", "QtGui"),
    ("model/a.cpp", "#include <QtWidgets/QWidget>", "QtWidgets"),
    ("model/a.cpp", "  #  include <qwidget.h>", "QtWidgets"),
    ("model/a.cpp", "#include <QtGui>", "QtGui"),
    ("model/a.cpp", "#if __has_include(<QPainter>)", "QtGui"),
    ("model/a.cpp", "#include <QNoSuchThing>", "no module"),
    ("model/a.h", "#include <nlohmann/json.hpp>", "JSON"),
    ("model/atlaswriter.h", "#include <nlohmann/json.hpp>", "JSON"),
    ("model/a.cpp", '#include "widgets/render/r.h"', "must not include widgets/render/r.h"),
    ("model/a.cpp", '#include "../widgets/render/r.h"', "must not include widgets/render/r.h"),
    ("model/a.cpp", '#include "model/layout/l.h"', "must not include model/layout/l.h"),
    ("model/a.cpp", '#include "nowhere.h"', "not found"),
    ("model/layout/l.cpp", "#include <graphviz/cgraph.h>", "Graphviz"),
    ("model/layout/l.cpp", "#include <gvc.h>", "Graphviz"),
    ("model/layout/l.cpp", '#include "model/layout/worker/w.h"', "must not include"),
    ("model/layout/worker/w.cpp", "#include <QString>", "QtCore"),
    ("model/layout/worker/w.cpp", '#include "model/a.h"', "must not include"),
    ("model/layout/worker/w.cpp", '#include "gpl.h"', "not MIT"),
    ("widgets/render/r.cpp", "#include <QWidget>", "QtWidgets"),
    ("widgets/render/r.cpp", "#include <QChart>", "QtCharts"),
    ("widgets/render/r.cpp", "#include <QPrinter>", "QtPrintSupport"),
    ("widgets/render/r.cpp", '#include "widgets/map/m.h"', "must not include"),
    ("widgets/render/r.cpp", '#include "widgets/render/export/e.h"', "must not include"),
    ("widgets/render/export/e.cpp", "#include <QApplication>", "QtWidgets"),
    ("widgets/map/m.cpp", "#include <QtCharts/QChart>", "QtCharts"),
    ("widgets/map/m.cpp", "#include <nlohmann/json.hpp>", "JSON"),
    ("widgets/map/m.cpp", '#include "app/app.h"', "must not include"),
    ("app/app.cpp", "#include <QChartView>", "QtCharts"),
    ("app/app.cpp", "#include <gvc.h>", "Graphviz"),
    ("tests/t.cpp", "#include <gvc.h>", "Graphviz"),
)

SOUND = {
    "model/a.h": "#include <QString>\n#include <vector>\n/*\n#include <QWidget>\n*/\n// #include <QWidget>\n",
    "model/a.cpp": '#include "model/a.h"\nauto x = "/*";\n',
    "model/atlaswriter.cpp": "#include <nlohmann/json.hpp>\n",
    "model/atlaswriter.h": "",
    "model/reader/r.h": "#include <nlohmann/json.hpp>\n",
    "model/layout/l.h": "#include <QtCore/QList>\n",
    "model/layout/l.cpp": '#include "model/a.h"\n#include "model/layout/worker/protocol.h"\n',
    "model/layout/worker/protocol.h": "// SPDX-License-Identifier: MIT\n#include <string>\n",
    "model/layout/worker/w.h": "// SPDX-License-Identifier: MIT\n",
    "model/layout/worker/gpl.h": "// SPDX-License-Identifier: GPL-3.0-or-later\n",
    "model/layout/worker/w.cpp": '// MIT\n#include "protocol.h"\n#include <graphviz/gvc.h>\n#include <cgraph.h>\n',
    "widgets/render/r.h": "#include <QPainter>\n",
    "widgets/render/r.cpp": '#include "model/a.h"\n#include "model/layout/l.h"\n',
    "widgets/render/export/e.h": "",
    "widgets/render/export/e.cpp": '#include "widgets/render/r.h"\n#include "widgets/render/export/e.h"\n',
    "widgets/map/m.h": "#include <QWidget>\n",
    "widgets/map/m.cpp": '#include "m.h"\n#include "m.moc"\n',
    "widgets/panels/p.cpp": "#include <QChartView>\n#include <QtCharts>\n",
    "app/app.h": "#include <QApplication>\n",
    "app/app.cpp": '#include "widgets/map/m.h"\n',
    "tests/t.cpp": '#include <QTest>\n#include "support/s.h"\n#include "app/app.h"\n',
    "tests/support/s.h": "",
}


def self_test(qt_headers: dict) -> int:
    """A check that cannot fail is none: every planted line must be found, and the sound tree must pass."""
    failures = []

    def findings_with(planted=None):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder).resolve()
            for name, text in SOUND.items():
                path = root / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            if planted:
                with (root / planted[0]).open("a", encoding="utf-8") as file:
                    file.write(planted[1] + "\n")
            return Checker(root, qt_headers).check()

    sound = findings_with()
    if sound:
        failures.append(f"a sound tree does not pass: {sound}")
    for planted in PLANTED:
        found = findings_with(planted)
        if len(found) != 1 or not found[0].startswith(planted[0]) or planted[2] not in found[0]:
            failures.append(f"planted {planted}, found {found}")
    with tempfile.TemporaryDirectory() as folder:
        if not Checker(Path(folder).resolve(), qt_headers).check():
            failures.append("an empty tree passes")
    print("\n".join(failures) or f"all {len(PLANTED)} planted violations found")
    return 1 if failures else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--qt-headers", type=Path, help="where Qt's headers are; default: qtpaths6 knows")
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("source", type=Path, nargs="?")
    arguments = parser.parse_args()
    headers = arguments.qt_headers or Path(
        subprocess.run(
            ["qtpaths6", "--query", "QT_INSTALL_HEADERS"], check=True, capture_output=True, text=True
        ).stdout.strip()
    )
    qt_headers = qt_modules_of_headers(headers)
    if arguments.self_test:
        return self_test(qt_headers)
    if arguments.source is None:
        parser.error("which folder?")
    findings = Checker(arguments.source.resolve(), qt_headers).check()
    print("\n".join(findings) or "every include is allowed")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
