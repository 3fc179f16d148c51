// Nothing to do is told as that, and is no error.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import { expectAccessible } from './robot/axe.mjs';

const journey = stage({ ads: 0 });

journey('an empty queue says so, accessibly', async ({ open }) => {
  const page = await open('Ida Holm');
  await page.getByText('Køen er tom.').waitFor();
  await page.getByText('Nye annoncer kommer af sig selv.').waitFor();
  await expectAccessible(page, 'an empty queue');
});

journey('a filter that nothing fits says so, and leads to all', async ({ open }) => {
  const page = await open('Ida Holm', { at: '/annoncer?vis=mine' });
  await page.getByText('Ingen annoncer passer til visningen.').waitFor();
  await page.getByRole('link', { name: 'Vis alle' }).click();
  await page.getByText('Køen er tom.').waitFor();
});

journey('statistics without a single decision say so', async ({ open }) => {
  const page = await open('Ida Holm', { at: '/statistik' });
  // Of one's own, of everybody, and by colleague.
  await eventually('each says so', async () => {
    assert.equal(await page.getByText('Ingen godkendelser i perioden.').count(), 3);
  });
});
