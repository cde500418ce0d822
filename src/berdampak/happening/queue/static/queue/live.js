// Fetches the page again now and then and puts what changed in its live part; without a script the page reloads itself.
"use strict";
for (const part of document.querySelectorAll("[data-live]")) {
  const seconds = Number(part.dataset.live);
  const look = async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-live]");
      if (!answer.ok || !fresh) return;
      if (fresh.dataset.live !== part.dataset.live) location.reload();
      if (fresh.innerHTML !== part.innerHTML) part.replaceChildren(...fresh.childNodes);
    } catch {
      // The line is down; the next look may find it back.
    }
  };
  if (seconds) setInterval(look, seconds * 1000);
}
