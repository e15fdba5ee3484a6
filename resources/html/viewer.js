// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an exported drawing does: zoom, pan, pages, search, details. Texts of the atlas reach the page as
// textContent only.
"use strict";
(() => {
const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId("data").textContent);
const words = data.strings;
const drawing = byId("drawing");
const details = byId("details");
const query = byId("query");
const results = byId("results");
const pages = [...document.querySelectorAll(".page")];
const still = matchMedia("(prefers-reduced-motion: reduce)");
const xmlns = "http://www.w3.org/2000/svg";

/* Small helpers. */

function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

function wear(element, layer) {
  const accent = data.accents[layer];
  if (accent) element.style.setProperty("--accent", accent);
  else element.style.removeProperty("--accent");
}

/** "a %1 of %2" with its places filled. */
function filled(text, ...values) {
  return text.replace(/%([12])/g, (_, place) => values[place - 1]);
}

/* Pages: one drawing is shown, and each keeps where it was left. */

const views = pages.map((page) => {
  const svg = page.querySelector("svg");
  const [x, y, width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
  return { page, svg, whole: { x, y, width, height }, box: null };
});
let current = 0;

function showPage(index) {
  current = Math.max(0, Math.min(views.length - 1, index));
  views.forEach((view, i) => { view.page.hidden = i !== current; });
  byId("page").value = String(current);
  byId("previous").disabled = current === 0;
  byId("next").disabled = current === views.length - 1;
  if (views[current].box) resized();
  else fit(false);
  mark(shown, false);
}

/* The camera: the part of the drawing that is seen, always in the shape of the window. */

const view = () => views[current];
const size = () => ({ width: drawing.clientWidth || 1, height: drawing.clientHeight || 1 });

function setBox(box) {
  view().box = box;
  view().svg.setAttribute("viewBox", [box.x, box.y, box.width, box.height].map((n) => n.toFixed(2)).join(" "));
}

/** The box in the shape of the window that holds `rect` with some room around it, in pixels. */
function boxAround(rect, room) {
  const { width, height } = size();
  const scale = Math.max(1e-6, Math.min((width - 2 * room) / rect.width, (height - 2 * room) / rect.height));
  return {
    x: rect.x + rect.width / 2 - width / scale / 2,
    y: rect.y + rect.height / 2 - height / scale / 2,
    width: width / scale,
    height: height / scale,
  };
}

let flight = 0;

function flyTo(box, animated) {
  cancelAnimationFrame(flight);
  const from = view().box;
  if (!animated || still.matches || !from) {
    setBox(box);
    return;
  }
  const start = performance.now();
  const step = (now) => {
    const t = Math.max(0, Math.min(1, (now - start) / 280));
    const share = 1 - (1 - t) ** 3;
    const between = {};
    for (const key of ["x", "y", "width", "height"]) between[key] = from[key] + (box[key] - from[key]) * share;
    setBox(between);
    if (t < 1) flight = requestAnimationFrame(step);
  };
  flight = requestAnimationFrame(step);
}

function fit(animated = true) {
  flyTo(boxAround(view().whole, 8), animated);
}

/** Zooms by `factor` at a place of the window; from all of it four times smaller to letters a hand high. */
function zoomAt(factor, clientX, clientY, animated = false) {
  const { left, top } = drawing.getBoundingClientRect();
  const { width, height } = size();
  const box = view().box;
  const least = width / 16;
  const most = boxAround(view().whole, 8).width * 4;
  const wide = Math.max(least, Math.min(most, box.width / factor));
  const x = (clientX - left) / width;
  const y = (clientY - top) / height;
  const high = wide * height / width;
  flyTo({ x: box.x + (box.width - wide) * x, y: box.y + (box.height - high) * y, width: wide, height: high }, animated);
}

function zoomAtCentre(factor) {
  const { left, top } = drawing.getBoundingClientRect();
  zoomAt(factor, left + size().width / 2, top + size().height / 2, true);
}

/** Moves what is seen, in pixels; something of the drawing stays in sight. */
function pan(dx, dy) {
  cancelAnimationFrame(flight);
  const { box, whole } = view();
  const scale = box.width / size().width;
  const within = (value, low, high) => Math.max(low, Math.min(high, value));
  setBox({
    ...box,
    x: within(box.x - dx * scale, whole.x - box.width * 0.9, whole.x + whole.width - box.width * 0.1),
    y: within(box.y - dy * scale, whole.y - box.height * 0.9, whole.y + whole.height - box.height * 0.1),
  });
}

/** The window changed its shape: the middle stays, and the scale. */
let lastSize = size();
function resized() {
  const box = view().box;
  const { width, height } = size();
  const scale = box.width / lastSize.width;
  cancelAnimationFrame(flight);
  setBox({
    x: box.x + (box.width - width * scale) / 2,
    y: box.y + (box.height - height * scale) / 2,
    width: width * scale,
    height: height * scale,
  });
}

/* Things: groups of the drawing, which carry the ids of what they stand for. */

const idOfSvg = new Map(Object.entries(data.things).map(([id, thing]) => [thing.svg, id]));

/** The typed id of a group; several rows of a table may be of one thing. */
function thingOf(group) {
  const own = group.id.replace(/^p\d+-/, "");
  return idOfSvg.get(own) || idOfSvg.get(own.replace(/_\d+$/, ""));
}

function groupOf(id, page = current) {
  const thing = data.things[id];
  return thing ? document.getElementById(`p${page + 1}-${thing.svg}`) : null;
}

function groupAt(target) {
  for (let group = target.closest("g[id]"); group; group = group.parentElement.closest("g[id]"))
    if (thingOf(group)) return group;
  return null;
}

/** A frame around a thing. */
function mark(id, flashing) {
  for (const old of document.querySelectorAll(".mark")) old.remove();
  const group = id && groupOf(id);
  if (!group) return;
  const box = group.getBBox();
  const frame = document.createElementNS(xmlns, "rect");
  for (const [name, value] of Object.entries({ x: box.x - 3, y: box.y - 3, width: box.width + 6, height: box.height + 6, rx: 8 }))
    frame.setAttribute(name, value);
  frame.setAttribute("class", flashing ? "mark flash" : "mark");
  view().svg.append(frame);
}

/** Brings a thing into sight, on another page if it is not on this one; false if it is on none. */
function goTo(id) {
  const page = [current, ...views.keys()].find((index) => groupOf(id, index));
  if (page === undefined) return false;
  if (page !== current) showPage(page);
  const box = groupOf(id).getBBox();
  const whole = view().whole;
  const readable = { width: Math.min(whole.width, size().width * 0.8), height: Math.min(whole.height, size().height * 0.8) };
  const width = Math.max(box.width, readable.width);
  const height = Math.max(box.height, readable.height);
  flyTo(boxAround({ x: box.x + box.width / 2 - width / 2, y: box.y + box.height / 2 - height / 2, width, height }, 24), true);
  mark(id, true);
  return true;
}

/* Details. */

let shown = null;
let opener = null;

function linkTo(link) {
  const known = data.things[link.to];
  const element = make(known ? "button" : "span", "link", link.name);
  if (known) {
    element.type = "button";
    element.addEventListener("click", () => { open(link.to, true); goTo(link.to); });
  }
  return element;
}

function sourceLine(index, ofAll) {
  if (index === undefined || index === ofAll) return null;
  return make("p", "where", `${words.source}: ${data.sources[index]}`);
}

function addTo(parent, ...children) {
  parent.append(...children.filter(Boolean));
  return parent;
}

/** Value, basis, note and source of a fact. */
function factElement(fact, tag, className) {
  const element = make(tag, className);
  const line = make("div");
  const value = fact.phrase || fact.figure || "";
  if (fact.figure && value.startsWith(fact.figure)) {
    line.append(make("span", "figure", fact.figure), value.slice(fact.figure.length));
  } else {
    line.append(make("span", fact.label ? "phrase" : "", value));
  }
  if (fact.basis) line.append(" ", make("span", "basis", fact.basis));
  addTo(element, fact.label && make("div", "label", fact.label), value && line);
  if (fact.links) {
    const list = make("div");
    fact.links.forEach((link, i) => list.append(i ? ", " : "", linkTo(link)));
    element.append(list);
  }
  return addTo(element, fact.note && make("div", "quiet", fact.note), sourceLine(fact.source));
}

function tieElement(link, ofAll) {
  const element = make("li", "tie");
  wear(element, link.layer);
  const row = make("div", "row");
  addTo(row, linkTo(link), link.figure && make("span", "figure", link.figure));
  const quiet = [link.place, link.note].filter(Boolean).join(" · ");
  return addTo(element, row, quiet && make("div", "quiet", quiet), sourceLine(link.source, ofAll));
}

function sectionElements(section, thing) {
  const all = [make("h3", "", section.title)];
  if (section.facts) all.push(addTo(make("ul"), ...section.facts.map((fact) => factElement(fact, "li", "fact"))));
  for (const group of section.groups || []) {
    if (group.label) all.push(make("h4", "", group.label));
    if (group.text) all.push(make("p", "text", group.text));
    if (group.links) all.push(addTo(make("ul"), ...group.links.map((link) => tieElement(link, thing.source))));
  }
  if (section.text) all.push(make("p", "text", section.text));
  return all;
}

function button(text, label, action) {
  const element = make("button", "", text);
  element.type = "button";
  if (label) {
    element.setAttribute("aria-label", label);
    element.title = label;
  }
  element.addEventListener("click", action);
  return element;
}

function crumbsOf(thing) {
  const crumbs = make("div", "crumbs", thing.place);
  (thing.crumbs || []).forEach((link, i) => crumbs.append(i ? " › " : "", linkTo(link)));
  return crumbs;
}

function fill(id) {
  const thing = data.things[id];
  const top = make("div", "top");
  const drawn = views.some((_, page) => groupOf(id, page));
  addTo(top, crumbsOf(thing), drawn && button(words.show, "", () => goTo(id)), button("×", words.close, close));
  const title = make("h2", "", thing.name);
  title.tabIndex = -1;
  const parts = [top, title];
  for (const [language, name] of Object.entries(thing.names || {})) {
    if (thing.name.includes(name)) continue;
    const other = make("p", "other", name);
    other.lang = language;
    parts.push(other);
  }
  if (thing.kind) parts.push(make("p", "quiet", thing.kind));
  if (thing.summary) parts.push(make("p", "text", thing.summary));
  if (!drawn) parts.push(make("p", "quiet", words.notDrawn));
  if (thing.headline) parts.push(factElement(thing.headline, "div", "headline"));
  for (const section of thing.sections || []) parts.push(...sectionElements(section, thing));
  if (thing.source !== undefined)
    parts.push(make("h3", "", words.sourceOfAll), make("p", "where", data.sources[thing.source]));
  details.replaceChildren(...parts);
  wear(details, thing.layer);
  details.scrollTop = 0;
  return title;
}

/** Opens the details of a thing; the keyboard follows where it was the keyboard that asked. */
function open(id, focuses) {
  if (!data.things[id]) return false;
  if (details.hidden) opener = document.activeElement;
  const wasHidden = details.hidden;
  shown = id;
  const title = fill(id);
  details.hidden = false;
  if (wasHidden) windowChanged();
  mark(id, false);
  if (focuses) title.focus();
  if (fragment() !== id) history.pushState(null, "", "#" + encodeURI(id));
  return true;
}

function close() {
  if (details.hidden) return;
  const hadFocus = details.contains(document.activeElement);
  shown = null;
  details.hidden = true;
  windowChanged();
  mark(null, false);
  if (hadFocus) (opener && opener.isConnected ? opener : drawing).focus({ preventScroll: true });
  if (fragment()) history.pushState(null, "", "#");
}

function windowChanged() {
  if (size().width === lastSize.width && size().height === lastSize.height) return;
  for (let i = 0; i < views.length; ++i) if (i !== current) views[i].box = null;
  const isFitted = Math.abs(view().box.width - boxAroundOf(lastSize)) < 1;
  if (isFitted) fit(false);
  else resized();
  lastSize = size();
}

/** How wide the camera is when all is seen in a window of that size. */
function boxAroundOf({ width, height }) {
  const { whole } = view();
  return width / Math.min((width - 16) / whole.width, (height - 16) / whole.height);
}

/* The part of the address after #: a typed id, as the program's links have it. */

function fragment() {
  try {
    return decodeURIComponent(location.hash.slice(1)).split("&")[0];
  } catch {
    return "";
  }
}

function followFragment() {
  const id = fragment();
  if (data.things[id]) {
    open(id, false);
    goTo(id);
  } else if (id !== "drawing") {
    close();
  }
}

/* Search: in names of every language and aliases, the best first. */

const foldedText = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const entries = Object.entries(data.things)
  .filter(([, thing]) => thing.order !== undefined)
  .sort(([, a], [, b]) => a.order - b.order)
  .map(([id, thing]) => {
    const names = [...Object.values(thing.names), ...(thing.aliases || [])];
    return { id, thing, names, folded: names.map(foldedText) };
  });
const mostShown = 50;
let active = -1;

/** 0: the whole name, 1: its beginning, 2: that of a word, 3: within; nothing: not at all. */
function rank(name, typed) {
  const at = name.indexOf(typed);
  if (at < 0) return undefined;
  if (at === 0) return name.length === typed.length ? 0 : 1;
  return name.includes(" " + typed) ? 2 : 3;
}

function find(text) {
  const typed = foldedText(text.trim());
  if (!typed) return [];
  const found = [];
  for (const entry of entries) {
    let best = null;
    entry.folded.forEach((name, i) => {
      const place = rank(name, typed);
      if (place !== undefined && (!best || place < best.place)) best = { place, name: entry.names[i] };
    });
    if (best) found.push({ ...entry, ...best });
  }
  return found.sort((a, b) => a.place - b.place || a.thing.order - b.thing.order);
}

function resultElement(match, index) {
  const element = make("li");
  element.id = `result-${index}`;
  element.setAttribute("role", "option");
  element.dataset.thing = match.id;
  wear(element, match.thing.layer);
  const other = match.name !== match.thing.name ? ` · ${match.name}` : "";
  element.append(match.thing.name + other, make("small", "", match.thing.kind));
  return element;
}

function search() {
  const matches = find(query.value);
  const asked = query.value.trim() !== "";
  results.hidden = !asked;
  query.setAttribute("aria-expanded", String(asked));
  const list = matches.slice(0, mostShown).map(resultElement);
  if (asked && !list.length) list.push(make("li", "none", words.nothing));
  if (matches.length > mostShown) list.push(make("li", "none", filled(words.more, mostShown, matches.length)));
  for (const element of list) if (element.className === "none") element.setAttribute("role", "presentation");
  results.replaceChildren(...list);
  byId("count").textContent = asked ? filled(words.found, matches.length) : "";
  activate(matches.length ? 0 : -1);
}

function activate(index) {
  active = index;
  const options = [...results.querySelectorAll("[role=option]")];
  options.forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
  if (options[index]) {
    query.setAttribute("aria-activedescendant", options[index].id);
    options[index].scrollIntoView({ block: "nearest" });
  } else {
    query.removeAttribute("aria-activedescendant");
  }
}

function hideResults() {
  results.hidden = true;
  query.setAttribute("aria-expanded", "false");
  query.removeAttribute("aria-activedescendant");
}

function take(option) {
  if (!option || !option.dataset.thing) return;
  hideResults();
  open(option.dataset.thing, false);
  goTo(option.dataset.thing);
}

query.addEventListener("input", search);
query.addEventListener("focus", () => { if (query.value.trim()) search(); });
query.addEventListener("blur", hideResults);
query.addEventListener("keydown", (event) => {
  const options = results.querySelectorAll("[role=option]");
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && options.length) {
    if (results.hidden) search();
    else activate((active + step + options.length) % options.length);
  } else if (event.key === "Enter") {
    if (results.hidden) search();
    take(results.querySelectorAll("[role=option]")[active]);
  } else if (event.key === "Escape" && !results.hidden) {
    hideResults();
  } else {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
});
results.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
results.addEventListener("click", (event) => take(event.target.closest("[role=option]")));

/* Pointers: one drags, two pinch, and what did not move more than a little is a click. */

const pointers = new Map();
let moved = false;
let pressed = null;

drawing.addEventListener("pointerdown", (event) => {
  if (event.button !== 0 && event.button !== 1) return;
  pointers.set(event.pointerId, { x: event.clientX, y: event.clientY, startX: event.clientX, startY: event.clientY });
  if (pointers.size === 1) {
    moved = false;
    pressed = event.target;
  } else {
    moved = true;
  }
});

drawing.addEventListener("pointermove", (event) => {
  const pointer = pointers.get(event.pointerId);
  if (!pointer) return;
  if (!moved && Math.hypot(event.clientX - pointer.startX, event.clientY - pointer.startY) <= 4) return;
  if (!moved) {
    moved = true;
    drawing.classList.add("dragged");
  }
  if (!drawing.hasPointerCapture(event.pointerId)) drawing.setPointerCapture(event.pointerId);
  const others = [...pointers.entries()].filter(([id]) => id !== event.pointerId).map(([, other]) => other);
  if (others.length) {
    const still = others[0];
    const before = Math.hypot(pointer.x - still.x, pointer.y - still.y);
    const after = Math.hypot(event.clientX - still.x, event.clientY - still.y);
    if (before > 0) zoomAt(after / before, (event.clientX + still.x) / 2, (event.clientY + still.y) / 2);
    pan((event.clientX - pointer.x) / 2, (event.clientY - pointer.y) / 2);
  } else {
    pan(event.clientX - pointer.x, event.clientY - pointer.y);
  }
  pointer.x = event.clientX;
  pointer.y = event.clientY;
});

function released(event) {
  if (!pointers.delete(event.pointerId) || pointers.size) return;
  drawing.classList.remove("dragged");
  if (moved || event.type === "pointercancel" || event.button !== 0 || !pressed) return;
  const group = groupAt(pressed);
  if (group) open(thingOf(group), false);
  else if (!pressed.closest("a")) close();
}
drawing.addEventListener("pointerup", released);
drawing.addEventListener("pointercancel", released);
drawing.addEventListener("click", (event) => { if (moved) event.preventDefault(); }, true);
drawing.addEventListener("dragstart", (event) => event.preventDefault());
drawing.addEventListener("dblclick", (event) => zoomAt(event.shiftKey ? 0.5 : 2, event.clientX, event.clientY, true));
drawing.addEventListener("wheel", (event) => {
  event.preventDefault();
  const lines = event.deltaMode === 1 ? 16 : 1;
  if (event.shiftKey) pan(-(event.deltaX || event.deltaY) * lines, 0);
  else zoomAt(Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0015)), event.clientX, event.clientY);
}, { passive: false });

