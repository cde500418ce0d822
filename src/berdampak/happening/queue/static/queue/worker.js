// Keeps the counter page and what it is made of at hand, so that it opens while the line is down.
"use strict";
const KEPT = "loket-1";
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const page = request.mode === "navigate";
  if (request.method !== "GET" || !(page || new URL(request.url).pathname.startsWith("/static/"))) return;
  event.respondWith(answer(request, page));
});

async function answer(request, page) {
  const kept = await caches.open(KEPT);
  try {
    const fresh = await fetch(request);
    if (fresh.ok && !fresh.redirected) await kept.put(request, fresh.clone());
    return fresh;
  } catch (error) {
    const found = await kept.match(request, { ignoreVary: true });
    if (found) return found;
    if (page) {
      const [last] = (await kept.keys()).filter((one) => !new URL(one.url).pathname.startsWith("/static/")).slice(-1);
      if (last) return kept.match(last, { ignoreVary: true });
    }
    throw error;
  }
}
