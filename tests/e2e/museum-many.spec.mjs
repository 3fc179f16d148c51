// Others' bugs with long lists and with who is looking, replayed on ours. The list of all of them is in museum.spec.mjs.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import { expectOpen, list, rows, show } from './robot/queue.mjs';

const ADS = 3_000;
const journey = stage({ seed: 34, ads: ADS });

/** Longest time without a frame that is still no freeze; `cargo xtask bench desk` has the true figures. */
const FREEZE_MILLIS = 1_000;
const TABLE = { 'console.list-mode': 'table' };

journey('zammad#2279: select-all froze', async ({ open }) => {
  const page = await open('Ida Holm');
  // The first rows are there before the last.
  await show(page, 'Alle (2\\.9|3\\.0)\\d\\d').waitFor();
  await list(page).locator('a.row').first().focus();
  const gap = page.evaluate(
    () =>
      new Promise((resolve) => {
        let [longest, last, frames] = [0, performance.now(), 0];
        const tick = (now) => {
          longest = Math.max(longest, now - last);
          last = now;
          frames += 1;
          if (frames < 120) requestAnimationFrame(tick);
          else resolve(longest);
        };
        requestAnimationFrame(tick);
      }),
  );
  await page.keyboard.press('Shift+A');
  await eventually('every row in sight is selected', async () => {
    const shown = await rows(page);
    assert.ok(shown.length > 5 && shown.every((row) => row.selected));
  });
  await page.getByRole('group', { name: 'Markering' }).getByText(/^\d\.\d{3} markeret$/).waitFor();
  assert.ok((await gap) < FREEZE_MILLIS, `${await gap} ms without a frame`);
});

journey('superset#24688: virtual table unreadable', async ({ open, as }) => {
  const waiting = (await (await as('Sofie Kjeldsen')).waiting()).length;
  const page = await open('Sofie Kjeldsen');
  await list(page).waitFor();
  // In the list, each row says which of how many it is, wherever one has scrolled.
  await page.locator('.queue-rows').evaluate((box) => box.scrollTo(0, box.scrollHeight / 2));
  await eventually('the rows know their places', async () => {
    const shown = await rows(page);
    assert.ok(shown[0].place > 1_000, `from ${shown[0].place}`);
    assert.ok(shown.every((row, index) => row.of === waiting && row.place === shown[0].place + index));
  });
  // As a plain table, every row of a page exists, and the pages reach all of them.
  const reader = await open('Sofie Kjeldsen', { settings: TABLE });
  const pages = Math.ceil(waiting / 50);
  const table = reader.getByRole('table', { name: new RegExp(`Side 1 af ${pages}$`) });
  await table.waitFor();
  assert.equal(await table.getByRole('rowheader').count(), 50);
  await reader.getByRole('link', { name: 'Næste side' }).click();
  await reader.getByRole('table', { name: new RegExp(`Side 2 af ${pages}$`) }).waitFor();
});

journey('freescout#4548: presence expired early', async ({ open, as }) => {
  const [ad] = await (await as('Ida Holm')).free();
  const mads = await open('Mads Friis', { at: `/annoncer/${ad}` });
  await expectOpen(mads, ad);
  const ida = await open('Ida Holm', { at: `/annoncer/${ad}` });
  const isThere = ida.getByText('Mads Friis ser på annoncen').locator('visible=true').first();
  await isThere.waitFor({ timeout: 20_000 });
  // Longer than a word about him is kept: he says so again in time.
  for (let second = 0; second < 30; second += 1) {
    await ida.waitForTimeout(1_000);
    assert.ok(await isThere.isVisible(), `gone after ${second} s, though he still looks`);
  }
  await mads.close();
  await isThere.waitFor({ state: 'hidden', timeout: 40_000 });
});