/* Keys. */

const arrows = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** The things of the page with the middles of their places, in pixels. */
function places() {
  return [...view().svg.querySelectorAll("g[id]")].filter((group) => thingOf(group)).map((group) => {
    const { left, top, width, height } = group.getBoundingClientRect();
    return { group, x: left + width / 2, y: top + height / 2 };
  });
}

function stepOnto(place) {
  if (!place) return;
  place.group.tabIndex = -1;
  place.group.focus({ preventScroll: true });
  const { left, top, right, bottom } = drawing.getBoundingClientRect();
  if (place.x < left + 20 || place.x > right - 20 || place.y < top + 20 || place.y > bottom - 20)
    pan((left + right) / 2 - place.x, (top + bottom) / 2 - place.y);
  mark(thingOf(place.group), false);
}

/** The nearest thing in a direction; one that is aside counts as farther away. */
function nearest(from, [dx, dy]) {
  const here = places().find((place) => place.group === from);
  let best = null;
  for (const place of places()) {
    const along = -(place.x - here.x) * dx - (place.y - here.y) * dy;
    const aside = Math.abs(dx ? place.y - here.y : place.x - here.x);
    if (place.group === from || along <= 1) continue;
    const distance = along + 2 * aside;
    if (!best || distance < best.distance) best = { ...place, distance };
  }
  return best;
}

