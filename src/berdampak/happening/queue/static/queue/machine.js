// A kiosk prints the number where it can and goes back to its first page when nobody touches it.
"use strict";
const told = document.querySelector("[data-back]");
if ("print" in told.dataset) addEventListener("load", () => print());
let leaving;
const wait = () => {
  clearTimeout(leaving);
  leaving = setTimeout(() => location.replace(told.dataset.back), Number(told.dataset.seconds) * 1000);
};
for (const touch of ["pointerdown", "keydown"]) addEventListener(touch, wait);
wait();
