"""What every page must be: without barriers, readable on a narrow screen, light, and usable by keyboard alone."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

BYTES_MAX = 30_000
WIDTH_MIN = 320
AXE = Axe()
WEIGHT = """[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  .reduce((sum, one) => sum + one.encodedBodySize, 0)"""
SIDEWAYS = """[...document.querySelectorAll('.scroll > table')]
  .filter(one => one.scrollWidth > one.parentElement.clientWidth + 1).map(one => one.outerHTML.slice(0, 160))"""
FOCUSED = """() => {
  const here = document.activeElement, style = getComputedStyle(here), box = here.getBoundingClientRect();
  return {
    place: [...document.querySelectorAll('*')].indexOf(here),
    seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
      && box.width > 0 && box.right > 0 && box.bottom > 0 && box.top < innerHeight,
  };
}"""
REACHABLE = """() => {
  const all = [...document.querySelectorAll('*')], radios = new Set();
  return all.filter(one => one.matches(
      'a[href], summary, [tabindex="0"], button, input:not([type=hidden]), textarea, select')
      && one.tabIndex >= 0 && !one.disabled && one.checkVisibility())
    .filter(one => one.type !== 'radio' || (!radios.has(one.name) && radios.add(one.name)))
    .map(one => all.indexOf(one));
}"""


def look(page: Page) -> None:
    """Fail if the page that is open has a barrier, weighs much, or must be scrolled sideways on a narrow screen."""
    weight = page.evaluate(WEIGHT)
    assert 0 < weight <= BYTES_MAX
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    found = AXE.run(page).response["violations"]
    assert not found, "\n".join(f"{one['id']}: {[node['html'][:160] for node in one['nodes']]}" for one in found)
    page.set_viewport_size({"width": WIDTH_MIN, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTH_MIN
    assert page.evaluate(SIDEWAYS) == []


def walk(page: Page) -> None:
    """Fail unless the tab key reaches everything that can be used, in order, and shows where it is."""
    page.evaluate("document.activeElement.blur()")
    reachable, reached = page.evaluate(REACHABLE), []
    for _ in reachable:
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        assert focused["seen"], page.evaluate("document.activeElement.outerHTML")[:200]
        reached.append(focused["place"])
    assert reached == reachable


def is_plain(page: Page) -> bool:
    """Whether the page does without any script."""
    return page.locator("script").count() == 0