function nearestToMiddle() {
  const { left, top, right, bottom } = drawing.getBoundingClientRect();
  const distance = (place) => Math.hypot(place.x - (left + right) / 2, place.y - (top + bottom) / 2);
  return places().sort((a, b) => distance(a) - distance(b))[0];
}

drawing.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const thing = event.target === drawing ? null : event.target.closest("g[id]");
  if (arrows[event.key]) {
    if (thing) stepOnto(nearest(thing, arrows[event.key]));
    else pan(arrows[event.key][0] * 64, arrows[event.key][1] * 64);
  } else if (event.key === "Enter") {
    if (thing) open(thingOf(thing), true);
    else if (event.target === drawing) stepOnto(groupOf(shown) ? places().find((p) => p.group === groupOf(shown)) : nearestToMiddle());
    else return;
  } else if (event.key === "Escape" && thing) {
    drawing.focus({ preventScroll: true });
    mark(shown, false);
  } else {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    close();
    return;
  }
  if ((event.ctrlKey || event.metaKey) && event.key === "f") {
    event.preventDefault();
    query.select();
    return;
  }
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest("input, select")) return;
  if (event.key === "+" || event.key === "=") zoomAtCentre(1.5);
  else if (event.key === "-" || event.key === "−") zoomAtCentre(1 / 1.5);
  else if (event.key === "0") fit();
  else if (event.key === "PageDown" && views.length > 1 && !details.contains(event.target)) showPage(current + 1);
  else if (event.key === "PageUp" && views.length > 1 && !details.contains(event.target)) showPage(current - 1);
  else if (event.key === "/") query.select();
  else return;
  event.preventDefault();
});

