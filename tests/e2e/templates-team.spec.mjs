// Templates that the team shares: nobody's text is replaced unseen.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import { visit } from './robot/session.mjs';
import { bodyField, card, create, editor } from './robot/templates.mjs';
import { expectToast } from './robot/toasts.mjs';

const journey = stage({ seed: 54 });

/** Opens a template to change it, and puts in another text. */
async function rewrite(page, name, body) {
  await page.getByRole('button', { name: `Redigér: ${name}` }).click();
  await bodyField(page).fill(body);
}

const save = (page, label = 'Gem') => editor(page).getByRole('button', { name: label, exact: true }).click();

const expectSays = async (page, name, body) => {
  await card(page, name).getByText('Vis teksten').click();
  await card(page, name).getByText(body, { exact: true }).waitFor();
};

journey('a template is shared; a colleague changes it, and who was slower is told, loses nothing, and may save over it', async ({ open, expectNote }) => {
  const ida = await open('Ida Holm');
  await visit(ida, 'Skabeloner');
  await create(ida, { name: 'Lønnen', body: 'Lønnen mangler.' });
  await ida.getByRole('button', { name: 'Del med teamet: Lønnen' }).click();
  const question = ida.getByRole('dialog', { name: 'Del ‘Lønnen’ med teamet?' });
  await question.getByRole('button', { name: 'Del med teamet' }).click();
  await expectToast(ida, 'Delt med teamet: Lønnen');
  await card(ida, 'Lønnen').getByText('Teamets · Til afvisning · 1 ved afvisning · ændret af Ida Holm').waitFor();
  await ida.reload();
  await card(ida, 'Lønnen').getByText('Teamets', { exact: false }).waitFor();
  assert.equal(await card(ida, 'Lønnen').count(), 1, 'her own went when the server had it');

  // Both write at the same time.
  const mads = await open('Mads Friis');
  await visit(mads, 'Skabeloner');
  await card(mads, 'Lønnen').getByText('ændret af Ida Holm').waitFor();
  await rewrite(ida, 'Lønnen', 'Skriv lønnen.');
  await rewrite(mads, 'Lønnen', 'Lønnen skal stå der.');
  await save(mads);
  await expectToast(mads, 'Gemt: Lønnen');
  expectNote(ida, { status: 409, path: /^\/bff\/skabeloner\// });
  await save(ida);
  await editor(ida).getByRole('alert').getByText('Mads Friis har ændret skabelonen imens.').waitFor();
  assert.equal(await bodyField(ida).inputValue(), 'Skriv lønnen.', 'what she wrote is still there');
  const theirs = editor(ida).getByRole('region', { name: 'Sådan har Mads Friis skrevet den' });
  await theirs.getByText('Lønnen skal stå der.', { exact: true }).waitFor();
  await bodyField(ida).fill('Lønnen skal stå der. Skriv den.');
  await theirs.waitFor();
  await save(ida, 'Gem min i stedet');
  await expectToast(ida, 'Gemt: Lønnen');
  await expectSays(ida, 'Lønnen', 'Lønnen skal stå der. Skriv den.');

  // He still sees his own, so he may not delete hers unseen.
  expectNote(mads, { status: 409, path: /^\/bff\/skabeloner\// });
  await mads.getByRole('button', { name: 'Slet: Lønnen' }).click();
  const delete_ = mads.getByRole('dialog', { name: 'Slet skabelonen ‘Lønnen’?' });
  await delete_.getByText('Den forsvinder for hele teamet og kan ikke hentes igen.').waitFor();
  await delete_.getByRole('button', { name: 'Slet' }).click();
  await delete_.getByRole('alert').getByText('Ida Holm har ændret skabelonen imens.').waitFor();
  await delete_.getByRole('button', { name: 'Annullér' }).click();
  await expectSays(mads, 'Lønnen', 'Lønnen skal stå der. Skriv den.');
  await mads.getByRole('button', { name: 'Slet: Lønnen' }).click();
  await delete_.getByRole('button', { name: 'Slet' }).click();
  await card(mads, 'Lønnen').waitFor({ state: 'detached' });
  await ida.reload();
  await card(ida, 'Dublet').waitFor();
  await eventually('it is gone', async () => assert.equal(await card(ida, 'Lønnen').count(), 0));
});

journey('who may only read is offered no sharing', async ({ open }) => {
  const page = await open('Rasmus Dalgaard');
  await visit(page, 'Skabeloner');
  await create(page, { name: 'Min', body: 'Kun min.' });
  await page.getByRole('button', { name: 'Redigér: Min' }).waitFor();
  assert.equal(await page.getByRole('button', { name: /^Del med teamet/ }).count(), 0);
});
