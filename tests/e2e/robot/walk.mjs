// Going through a page with Tab, and what is met on the way.

/** More stops than any page has: one that has more holds the keyboard fast. */
const MOST_STOPS = 400;

/** What can take the focus by Tab, as HTML has it. */
const TABBABLE =
  'a[href], button:not(:disabled), input:not(:disabled, [type=hidden]), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]';

/**
 * Presses Tab from the top of the page until it leaves it, and Shift+Tab back. Gives every stop in order, as
 * `{name, faults}`, whether the way back was the same, and what Tab never came to.
 */
export async function walk(page) {
  await page.evaluate(() => {
    window.walked = [];
    // The next Tab starts from the top, wherever the page has put the focus.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const stops = [];
  for (let count = 0; count < MOST_STOPS; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(met);
    if (stop === 'out') break;
    if (stop !== 'still here') stops.push(stop);
  }
  const left = await page.evaluate((tabbable) => {
    const isThere = (one) => one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
    const all = [...document.querySelectorAll(tabbable)].filter((one) => one.tabIndex >= 0 && isThere(one));
    // Of a group of radio buttons one is a stop.
    return all.filter((one) => one.type !== 'radio' && !window.walked.includes(one)).map((one) => one.outerHTML.slice(0, 160));
  }, TABBABLE);
  // Out of the page and back into it is a press each.
  let isSameBack = false;
  for (let presses = 0; presses < 2 && !isSameBack; presses += 1) {
    await page.keyboard.press('Shift+Tab');
    isSameBack = await page.evaluate(() => document.activeElement === window.walked.at(-1));
  }
  return { stops, left, isSameBack };
}

/**
 * Runs in the page: what has the focus now, with what is wrong about it; `still here` in a field that has several stops,
 * such as a date's, and `out` once the focus has left the page or begins anew.
 */
function met() {
  const one = document.activeElement;
  const before = window.walked.at(-1);
  if (one === before) return 'still here';
  if (!one || one === document.body || window.walked.includes(one)) return 'out';
  window.walked.push(one);
  const faults = [];
  const label = one.labels?.[0]?.textContent ?? '';
  const labelled = (one.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
  const name = [one.getAttribute('aria-label'), labelled.join(' '), label, one.textContent, one.title].find((words) => words?.trim());
  if (!name) faults.push('it has no name');

  // A radio button and a checkbox are ringed together with their labels.
  const ringed = [one, ['radio', 'checkbox'].includes(one.type) ? one.closest('.ds-field') : null].filter(Boolean).map((it) => getComputedStyle(it));
  const hasRing = ringed.some((it) => (it.outlineStyle !== 'none' && parseFloat(it.outlineWidth) >= 1) || it.boxShadow !== 'none');
  if (!hasRing) faults.push('its focus cannot be seen');

  const { left, top, right, bottom } = one.getBoundingClientRect();
  if (right - left < 1 || bottom - top < 1) faults.push('it has no size');
  const inside = (share, from, to, most) => Math.min(Math.max(from + share * (to - from), 1), most - 1);
  const isIt = (there) => there && (one.contains(there) || there.contains(one));
  const shares = [0.1, 0.5, 0.9];
  const points = shares.flatMap((x) => shares.map((y) => [inside(x, left, right, innerWidth), inside(y, top, bottom, innerHeight)]));
  const uncovered = points.filter(([x, y]) => x >= left && x <= right && y >= top && y <= bottom && isIt(document.elementFromPoint(x, y)));
  if (uncovered.length === 0) faults.push('all of it is covered or out of sight');

  if (before && !(before.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING)) faults.push('it stands before the stop before it');
  return { name: (name ?? one.outerHTML.slice(0, 80)).replace(/\s+/g, ' ').trim().slice(0, 60), faults };
}
