// Who may only read, or nothing, is told so where she would act, and no call is made that must be refused.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import { DECIDING, button, expectBlocked, minutes, panel } from './robot/decision.mjs';
import { expectOpen } from './robot/queue.mjs';
import { AT_ONCE, calls, look, outbox, writes } from './robot/outbox.mjs';

const journey = stage({ seed: 18 });

journey(
  'who may only read sees at every button why it is blocked, and pressing sends nothing',
  async ({ open, as }) => {
    const truth = await as('Rasmus Dalgaard');
    const waiting = await truth.waiting();
    const free = waiting.find((row) => !row.behandling).jobannonceId;
    const held = waiting.find((row) => row.behandling).jobannonceId;
    for (const [ad, lead] of [
      [free, 'Påbegynd'],
      [held, 'Overtag …'],
    ]) {
      const page = await open('Rasmus Dalgaard', { at: `/annoncer/${ad}`, settings: AT_ONCE });
      const sent = writes(page);
      await expectOpen(page, ad);
      await button(page, lead).waitFor();
      await expectBlocked(page, [lead, ...DECIDING], 'Du har kun adgang til at læse.');
      await panel(page).getByText('Du har kun adgang til at læse.').and(page.locator(':visible')).first().waitFor();
      await minutes(page).fill('45');
      // A press by mouse, by script and by key: Playwright itself would refuse to press a disabled button.
      for (const name of [lead, ...DECIDING]) {
        await button(page, name).click({ force: true });
        await button(page, name).press('Enter');
      }
      await page.locator('.ad:not([hidden]) .ad-title').focus();
      await look(page);
      for (const key of ['g', 'b', 'o', 'a', '1', 'p', '1', 'Control+Enter', 'n']) await page.keyboard.press(key);
      assert.equal(await page.getByRole('dialog').count(), 0);
      assert.equal(await page.getByRole('menu').count(), 0);
      assert.deepEqual(await outbox(page), []);
      assert.deepEqual(calls(sent), []);
    }
  },
);

journey(
  'who may nothing is told so, at the queue, at an ad and at the statistics',
  async ({ open, as, expectNote }) => {
    const [ad] = await (await as('Ida Holm')).free();
    const page = await open('Nynne Ravn', { at: `/annoncer/${ad}` });
    expectNote(page, { status: 403, path: /^\/(v2\/|annoncekilde\/|bff\/tilstede$)/ });
    const told = page.getByText('Du har ikke adgang til at udføre handlingen.').and(page.locator(':visible'));
    await page.getByRole('region', { name: 'Kø', exact: true }).and(page.locator(':visible')).waitFor();
    await eventually('the queue and the ad say so', async () => {
      assert.ok(
        (await page.getByRole('region', { name: 'Kø', exact: true }).innerText()).includes('Du har ikke adgang'),
      );
      assert.ok((await page.getByRole('article').innerText()).includes('Du har ikke adgang'));
    });
    await page.getByText('Bed din leder om adgang, eller log ind som en anden.').first().waitFor();
    await page.getByRole('link', { name: 'Statistik' }).click();
    await page.getByRole('heading', { name: 'Statistik' }).waitFor();
    await told.first().waitFor();
  },
);

journey('the sign-in says what each caseworker may do', async ({ open }) => {
  const page = await open();
  for (const [name, may] of [
    ['Ida Holm', 'Kan læse og afgøre'],
    ['Rasmus Dalgaard', 'Kan kun læse'],
    ['Nynne Ravn', 'Har ingen adgang'],
  ]) {
    await page.getByRole('button', { name: new RegExp(`^${name}.*${may}`) }).waitFor();
  }
});
