// Where one is stands in the address: reloading, going back, a link in a mail and signing in all lead there.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { endSession, expectEnded, goOn } from './robot/ended.mjs';
import { eventually } from './robot/eventually.mjs';
import { begin, email, expectBlocked, expectStanding } from './robot/decision.mjs';
import { expectOpen, list, openAd, rows, show } from './robot/queue.mjs';
import { signIn, signOut } from './robot/session.mjs';

const journey = stage({ seed: 17 });

async function expectAddress(page, address) {
  await eventually(`the address is ${address}`, async () => {
    const { pathname, search } = new URL(page.url());
    assert.equal(pathname + search, address);
  });
}

async function expectChosen(page, name) {
  await eventually(`${name} is chosen`, async () =>
    assert.equal(await show(page, name).getAttribute('aria-current'), 'true'),
  );
}

journey('a link to an ad and a filter opens both after signing in, and after a reload', async ({ open, as }) => {
  const truth = await as('Mads Friis');
  const free = await truth.free();
  const page = await open(null, { at: `/annoncer/${free[2]}?vis=ledige` });
  await page.getByRole('heading', { name: 'Log ind' }).waitFor();
  await signIn(page, 'Mads Friis');
  for (const again of [false, true]) {
    if (again) await page.reload();
    await expectOpen(page, free[2]);
    await expectChosen(page, 'Ledige');
    await eventually('only free ads are listed', async () => {
      const listed = await rows(page);
      assert.equal(listed[0].of, free.length);
      assert.ok(listed.every((row) => row.state === 'Ledig'));
    });
  }
  await expectAddress(page, `/annoncer/${free[2]}?vis=ledige`);
});

journey('back and forward go through filters, ads and pages', async ({ open, as }) => {
  const [first, second] = await (await as('Ida Holm')).free();
  const page = await open('Ida Holm');
  await openAd(page, first);
  await show(page, 'Ledige').click();
  await expectAddress(page, `/annoncer/${first}?vis=ledige`);
  await openAd(page, second);
  await expectAddress(page, `/annoncer/${second}?vis=ledige`);
  await page.getByRole('link', { name: 'Statistik' }).click();
  await page.getByRole('link', { name: '7 dage' }).click();
  await expectAddress(page, '/statistik?dage=7');

  await page.goBack();
  await expectAddress(page, '/statistik');
  await page.goBack();
  await expectOpen(page, second);
  await expectChosen(page, 'Ledige');
  await page.goBack();
  await expectOpen(page, first);
  await page.goBack();
  await expectAddress(page, `/annoncer/${first}`);
  await expectChosen(page, 'Alle');
  await page.goForward();
  await expectChosen(page, 'Ledige');
  await page.goBack();
  await page.goBack();
  await page.getByRole('heading', { name: 'Vælg en annonce i køen' }).waitFor();
});

journey('an unknown page says so and leads to the ads', async ({ open }) => {
  const page = await open('Ida Holm', { at: '/findes/ikke' });
  await page.getByRole('heading', { name: 'Siden findes ikke' }).waitFor();
  await page.getByRole('link', { name: 'Gå til jobannoncerne' }).click();
  await list(page).waitFor();
  await expectAddress(page, '/annoncer');
});

journey('an address that is no id, or of no ad, is told as that', async ({ open, expectNote }) => {
  const page = await open('Ida Holm', { at: '/annoncer/ikke-et-id' });
  await page.getByText('‘ikke-et-id’ er ikke et annonce-id.').waitFor();
  await list(page).waitFor();
  const nobody = '11111111-2222-4333-8444-555555555555';
  expectNote(page, { status: 404, path: new RegExp(nobody) });
  await page.goto(`/annoncer/${nobody}`);
  await page
    .getByText(`Annoncens indhold findes ikke i annoncekilden. Den kan stadig behandles. Id: ${nobody}`, {
      exact: false,
    })
    .or(page.getByText('Jobannoncen blev ikke fundet.'))
    .first()
    .waitFor();
  await expectStanding(page, 'Ikke længere i køen');
  await expectBlocked(page, ['Påbegynd', 'Godkend'], 'Annoncen er afgjort og har forladt køen.');
});

journey(
  'signing out leads to the sign-in, does not call it a lost session, and the address waits',
  async ({ open, as }) => {
    const [ad] = await (await as('Ida Holm')).free();
    const page = await open('Ida Holm', { at: `/annoncer/${ad}` });
    await expectOpen(page, ad);
    await signOut(page);
    await page.getByRole('button', { name: /^Ida Holm/ }).waitFor();
    assert.equal(await page.getByText('Din session er udløbet').count(), 0);
    await signIn(page, 'Sofie Kjeldsen');
    await expectOpen(page, ad);
  },
);

journey('a session that ends while one writes: signing in again finds the draft where it was', async ({ open, as, expectNote }) => {
  const [ad] = await (await as('Ida Holm')).free();
  const page = await open('Ida Holm', { at: `/annoncer/${ad}` });
  expectNote(page, { status: 401, path: /./ });
  await begin(page);
  await email(page).fill('Et udkast.');
  await endSession(page);
  await expectEnded(page);
  await goOn(page);
  await expectOpen(page, ad);
  assert.equal(await email(page).inputValue(), 'Et udkast.');
});
