#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 StackAtlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_graphml.py FILE: reads GraphML as other programs do and says as JSON what is in it.

Needs only what comes with Python; where NetworkX is installed, it has to read the same.
"""
import json
import sys
import xml.etree.ElementTree as tree

SPACE = "{http://graphml.graphdrawing.org/xmlns}"
CONVERT = {"string": str, "int": int, "double": float}


def attributes(element, keys, of):
    found = {}
    for data in element.findall(SPACE + "data"):
        domain, name, convert = keys[data.get("key")]
        assert domain == of, (domain, of)
        assert name not in found, name
        found[name] = convert(data.text)
    return found


def main(path):
    root = tree.parse(path).getroot()
    assert root.tag == SPACE + "graphml", root.tag
    keys = {}
    for key in root.findall(SPACE + "key"):
        assert key.get("id") not in keys, key.get("id")
        keys[key.get("id")] = (key.get("for"), key.get("attr.name"), CONVERT[key.get("attr.type")])
    assert len({key[:2] for key in keys.values()}) == len(keys), "two keys of one name"
    (graph,) = root.findall(SPACE + "graph")
    nodes = {}
    for node in graph.findall(SPACE + "node"):
        assert node.get("id") not in nodes, node.get("id")
        nodes[node.get("id")] = attributes(node, keys, "node")
    edges = []
    for edge in graph.findall(SPACE + "edge"):
        assert edge.get("source") in nodes and edge.get("target") in nodes
        edges.append({"from": edge.get("source"), "to": edge.get("target"), **attributes(edge, keys, "edge")})
    assert len({edge.get("id") for edge in graph.findall(SPACE + "edge")}) == len(edges)
    compare(path, nodes, edges)
    print(json.dumps({"graph": attributes(graph, keys, "graph"), "directed": graph.get("edgedefault") == "directed",
                      "nodes": nodes, "edges": edges}))


def compare(path, nodes, edges):
    try:
        import networkx
    except ImportError:
        return
    read = networkx.read_graphml(path, force_multigraph=True)
    assert read.is_directed()
    assert {name: dict(data) for name, data in read.nodes(data=True)} == nodes
    assert sorted((a, b, data["kind"]) for a, b, data in read.edges(data=True)) == \
        sorted((edge["from"], edge["to"], edge["kind"]) for edge in edges)


main(sys.argv[1])
