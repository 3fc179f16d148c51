// How many keys each act takes: the keys that were really sent are counted in the page, and what came of them is
// asked of the services.

import assert from 'node:assert/strict';
import { eventually } from '../e2e/robot/eventually.mjs';
import { Service } from '../e2e/robot/service.mjs';
import { outbox, seenAd, shownNextAd } from './console.mjs';
import { freshPage, withServer } from './setting.mjs';

/** Decision keys are not heard at once after an ad has appeared. */
const SETTLING_MILLIS = 600;

export async function keys(report, browser) {
  await withServer({ ads: 250 }, async (server) => {
    report.headline('keys that an act takes, as sent to the page');
    const at = await desk(browser, server, { 'console.undo-seconds': '0' });
    await at.act('approve', 1, ['g'], await at.free(), approved);
    await at.act('reject with a template', 3, ['a', '6', 'Control+Enter'], await at.free(), rejectedWithMail);
    await at.act('park', 2, ['p', '1'], await at.free(), parked);
    await at.act('take over', 2, ['o', 'Enter'], await at.heldByAnother(), mine);
    await at.context.close();

    const careful = await desk(browser, server, { 'console.undo-seconds': '8' });
    const ad = await careful.free();
    await careful.open(ad);
    await careful.press(['g']);
    await eventually('the decision waits', async () => assert.equal((await outbox(careful.page)).length, 1));
    await careful.act('undo', 1, ['z'], undefined, async () => {
      await eventually('the ad is back', async () => assert.equal((await careful.page.evaluate(seenAd)).path, `/annoncer/${ad}`));
      assert.deepEqual(await outbox(careful.page), []);
      // Longer than it would have waited.
      await careful.page.waitForTimeout(9_000);
      assert.equal((await careful.truth.ad(ad)).approvalStatus, 'UnderBehandling');
      assert.ok(!(await careful.truth.pending(ad)).behandling, 'nothing was begun');
    });
    await careful.context.close();

    async function desk(browser, server, settings) {
      const { context, page, truth } = await freshPage(browser, server, 'Ida Holm', { settings });
      await page.addInitScript(() => {
        window.keysSent = [];
        const modifiers = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph']);
        const note = (event) => event.isTrusted && !modifiers.has(event.key) && window.keysSent.push(event.key);
        addEventListener('keydown', note, true);
      });
      const taken = new Set();
      const choose = async (fits) => {
        const row = (await truth.waiting()).find((row) => fits(row) && !taken.has(row.jobannonceId));
        assert.ok(row, 'no ad of this kind is left');
        taken.add(row.jobannonceId);
        return row.jobannonceId;
      };
      const open = async (ad) => {
        await page.goto(`/annoncer/${ad}`);
        const { title } = await truth.ad(ad);
        await page.evaluate(([id, title]) => (window.titles = { [id]: title.replace(/\s+/g, ' ').trim() }), [ad, title]);
        await page.evaluate(`window.stopwatch.paintedOnce(${shownNextAd}, { before: '' }, 10000).then(() => {})`);
        await page.waitForTimeout(SETTLING_MILLIS);
      };
      const press = async (keys) => {
        for (const key of keys) {
          await page.keyboard.press(key);
          // Even a quick hand needs this long.
          await page.waitForTimeout(120);
        }
      };
      const act = async (name, bound, keys, ad, check) => {
        if (ad) await open(ad);
        await page.evaluate(() => (window.keysSent.length = 0));
        await press(keys);
        const sent = await page.evaluate(() => window.keysSent.length);
        await check(truth, ad);
        report.add(`${name}: ${keys.join(', ')}`, sent, '', { exactly: bound });
      };
      return {
        context,
        page,
        truth,
        open,
        press,
        act,
        free: () => choose((row) => !row.behandling),
        heldByAnother: async () => {
          const old = new Date(Date.now() - 5 * 60_000).toISOString();
          const found = await choose(
            ({ behandling }) =>
              behandling &&
              !behandling.parkeretTilTidspunkt &&
              behandling.behandler.behandlerNavn !== 'Ida Holm' &&
              Date.parse(behandling.behandlingPaabegyndtTidspunkt) < Date.parse(old),
          );
          return found;
        },
      };
    }
  });
}

async function approved(truth, ad) {
  await eventually('it is approved', async () => assert.equal((await truth.ad(ad)).approvalStatus, 'Godkendt'));
}

async function rejectedWithMail(truth, ad) {
  await eventually('it is rejected', async () => assert.equal((await truth.ad(ad)).approvalStatus, 'IkkeGodkendt'));
}

async function parked(truth, ad) {
  await eventually('it is parked', async () => {
    const { behandling } = await truth.pending(ad);
    assert.ok(behandling?.parkeretTilTidspunkt);
    assert.equal(behandling.behandler.behandlerNavn, truth.behandler.behandlerNavn);
  });
}

async function mine(truth, ad) {
  await eventually('it is mine', async () => {
    const { behandling } = await truth.pending(ad);
    assert.equal(behandling.behandler.behandlerNavn, truth.behandler.behandlerNavn);
  });
}
