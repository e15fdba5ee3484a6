#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 StackAtlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the published JSON Schema and the reader agree.

Every seed and every file in valid/ has to be valid. A file in invalid/ comes with NAME.expected, whose first line says
what the schema makes of it: "# schema rejects", "# schema accepts" (only the reader can see what is wrong: references,
quantities, the calendar) or "# no JSON". That the reader reports what the other lines say is for tst_reader.
"""

import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator, RefResolver

ROOT = Path(__file__).resolve().parents[2]
MARKS = ("# schema rejects", "# schema accepts", "# no JSON")


def messages(validator, path):
    """What the schema has against a file, a line each."""
    document = json.loads(path.read_bytes().decode("utf-8-sig"))
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(document)]


def check_valid(validator, path):
    return [f"{path}: {message}" for message in messages(validator, path)]


def check_invalid(validator, path):
    expected = path.with_name(path.name.removesuffix(".atlas.json") + ".expected")
    mark = expected.read_text(encoding="utf-8").splitlines()[0]
    if mark not in MARKS:
        return [f"{expected}: the first line has to be one of {', '.join(MARKS)}"]
    if mark == "# no JSON":
        return []
    found = messages(validator, path)
    if mark == "# schema rejects" and not found:
        return [f"{path}: the schema accepts it"]
    if mark == "# schema accepts" and found:
        return [f"{path}: the schema rejects it: {message}" for message in found]
    return []


def described(schema, where="#"):
    """Every property of the schema has to be described, here or in what it refers to."""
    problems = []
    if isinstance(schema, dict):
        for name, value in schema.get("properties", {}).items() if "type" in schema else []:
            if "description" not in value and "$ref" not in value:
                problems.append(f"{where}/properties/{name}: no description")
        for name, value in schema.items():
            problems += described(value, f"{where}/{name}")
    elif isinstance(schema, list):
        for index, value in enumerate(schema):
            problems += described(value, f"{where}/{index}")
    return problems


def tour_problems(schema):
    """The schema of files of tours, which refers to that of atlases."""
    folder = ROOT / "resources"
    tours = json.loads((folder / "tours.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(tours)
    store = {(folder / "atlas.schema.json").as_uri(): schema}
    resolver = RefResolver((folder / "tours.schema.json").as_uri(), tours, store=store)
    validator = Draft202012Validator(tours, resolver=resolver)
    problems = described(tours)
    for path in sorted((ROOT / "tests/model/valid").glob("*.tours.json")):
        problems += check_valid(validator, path)
    for path in sorted((ROOT / "tests/model/invalid").glob("*.tours.json")):
        if not messages(validator, path):
            problems.append(f"{path}: the schema accepts it")
    return problems


def main():
    schema = json.loads((ROOT / "resources/atlas.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    problems = described(schema) + tour_problems(schema)
    valid = [*sorted((ROOT / "seeds").glob("*.atlas.json")), *sorted((ROOT / "tests/model/valid").glob("*.atlas.json"))]
    invalid = sorted((ROOT / "tests/model/invalid").glob("*.atlas.json"))
    for path in valid:
        problems += check_valid(validator, path)
    for path in invalid:
        problems += check_invalid(validator, path)
    if not valid or len(invalid) < 40:
        problems.append(f"too few files: {len(valid)} valid ones, {len(invalid)} invalid ones")
    print("\n".join(problems) or f"{len(valid)} valid files, {len(invalid)} invalid ones")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
