// Asks the browser for a passkey and sends what it answers; without scripts the form stays hidden and codes are used.
"use strict";
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const known = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));

function asked(options) {
  const given = options.publicKey;
  const wanted = { ...given, challenge: bytes(given.challenge) };
  if (given.user) wanted.user = { ...given.user, id: bytes(given.user.id) };
  if (given.excludeCredentials) wanted.excludeCredentials = known(given.excludeCredentials);
  if (given.allowCredentials) wanted.allowCredentials = known(given.allowCredentials);
  return { publicKey: wanted };
}

function answer(credential) {
  const response = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (credential.response[name]) response[name] = text(credential.response[name]);
  }
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    response,
  };
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const wanted = asked(JSON.parse(form.dataset.options));
    try {
      const credential = await navigator.credentials[form.dataset.passkey](wanted);
      form.elements.credential.value = JSON.stringify(answer(credential));
      form.submit();
    } catch {
      form.querySelector("button").focus(); // the person gave up; the other ways are still there
    }
  });
}
