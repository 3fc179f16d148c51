// Signing in and out.

/** Signs in as a seeded caseworker; the page stays at its address. */
export async function signIn(page, name) {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('button', { name: 'Log ud' }).waitFor();
}

/** Signs out, also from ads that have been begun. */
export async function signOut(page) {
  await askToSignOut(page);
  const [gate, anyway] = [page.getByRole('heading', { name: 'Log ind' }), leaving(page, 'Log ud alligevel')];
  await gate.or(anyway).first().waitFor();
  if (await anyway.isVisible()) await anyway.click();
  await gate.waitFor();
}

/** Presses `Log ud`, whatever then comes. */
export const askToSignOut = (page) => page.getByRole('button', { name: 'Log ud', exact: true }).click();

/** A button of the question that is asked of who leaves with ads that she has begun. */
export const leaving = (page, name) =>
  page.getByRole('dialog', { name: /^Du har påbegyndt / }).getByRole('button', { name, exact: true });

/** Chooses in the `Visning` menu: `choose(page, 'Tæthed', 'Kompakt')`. */
export async function choose(page, setting, value) {
  const menu = page.getByText('Visning', { exact: true });
  await menu.click();
  await page.locator('.settings-menu').getByLabel(setting, { exact: true }).selectOption({ label: value });
  await menu.click();
}

/** Goes to one of the pages in the `Mere` menu. */
export async function visit(page, name) {
  await page.getByText('Mere', { exact: true }).click();
  await page.getByRole('navigation', { name: 'Mere' }).getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}
