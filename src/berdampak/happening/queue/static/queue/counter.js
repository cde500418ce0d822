// The counter page while the line is down: every deed is kept here first, under a key of its own, and sent in order.
"use strict";
const desk = document.getElementById("desk");
const line = document.getElementById("line");
const say = JSON.parse(desk.dataset.say);
const place = `loket:${desk.dataset.sync}:${desk.dataset.officer}`;
const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
const RETRY_SECONDS = 5;
let sending = null;

const kept = () => JSON.parse(localStorage.getItem(place) ?? "[]");
const keep = (deeds) => localStorage.setItem(place, JSON.stringify(deeds));
const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (one) => one.toString(16).padStart(2, "0")).join("");
const row = (ticket) => desk.querySelector(`[data-ticket="${CSS.escape(ticket)}"]:not(#desk)`);
const list = (kind) => desk.querySelector(`[data-list=${kind}]`);

// What a deed makes of the page, as the server will make of the ticket.
const STATES = { call: "called", start: "serving", resume: "serving", proceed: "serving", recall: "called", add: null };

function show(state, ticket) {
  desk.dataset.state = state;
  desk.dataset.ticket = ticket ?? "";
  for (const one of desk.querySelectorAll("[data-when]")) one.hidden = !one.dataset.when.split(" ").includes(state);
  for (const one of desk.querySelectorAll(".hand [name=ticket]")) one.value = ticket ?? "";
  if (state !== "none") desk.querySelector("[data-word]").textContent = say.states[state];
}

function bring(ticket) {
  const from = row(ticket);
  if (!from) return;
  desk.querySelector("[data-number]").textContent = from.querySelector(".number").textContent;
  desk.querySelector(".hand [data-service]").textContent = from.querySelector("[data-service]").textContent;
  for (const one of desk.querySelectorAll("[data-first], [data-deed=proceed]")) one.remove();
  const rows = from.closest("section");
  from.remove();
  rows.hidden = !rows.querySelector("li");
}

function put(kind, deed) {
  const item = document.createElement("li");
  item.dataset.ticket = desk.dataset.ticket;
  const number = document.createElement("b");
  number.className = "number";
  number.textContent = desk.querySelector("[data-number]").textContent;
  const service = document.createElement("span");
  service.dataset.service = "";
  service.textContent = desk.querySelector(".hand [data-service]").textContent;
  const form = document.createElement("form");
  form.dataset.deed = deed;
  const hidden = Object.assign(document.createElement("input"), { type: "hidden", name: "ticket", value: item.dataset.ticket });
  const button = Object.assign(document.createElement("button"), { className: "quiet", textContent: say.deeds[deed] });
  form.append(hidden, button);
  item.append(number, " ", service, " ", form);
  list(kind).querySelector("ul").append(item);
  list(kind).hidden = false;
}

function apply({ deed, ticket }) {
  if (deed === "call" || deed === "resume") bring(ticket);
  if (deed === "hold") put("held", "resume");
  if (deed === "skip") put("skipped", "call");
  if (deed in STATES) {
    if (STATES[deed]) show(STATES[deed], ticket);
  } else if (ticket === desk.dataset.ticket) {
    show("none", null);
  }
}

function tell(words, lines = [], link = "") {
  line.replaceChildren(Object.assign(document.createElement("p"), { textContent: words }));
  if (lines.length) {
    const told = document.createElement("ul");
    for (const one of lines) told.append(Object.assign(document.createElement("li"), { textContent: one }));
    line.append(told);
  }
  if (link) line.append(Object.assign(document.createElement("a"), { href: link, textContent: "→" }));
  line.className = lines.length || link ? "problems" : "done";
  line.hidden = !words;
}

const numberOf = ({ number, deed }) => `${number ?? ""} ${say.deeds[deed]}`.trim();
const tellOffline = () => tell(say.offline, kept().map((one) => `${say.pending}: ${numberOf(one)}`));

// Sends everything that is kept, in its order, and forgets only what was answered.
async function send() {
  const deeds = kept();
  if (!deeds.length) return;
  let answer;
  try {
    answer = await fetch(desk.dataset.sync, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRFToken": token },
      body: JSON.stringify(deeds.map(({ number, ...one }) => one)),
    });
  } catch {
    tellOffline();
    return;
  }
  if (answer.redirected || answer.status === 403) {
    tell(say.sign_in_again, [], desk.dataset.signIn);
    return;
  }
  const told = await answer.json();
  const answered = new Map((told.outcomes ?? []).map((one) => [one.key, one]));
  keep(kept().filter((one) => answered.size && !answered.has(one.key)));
  const refused = deeds.filter((one) => answered.get(one.key)?.accepted === false);
  const whys = refused.map((one) => `${say.conflict}: ${numberOf(one)}. ${answered.get(one.key).why}`);
  if (!answered.size) whys.push(`${say.conflict}: ${told.why}`);
  if (whys.length) sessionStorage.setItem(place, JSON.stringify(whys));
  else if (deeds.length > 1) sessionStorage.setItem(place, JSON.stringify([]));
  location.reload();
}

const flush = () => (sending ??= send().finally(() => (sending = null)));

async function callNext(form) {
  try {
    const body = new FormData(form);
    body.set("action", "next");
    await fetch(location.href, { method: "POST", body });
    location.reload();
  } catch {
    const next = list("following").querySelector("li");
    if (!next) return tell(`${say.offline} ${say.none_next}`);
    doDeed({ deed: "call", ticket: next.dataset.ticket }, next.querySelector(".number").textContent);
  }
}

function doDeed(deed, number) {
  keep([...kept(), { key: newKey(), claimed_at: new Date().toISOString(), number, ...deed }]);
  apply(deed);
  flush();
}

addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.dataset.deed) return;
  event.preventDefault();
  if (form.dataset.deed === "next") {
    if (kept().length) {
      const next = list("following").querySelector("li");
      if (next) doDeed({ deed: "call", ticket: next.dataset.ticket }, next.querySelector(".number").textContent);
      else tell(`${say.offline} ${say.none_next}`);
    } else callNext(form);
    return;
  }
  const deed = { deed: form.dataset.deed, ticket: form.elements.ticket.value };
  for (const name of ["service", "target"]) if (form.elements[name]?.value) deed[name] = form.elements[name].value;
  const from = row(deed.ticket);
  doDeed(deed, (from ?? desk).querySelector(".number").textContent);
});

addEventListener("online", flush);
setInterval(() => kept().length && flush(), RETRY_SECONDS * 1000);
const whys = JSON.parse(sessionStorage.getItem(place) ?? "null");
sessionStorage.removeItem(place);
if (whys) tell(whys.length ? say.conflict : say.synced, whys);
for (const one of kept()) apply(one);
if (kept().length) flush();

if ("serviceWorker" in navigator) {
  navigator.serviceWorker.register(desk.dataset.worker).then(async () => {
    const files = [...document.querySelectorAll("link[rel=stylesheet], script[src]")].map((one) => one.href || one.src);
    const store = await caches.open("loket-1");
    await store.addAll([location.href, ...files]);
    document.documentElement.dataset.kept = "yes";
  }).catch(() => {});
}
