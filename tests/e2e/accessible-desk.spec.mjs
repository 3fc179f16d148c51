// axe-core finds nothing on the desk in any of its states: light and dark, wide and narrow, comfortable and compact.

import { stage } from './robot/stage.mjs';
import { expectAccessible } from './robot/axe.mjs';
import {
  askToTakeOver,
  begin,
  button,
  dialog,
  expectError,
  expectFault,
  email,
  expectStanding,
  insertTemplate,
  park,
} from './robot/decision.mjs';
import { comeBack, expectOpen, list, openAd } from './robot/queue.mjs';
import { choose } from './robot/session.mjs';

const journey = stage({ seed: 21 });

for (const density of ['Luftig', 'Kompakt']) {
  journey(`the desk is accessible with no ad open, and with a free one (${density})`, async ({ open, as }) => {
    const [ad] = await (await as('Ida Holm')).free();
    const page = await open('Ida Holm');
    await choose(page, 'Tæthed', density);
    await list(page).getByText('Henter…').first().waitFor({ state: 'detached' });
    await expectAccessible(page, 'no ad open');
    await openAd(page, ad);
    await expectStanding(page, 'Ledig');
    await expectAccessible(page, 'a free ad');
  });

  journey(
    `the desk is accessible with one’s own ad, a template, a message, faults, and parked (${density})`,
    async ({ open, as }) => {
      const [ad] = await (await as('Mads Friis')).free();
      const page = await open('Mads Friis', { at: `/annoncer/${ad}` });
      await choose(page, 'Tæthed', density);
      await begin(page);
      await insertTemplate(page, 'Forskelsbehandling, køn');
      await park(page, { typed: 'ti' });
      await button(page, 'Afvis').click();
      await expectFault(page, email(page), 'Udfyld {{citat}}, før e-mailen sendes.');
      await expectAccessible(page, 'one’s own ad with faults');
      await park(page, { preset: '1 døgn' });
      await expectStanding(page, /^Min, parkeret til /);
      await expectAccessible(page, 'one’s own ad, parked, with a message');
    },
  );

  journey(
    `the desk is accessible with a colleague’s ad, the question to take over, and an error (${density})`,
    async ({ open, as, expectNote }) => {
      const sofie = await as('Sofie Kjeldsen');
      const [held, raced] = await sofie.free();
      await sofie.begin(held);
      const page = await open('Ida Holm', { at: `/annoncer/${held}` });
      await choose(page, 'Tæthed', density);
      await expectOpen(page, held);
      await expectStanding(page, /^Låst af Sofie Kjeldsen/);
      await expectAccessible(page, 'a colleague’s ad');
      await askToTakeOver(page);
      await expectAccessible(page, 'the question to take over');
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'hidden' });

      expectNote(page, { status: 409, path: /paabegynd-behandling/ });
      await openAd(page, raced);
      await comeBack(page);
      await sofie.begin(raced);
      await button(page, 'Påbegynd').click();
      await expectError(page, 'Sofie Kjeldsen behandler annoncen.');
      await expectAccessible(page, 'an error');
    },
  );
}
