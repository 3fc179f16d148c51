// The page of the e-mail templates.

/** A template in the list. */
export const card = (page, name) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
/** Where one is written. */
export const editor = (page) => page.getByRole('region', { name: 'Skabelon', exact: true });
export const nameField = (page) => editor(page).getByLabel('Navn');
export const bodyField = (page) => editor(page).getByLabel('Tekst', { exact: true });

/** Writes a template of one's own. */
export async function create(page, { name, usedFor = 'Til afvisning', body }) {
  await page.getByRole('button', { name: 'Ny skabelon' }).click();
  await editor(page).getByLabel('Navn').fill(name);
  await editor(page).getByLabel('Bruges til').selectOption({ label: usedFor });
  await editor(page).getByLabel('Tekst', { exact: true }).fill(body);
  await editor(page).getByRole('button', { name: 'Gem' }).click();
  await card(page, name).waitFor();
}
