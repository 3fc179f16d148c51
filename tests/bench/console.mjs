// The console as the measurements see it. The functions named `shown…` and `seen…` run inside the page.

/** The visible ad: `{path, title}`. The address follows a moment later. */
export function seenAd() {
  const sheet = document.querySelector('.ad[data-ad]:not([hidden])');
  return {
    path: sheet && `/annoncer/${sheet.dataset.ad}`,
    title: sheet?.querySelector('.ad-title')?.textContent.replace(/\s+/g, ' ').trim(),
  };
}

/** Another ad than the one at `before` is on the desk with its own title and text, and gives its path. */
export function shownNextAd({ before }) {
  const sheet = document.querySelector('.ad[data-ad]:not([hidden])');
  const title = sheet?.querySelector('.ad-title');
  const path = `/annoncer/${sheet?.dataset.ad}`;
  if (!title || path === before || !title.checkVisibility({ visibilityProperty: true })) return undefined;
  const isItsOwn = title.textContent.replace(/\s+/g, ' ').trim() === window.titles[sheet.dataset.ad];
  return isItsOwn && sheet.textContent.length > title.textContent.length + 80 ? path : undefined;
}

/** When the list was asked for first, and when the whole of it was here. */
export function seenList({ list }) {
  const read = performance.getEntriesByType('resource').find(({ name }) => name.endsWith(list));
  return read && { startTime: read.startTime, responseEnd: read.responseEnd };
}

/** How many rows the list has in all; a list of none has no grid. */
export function seenRowCount() {
  return Number(document.querySelector('[role=grid][aria-rowcount]')?.getAttribute('aria-rowcount') ?? 0);
}

/** The list has another length than before. */
export function shownOtherRowCount({ before }) {
  const now = Number(document.querySelector('[role=grid][aria-rowcount]')?.getAttribute('aria-rowcount') ?? 0);
  return now !== before ? { now } : undefined;
}

/** Every row in sight is selected, or none is. */
export function shownSelected({ selected }) {
  const rows = [...document.querySelectorAll('[role=grid] [role=row]')];
  return rows.length > 0 && rows.every((row) => (row.getAttribute('aria-selected') === 'true') === selected);
}

/** The list has rows; with `titled`, the first of them has its title. */
export function shownRows({ titled }) {
  const row = document.querySelector('[role=grid] [role=row]');
  const title = row?.querySelector('.row-title');
  return row && (!titled || (title?.textContent.trim() && !title.classList.contains('row-waiting')));
}

/** The queue. */
export const grid = (page) => page.getByRole('grid', { name: /^Afventende jobannoncer/ });

/** An ad's row. */
export const row = (page, id) => grid(page).getByRole('row').filter({ has: page.locator(`a[href^="/annoncer/${id}"]`) });

/** The ads whose rows exist now. */
export const rowIds = (page) =>
  grid(page)
    .locator('a.row')
    .evaluateAll((rows) => rows.map((row) => row.pathname.split('/')[2]));

/** Comes back to the window, which makes the console read the list at once; waits until it has the answer. */
export async function comeBack(page) {
  const asked = new Set();
  const note = (request) => request.url().endsWith('/afventende-jobannoncer') && asked.add(request);
  page.on('request', note);
  const isIt = (request) => asked.has(request);
  const ended = Promise.any([page.waitForEvent('requestfinished', isIt), page.waitForEvent('requestfailed', isIt)]);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await ended;
  page.off('request', note);
}

/** What waits in the outbox, as `{state, text}`. */
export const outbox = (page) =>
  page
    .getByRole('region', { name: 'Udbakke' })
    .getByRole('listitem')
    .evaluateAll((items) => items.map((item) => ({ state: item.dataset.state, text: item.textContent })));
