// A session that ends in the middle of work.

/** What is said over the page. */
export const ended = (page) => page.getByRole('dialog', { name: 'Din session er udløbet' });

/** Ends the session of the page's browser, as from a program beside it. */
export async function endSession(page) {
  await page.context().request.delete('/bff/session', { headers: { 'x-csrf': '1' } });
}

/** Waits until it is said. The console finds out with its next call. */
export const expectEnded = (page) => ended(page).waitFor();

/** The same caseworker signs in again. */
export async function goOn(page) {
  await ended(page).getByRole('button', { name: 'Log ind igen' }).click();
  await ended(page).waitFor({ state: 'hidden' });
}

/** Someone else is at the keyboard. */
export const someoneElse = (page) => ended(page).getByRole('button', { name: 'Jeg er en anden' }).click();
