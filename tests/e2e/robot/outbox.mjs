// The outbox: what has been decided and is on its way.

import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';

/** Settings of a console that sends at once, and of one that waits so long that a journey can act meanwhile. */
export const AT_ONCE = { 'console.undo-seconds': '0' };
export const LATER = { 'console.undo-seconds': '15' };

/** What the outbox shows, as `{state, text}`. */
export const outbox = (page) =>
  page
    .getByRole('region', { name: 'Udbakke' })
    .getByRole('listitem')
    .evaluateAll((items) => items.map((item) => ({ state: item.dataset.state, text: item.textContent })));

/** Waits until a decision about an ad of this title is in a state. */
export async function expectOnItsWay(page, title, state) {
  await eventually(`${title} is ${state}`, async () => {
    const shown = await outbox(page);
    assert.ok(
      shown.some((entry) => entry.text.includes(title) && entry.state === state),
      JSON.stringify(shown),
    );
  });
}

/** Waits until nothing is on its way any more. */
export async function expectAllSent(page) {
  await eventually('all has been sent', async () => {
    const left = (await outbox(page)).filter(({ state }) => state !== 'done');
    assert.deepEqual(left, []);
  });
}

/** Decision keys are not heard at once after an ad has appeared: lets that time pass. */
export const look = (page) => page.waitForTimeout(450);