/* Controls, printing, and the start. */

byId("zoom-in").addEventListener("click", () => zoomAtCentre(1.5));
byId("zoom-out").addEventListener("click", () => zoomAtCentre(1 / 1.5));
byId("zoom-fit").addEventListener("click", () => fit());
byId("previous").addEventListener("click", () => showPage(current - 1));
byId("next").addEventListener("click", () => showPage(current + 1));
byId("page").addEventListener("change", () => showPage(Number(byId("page").value)));
data.pages.forEach((title, i) => {
  const option = make("option", "", `${i + 1} / ${data.pages.length} · ${title}`);
  option.value = String(i);
  byId("page").append(option);
});
byId("pages").hidden = views.length < 2;

for (const link of drawing.querySelectorAll("svg a")) {
  link.setAttribute("target", "_blank");
  link.setAttribute("rel", "noopener noreferrer");
}

addEventListener("beforeprint", () => {
  for (const { svg, whole } of views)
    svg.setAttribute("viewBox", `${whole.x} ${whole.y} ${whole.width} ${whole.height}`);
});
addEventListener("afterprint", () => { for (const each of views) if (each.box) flyToIn(each); });
function flyToIn(each) {
  each.svg.setAttribute("viewBox", Object.values(each.box).join(" "));
}

addEventListener("resize", windowChanged);
addEventListener("hashchange", followFragment);
addEventListener("popstate", followFragment);
showPage(0);
followFragment();
})();
