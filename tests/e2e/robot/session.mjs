// Signing in and out.

/** Signs in as a seeded caseworker; the page stays at its address. */
export async function signIn(page, name) {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('button', { name: 'Log ud' }).waitFor();
}

/** Signs out. */
export async function signOut(page) {
  await page.getByRole('button', { name: 'Log ud' }).click();
  await page.getByRole('heading', { name: 'Log ind' }).waitFor();
}

/** Chooses in the `Visning` menu: `choose(page, 'Tæthed', 'Kompakt')`. */
export async function choose(page, setting, value) {
  const menu = page.getByText('Visning', { exact: true });
  await menu.click();
  await page.getByLabel(setting).selectOption({ label: value });
  await menu.click();
}
