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

/** An ad's title as the console shows it. */
export const shownTitle = async (truth, ad) => (await truth.ad(ad)).title.trim();

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

/** One decision in the outbox, by its ad's title. */
export const entry = (page, title) =>
  page.getByRole('region', { name: 'Udbakke' }).getByRole('listitem').filter({ hasText: title });

/** Waits until the outbox is empty. */
export async function expectEmpty(page) {
  await eventually('the outbox is empty', async () => assert.deepEqual(await outbox(page), []));
}

const WRITE = /\/JobannonceBehandling\/(paabegynd-behandling|opdater-godkendelsesstatus|parker)\/(.+)$/;

/** Every write that a browser sends from now on, of all its tabs, in order: `{act, ad, id, body, at}`. */
export function writes(page) {
  const sent = [];
  page.context().on('request', (request) => {
    const [, act, ad] = WRITE.exec(request.url()) ?? [];
    if (act) sent.push({ act, ad, id: request.headers()['x-requestid'], body: request.postDataJSON(), at: Date.now() });
  });
  return sent;
}

/** What was written, as `begin …` and so on, without what it carried. */
export const calls = (sent) => sent.map(({ act, ad }) => `${act} ${ad}`);

/** The calls that begin an ad and decide it. */
export const beginAndDecide = (ad) => [`paabegynd-behandling ${ad}`, `opdater-godkendelsesstatus ${ad}`];

/** Decision keys are not heard at once after an ad has appeared: lets that time pass. */
export const look = (page) => page.waitForTimeout(450);
