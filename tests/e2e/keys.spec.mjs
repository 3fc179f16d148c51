// The keyboard beyond the desk: the overview of keys, the palette, and the choice of keys.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { expectAccessible } from './robot/axe.mjs';
import { expectOpen, list } from './robot/queue.mjs';

const journey = stage({ seed: 31 });

const overview = (page) => page.getByRole('dialog', { name: 'Genveje lige nu' });
const palette = (page) => page.getByRole('dialog', { name: 'Find og gør' });

async function openDesk(open, as) {
  const truth = await as('Ida Holm');
  const [ad] = await truth.free();
  const page = await open('Ida Holm', { at: `/annoncer/${ad}` });
  await expectOpen(page, ad);
  await list(page).waitFor();
  return { page, truth, ad };
}

journey('? shows the keys, closes with the same key, and is accessible', async ({ open, as }) => {
  const { page } = await openDesk(open, as);
  await page.keyboard.press('?');
  await overview(page).getByText('Sammenlign med dubletter').waitFor();
  await expectAccessible(page, 'the overview of keys', { within: '.help' });
  await page.keyboard.press('?');
  await overview(page).waitFor({ state: 'hidden' });
});

journey('Ctrl+K finds an ad by its title and opens it, and Escape leaves no trace', async ({ open, as }) => {
  const { page, truth, ad } = await openDesk(open, as);
  const [, second] = await truth.free();
  const { title } = await truth.ad(second);
  await list(page).getByText(title.trim(), { exact: true }).first().waitFor();
  await page.locator('#kommentar').focus();
  await page.keyboard.press('Control+k');
  await palette(page).getByRole('combobox').waitFor();
  await expectAccessible(page, 'the palette', { within: '.palette' });
  await page.keyboard.press('Escape');
  await palette(page).waitFor({ state: 'hidden' });
  assert.equal(await page.evaluate(() => document.activeElement.id), 'kommentar');
  await expectOpen(page, ad);

  await page.keyboard.press('Control+k');
  await page.keyboard.type(second.slice(0, 8));
  await palette(page).getByRole('option', { name: title.trim() }).waitFor();
  await page.keyboard.press('Enter');
  await expectOpen(page, second);
});

journey('a key is changed by pressing it, and the change outlives a reload', async ({ open, as }) => {
  const { page } = await openDesk(open, as);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('vælg genv');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Genveje' }).waitFor();
  await expectAccessible(page, 'the choice of keys');
  await page.getByRole('button', { name: 'Skift tast til Vis genveje' }).press('Enter');
  await page.getByText('Tryk på tasten. Esc fortryder.').waitFor();
  await page.keyboard.press('g');
  await page.getByText('G bruges allerede til Godkend.').waitFor();
  await page.getByRole('button', { name: 'Skift tast til Vis genveje' }).press('Enter');
  await page.keyboard.press('q');
  await page.getByText('Vis genveje har nu tasten Q.').waitFor();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Genveje' }).waitFor();
  await page.keyboard.press('q');
  await overview(page).waitFor();
});

journey('the pages of the keyboard fit a narrow window', async ({ open }) => {
  const page = await open('Ida Holm', { at: '/genveje', width: 400, height: 800 });
  await page.getByRole('heading', { level: 1, name: 'Genveje' }).waitFor();
  const over = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(await over(), 0);
  for (const [key, dialog] of [['?', overview], ['Control+k', palette]]) {
    await page.keyboard.press(key);
    await dialog(page).waitFor();
    const { x, width } = await dialog(page).boundingBox();
    assert.ok(x >= 0 && x + width <= 400, `${key}: ${x} + ${width}`);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
  }
});

journey('Ctrl+K finds a template and puts it into the e-mail where the caret is, and only where there is an e-mail', async ({ open, as }) => {
  const { page } = await openDesk(open, as);
  const field = page.getByLabel('E-mail til opretteren');
  await field.fill('Før. Efter.');
  await field.evaluate((area) => area.setSelectionRange(4, 4));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('dublet');
  await palette(page).getByRole('option', { name: /^Dublet\s*Skabelon/ }).click();
  await palette(page).waitFor({ state: 'hidden' });
  const text = await field.inputValue();
  assert.match(text, /^Før\.\n\nHej\n[^]* Efter\.$/);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'email');

  await page.goto('/skabeloner');
  await page.getByRole('heading', { level: 1, name: 'Skabeloner' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('dublet');
  await palette(page).getByText('Intet fundet').or(palette(page).getByText(/forslag$/)).first().waitFor();
  assert.equal(await palette(page).getByRole('option', { name: /Skabelon$/ }).count(), 0);
});
