#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 StackAtlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses an exported HTML file of the built-in atlas as somebody would, in headless Chromium.

usage: drive_html.py FILE PICTURE-PREFIX
"""

import sys
import time

from chromium import Chromium

SHIFT = 8


class Failure(Exception):
    """Something is not as it should be."""


def expect(condition: object, what: str) -> None:
    if not condition:
        raise Failure(what)


def box(page: Chromium) -> list[float]:
    text = page.run("document.querySelector('.page:not([hidden]) svg').getAttribute('viewBox')")
    return [float(number) for number in str(text).split()]


def settled(page: Chromium) -> list[float]:
    """The camera when it has come to rest."""
    before = box(page)
    for _ in range(60):
        time.sleep(0.1)
        now = box(page)
        if now == before:
            return now
        before = now
    raise Failure("the drawing does not come to rest")


def middle(page: Chromium, thing: str) -> tuple[float, float]:
    x, y = page.run(
        f"(() => {{ const r = document.getElementById('p1-{thing}').getBoundingClientRect();"
        " return [r.x + r.width / 2, r.y + r.height / 2]; })()"
    )
    return x, y


def details(page: Chromium) -> str:
    return str(page.run("document.getElementById('details').hidden ? '' : document.getElementById('details').innerText"))


def search(page: Chromium, text: str) -> list[str]:
    page.run("document.getElementById('query').focus(); document.getElementById('query').select()")
    page.type(text)
    return page.run("[...document.querySelectorAll('#results [role=option]')].map((each) => each.innerText)")


def check_search(page: Chromium) -> None:
    found = search(page, "星野")
    expect(found and "星野" in found[0], f"星野 is not found: {found}")
    expect(str(page.run("document.getElementById('count').textContent")).endswith(str(len(found))), "no count is said")
    found = search(page, "壁仞")
    expect(found and "Biren" in found[0], f"a Chinese name does not find Biren: {found}")
    expect(search(page, "no such thing") == [], "something is found that is not there")
    page.run("document.getElementById('zoom-fit').click()")
    settled(page)
    found = search(page, "bIREn")
    expect(found and "Biren" in found[0], f"Biren is not found: {found}")
    page.key("ArrowDown")
    page.key("ArrowUp")
    before = settled(page)
    page.key("Enter")
    expect(page.run("document.querySelector('.mark.flash') !== null"), "the match does not flash")
    expect(settled(page) != before, "the match is not gone to")
    expect(page.run("location.hash") == "#entity:biren", "the address does not say what is open")
    text = details(page)
    for part in ("Biren Technology", "壁仞科技", "US Entity List", "$780M+", "Series A", "BR100", "Source:"):
        expect(part in text, f"the details of Biren lack {part}")
    x, y = middle(page, "entity-biren")
    width, height = page.run("[innerWidth, innerHeight]")
    expect(0 < x < width - 372 and 0 < y < height, "Biren is not in sight")


def check_click(page: Chromium) -> None:
    page.key("Escape")
    expect(details(page) == "", "Escape does not close the details")
    page.run("document.getElementById('zoom-fit').click()")
    settled(page)
    page.click(*middle(page, "entity-deepseek"))
    expect("DeepSeek" in details(page), "a click shows no details")
    relation = "[...document.querySelectorAll('#details .tie button')][0]"
    name = page.run(f"{relation}.textContent")
    page.run(f"{relation}.click()")
    expect(page.run("document.querySelector('#details h2').textContent") == name, "a link does not lead on")
    page.run("history.back()")
    time.sleep(0.3)
    expect("DeepSeek" in str(page.run("document.querySelector('#details h2').textContent")), "Back does not go back")
    page.key("Escape")


def check_zoom(page: Chromium) -> None:
    page.run("document.getElementById('zoom-fit').click()")
    whole = settled(page)
    page.mouse("mouseWheel", 300, 300, deltaX=0, deltaY=-400)
    near = settled(page)
    expect(near[2] < whole[2] * 0.8, "the wheel does not zoom")

    def place(camera: list[float]) -> float:
        left, width = page.run("(() => { const r = document.getElementById('drawing').getBoundingClientRect(); return [r.x, r.width]; })()")
        return camera[0] + camera[2] * (300 - left) / width

    expect(abs(place(near) - place(whole)) < 1, "the wheel does not zoom at the pointer")
    page.mouse("mousePressed", 300, 300, button="left", clickCount=1)
    page.mouse("mouseMoved", 360, 340, button="left", buttons=1)
    page.mouse("mouseReleased", 360, 340, button="left", clickCount=1)
    dragged = settled(page)
    expect(dragged[0] < near[0] and dragged[1] < near[1] and dragged[2] == near[2], "dragging does not pan")
    expect(details(page) == "", "a drag was taken for a click")
    page.run("document.getElementById('drawing').focus()")
    page.key("ArrowRight")
    moved = settled(page)
    expect(moved[0] > dragged[0], "arrow keys do not pan")
    page.key("+")
    expect(settled(page)[2] < moved[2], "+ does not zoom in")
    page.key("-")
    page.key("0")
    expect(abs(settled(page)[2] - whole[2]) < 1, "0 does not fit")
    page.key("Enter")
    first = page.run("document.activeElement.id")
    expect(str(first).startswith("p1-"), "Enter does not step onto a thing")
    page.key("ArrowRight")
    expect(page.run("document.activeElement.id") not in (first, "drawing"), "arrows do not step on")
    page.key("Enter")
    expect(details(page), "Enter opens no details")
    page.key("Escape")
    page.click(300, 300, 2)
    expect(settled(page)[2] < whole[2] * 0.8, "a double-click does not zoom")
    page.key("Escape")
    page.key("0")
    settled(page)


def check_tree(page: Chromium) -> None:
    """What screen readers get."""
    nodes = page.call("Accessibility.getFullAXTree")["nodes"]
    names = {(n.get("role", {}).get("value"), n.get("name", {}).get("value")) for n in nodes if not n.get("ignored")}
    roles = {role for role, _ in names}
    for role in ("banner", "main", "search", "combobox", "region"):
        expect(role in roles, f"no {role} for screen readers: {sorted(map(str, roles))}")
    expect(any("Biren" in str(n) and str(r).startswith(("graphics", "Graphics")) for r, n in names), "no Biren for screen readers")
    nameless = [r for r, n in names if r in ("button", "combobox", "link") and not n]
    expect(not nameless, f"controls without a name: {nameless}")


def main() -> int:
    file, prefix = sys.argv[1:3]
    page = Chromium(1280, 800)
    try:
        page.open(file, "#entity:biren")
        expect("Biren" in details(page), "the address does not open the details")
        settled(page)
        time.sleep(2)
        page.picture(f"{prefix}-details.png")
        page.resize(1280, 800, 2)
        page.picture(f"{prefix}-details-2x.png")
        page.resize(1280, 800)
        check_tree(page)
        check_search(page)
        check_click(page)
        check_zoom(page)
        page.picture(f"{prefix}.png")
        search(page, "hua")
        page.picture(f"{prefix}-search.png")
        page.resize(420, 800)
        page.key("Enter")
        settled(page)
        page.picture(f"{prefix}-narrow.png")
        expect(not page.problems, f"the console says {page.problems}")
        asked = [url for url in page.requests if not url.startswith(("file:", "about:"))]
        expect(not asked, f"it asked for {asked}")
    except Failure as failure:
        page.picture(f"{prefix}-failed.png")
        print(f"drive_html.py: {file}: {failure} {page.problems}", file=sys.stderr)
        return 1
    finally:
        page.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
