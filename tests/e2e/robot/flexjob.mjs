// Looking flexjobs up, and what is said of them.

import assert from 'node:assert/strict';

/** Ids of the demo data's well-known cases, which every seed has (server/src/demo/flexjob). */
export const offer = (number) => `f1e80000-0000-4000-8000-00000000000${number + 1}`;
export const allocation = (number) => `f1e8a110-0000-4000-8000-00000000000${number + 1}`;

/** The well-known cases by what can be met in them. */
export const GRANTED = 0;
export const GRANTED_FOR_GOOD = 1;
export const REFUSED = 2;
export const ENDED = 4;
export const BEING_ASSESSED = 5;
export const STATUS_UNKNOWN = 6;
export const OFFER_ALONE = 7;

/** An id that is nobody's. */
export const NOBODYS = '00000000-0000-4000-8000-00000000dead';

/** An id is an offer's or an allocation's, so one of the two calls answers that it is not there. */
export const ONE_OF_BOTH = { status: 404, path: /^\/Flexjob\/GetFlexjob(Allocation)?$/ };

export const field = (page) => page.getByLabel('Sagens id');
export const heading = (page) => page.locator('#flexjob-case');
export const reveal = (page) => page.getByRole('button', { name: 'Vis CPR-nummer' });
export const recent = (page) => page.getByRole('region', { name: 'Dine seneste opslag' });

/** Types an id, or what is none, and asks for it. */
export async function lookUp(page, text) {
  await field(page).fill(text);
  await page.getByRole('button', { name: 'Slå op' }).click();
}

/** A field's value in a group; `undefined` where the group has no such field. */
export async function told(page, group, label) {
  const fields = page.getByRole('region', { name: group, exact: true }).locator('dl > div');
  for (const one of await fields.all()) {
    if ((await one.locator('dt').innerText()) === label) return (await one.locator('dd').innerText()).trim();
  }
  return undefined;
}

/** The sentences on what was changed. */
export async function changes(page) {
  return page.getByRole('region', { name: 'Ændret fra ansøgning til bevilling' }).getByRole('listitem').allInnerTexts();
}

/** The steps of the timeline, the current one in brackets. */
export async function steps(page) {
  const items = await page.getByRole('region', { name: 'Forløb' }).getByRole('listitem').all();
  return Promise.all(
    items.map(async (item) => {
      const label = await item.locator('.flexjob-step-label').innerText();
      return (await item.getAttribute('aria-current')) === 'step' ? `[${label}]` : label;
    }),
  );
}

/** The CPR number on the screen. */
export const shownCpr = (page) => page.locator('.cpr-number').innerText();

/** `0101651234` → `010165-1234` */
export const withHyphen = (cpr) => `${cpr.slice(0, 6)}-${cpr.slice(6)}`;
export const masked = (cpr) => `${cpr.slice(0, 6)}-••••`;

/** Where the focus is, in words for a failure. */
export async function expectFocus(page, locator, what) {
  const here = await locator.evaluate((element) => element === document.activeElement);
  assert.ok(here, `the focus is not at ${what}`);
}
