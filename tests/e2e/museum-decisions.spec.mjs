// Others' bugs with decisions and texts, replayed on ours. The list of all of them is in museum.spec.mjs.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import { begin, button, email, expectError, expectStanding, remark } from './robot/decision.mjs';
import { comeBack, expectOpen, openAd, row } from './robot/queue.mjs';
import { signIn, signOut } from './robot/session.mjs';
import { AT_ONCE, LATER, expectAllSent, expectOnItsWay, look, outbox } from './robot/outbox.mjs';

const journey = stage({ seed: 31 });

const CONFLICT = { status: 409, path: /\/(paabegynd-behandling|opdater-godkendelsesstatus|parker)\// };
const WRITE = /\/(paabegynd-behandling|opdater-godkendelsesstatus|parker)\//;

/** The ads that a console's writes are about, in order, each as often as it was written to. */
function written(page) {
  const ads = [];
  page.context().on('request', (request) => {
    if (WRITE.test(request.url())) ads.push(request.url().split('/').at(-1));
  });
  return ads;
}

journey('chatwoot#2731: action hit the wrong item', async ({ open, as }) => {
  const truth = await as('Ida Holm');
  const [ad] = await truth.free();
  const page = await open('Ida Holm', { at: `/annoncer/${ad}`, settings: AT_ONCE });
  const ads = written(page);
  await expectOpen(page, ad);
  await look(page);
  // The network is slow, so the next ads are on the desk long before the answer.
  await page.route(WRITE, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await page.evaluate(() => {
    window.pressed = [];
    addEventListener('keydown', (event) => window.pressed.push(event.timeStamp), true);
  });
  // The hand does not wait for the first press to be dealt with.
  const pressing = page.keyboard.press('g');
  await page.waitForTimeout(120);
  await Promise.all([pressing, page.keyboard.press('g')]);
  const [first, second] = await page.evaluate(() => window.pressed);
  // On a machine that is so slow, the second press is of an ad that has been there for a while.
  assert.ok(second - first < 300, `the presses were ${second - first} ms apart`);
  await page.waitForURL((url) => url.pathname !== `/annoncer/${ad}`);
  await page.keyboard.press('j');
  await eventually('the decision arrived', async () => {
    assert.equal((await truth.ad(ad)).approvalStatus, 'Godkendt');
  });
  await expectAllSent(page);
  assert.deepEqual([...new Set(ads)], [ad], 'only the ad that was on the desk when the key went down');
});

journey('label-studio#4834: hotkey sent a blank draft', async ({ open, as }) => {
  const truth = await as('Mads Friis');
  const [ad] = await truth.free();
  const page = await open('Mads Friis', { at: `/annoncer/${ad}`, settings: AT_ONCE });
  const ads = written(page);
  await expectOpen(page, ad);
  await look(page);
  // Rejecting is asked for, and the choice of a template is left without one.
  await page.keyboard.press('a');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await email(page).fill('   ');
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(800);
  assert.deepEqual(ads, [], 'a rejection without a text is not sent');
  assert.deepEqual(await outbox(page), []);
  assert.equal(new URL(page.url()).pathname, `/annoncer/${ad}`, 'the ad is still open');
});

journey('camunda#35032: Enter lost the last input', async ({ open, as }) => {
  const truth = await as('Sofie Kjeldsen');
  const [ad] = await truth.free();
  const page = await open('Sofie Kjeldsen', { at: `/annoncer/${ad}`, settings: AT_ONCE });
  await expectOpen(page, ad);
  await look(page);
  const sent = page.waitForRequest(/opdater-godkendelsesstatus/);
  await page.keyboard.press('a');
  await page.keyboard.press('6');
  await eventually('the template is in', async () => assert.notEqual(await email(page).inputValue(), ''));
  await email(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Sidste ord');
  // Not a moment between the last letter and the key that sends.
  await Promise.all([page.keyboard.press('!'), page.keyboard.press('Control+Enter')]);
  const body = (await sent).postDataJSON();
  assert.ok(body.emailBroedtekst.endsWith('Sidste ord!'), body.emailBroedtekst.slice(-40));
  assert.equal(body.godkendelsesStatus, 'IkkeGodkendt');
  await expectAllSent(page);
});

journey('camunda#60174: saved values looked empty', async ({ open, as }) => {
  const truth = await as('Jonas Brandt');
  const [ad, other] = await truth.free();
  const page = await open('Jonas Brandt', { at: `/annoncer/${ad}` });
  await expectOpen(page, ad);
  await email(page).fill('Et udkast, der bliver.');
  await remark(page).fill('Og en kommentar.');
  const expectKept = () =>
    eventually('the texts are there', async () => {
      assert.equal(await email(page).inputValue(), 'Et udkast, der bliver.');
      assert.equal(await remark(page).inputValue(), 'Og en kommentar.');
    });
  await openAd(page, other);
  assert.equal(await email(page).inputValue(), '', 'each ad has its own');
  await openAd(page, ad);
  await expectKept();
  // As long as a draft may take to be saved.
  await page.waitForTimeout(300);
  await page.reload();
  await expectOpen(page, ad);
  await expectKept();
  await signOut(page);
  await signIn(page, 'Jonas Brandt');
  await expectOpen(page, ad);
  await expectKept();
});

journey('zammad#5953: draft lost on owner change', async ({ open, as }) => {
  const colleague = await as('Mads Friis');
  const [ad] = await colleague.free();
  const page = await open('Lene Thorup', { at: `/annoncer/${ad}` });
  await expectOpen(page, ad);
  await begin(page);
  await email(page).focus();
  await page.keyboard.type('Kære opretter, ');
  await colleague.begin(ad, { takeOver: true });
  await comeBack(page);
  await expectStanding(page, /^Låst af Mads Friis/);
  assert.equal(await email(page).inputValue(), 'Kære opretter, ');
  await colleague.approve(ad);
  await comeBack(page);
  await expectStanding(page, 'Ikke længere i køen');
  assert.equal(await email(page).inputValue(), 'Kære opretter, ');
});

journey('superdesk-client#802: previous holder kicked out', async ({ open, as }) => {
  const colleague = await as('Mads Friis');
  const [ad] = await colleague.free();
  const page = await open('Fatima Yildiz', { at: `/annoncer/${ad}` });
  const title = await expectOpen(page, ad);
  await begin(page);
  await email(page).fill('Et udkast.');
  await colleague.begin(ad, { takeOver: true });
  // Her own polls tell her: nothing is pressed.
  await expectStanding(page, /^Låst af Mads Friis/);
  assert.equal(new URL(page.url()).pathname, `/annoncer/${ad}`, 'she is still at the ad');
  assert.equal(await expectOpen(page, ad), title, 'and can read it');
  assert.equal(await email(page).inputValue(), 'Et udkast.');
  await look(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.waitForTimeout(500);
  const { behandling } = await colleague.pending(ad);
  assert.equal(behandling.behandler.behandlerNavn, 'Mads Friis', 'no key takes it back');
});

journey('freescout#2873: old mail re-sent', async ({ open, as, server, expectNote }) => {
  const truth = await as('Ida Holm');
  const [ad] = await truth.free();
  const { title } = await truth.ad(ad);
  const page = await open('Ida Holm', { at: `/annoncer/${ad}`, settings: AT_ONCE });
  expectNote(page, { error: 'net::', path: /./ });
  const ads = written(page);
  await expectOpen(page, ad);
  await look(page);
  await page.keyboard.press('a');
  await page.keyboard.press('6');
  await eventually('the template is in', async () => assert.notEqual(await email(page).inputValue(), ''));
  await page.keyboard.press('Control+Enter');
  await eventually('it is rejected', async () => {
    assert.equal((await truth.ad(ad)).approvalStatus, 'IkkeGodkendt');
  });
  await expectAllSent(page);
  const sent = ads.length;
  assert.equal(sent, 2, 'a begin and a decision');
  await page.reload();
  const tab = await page.context().newPage();
  await tab.goto('/');
  await tab.getByRole('button', { name: 'Log ud' }).waitFor();
  await server.kill();
  await server.start();
  await page.context().setOffline(true);
  await page.context().setOffline(false);
  for (const one of [page, tab]) await comeBack(one);
  await page.waitForTimeout(3_000);
  assert.equal(ads.length, sent, `${title} is not sent again`);
});

journey('discourse#43704, #33377: leaked claim', async ({ open, as }) => {
  const truth = await as('Sofie Kjeldsen');
  const free = await truth.free();
  const before = await truth.waiting();
  const page = await open('Sofie Kjeldsen', { settings: LATER });
  const ads = written(page);
  for (const ad of free.slice(0, 4)) {
    await row(page, ad).hover();
    await openAd(page, ad);
  }
  for (const key of ['j', 'j', 'j', 'k', 'ArrowDown']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(200);
  }
  // A decision that is undone has begun nothing, either.
  const ad = new URL(page.url()).pathname.split('/')[2];
  const { title } = await truth.ad(ad);
  await look(page);
  await page.keyboard.press('g');
  await expectOnItsWay(page, title.trim(), 'waiting');
  await page.keyboard.press('z');
  await eventually('the outbox is empty', async () => assert.deepEqual(await outbox(page), []));
  await page.close();
  assert.deepEqual(ads, [], 'nothing was written');
  assert.deepEqual(await truth.waiting(), before, 'and nobody has begun anything');
});

journey('camunda#27846: wrong error text', async ({ open, as, expectNote }) => {
  const mads = await as('Mads Friis');
  const [ad] = await mads.free();
  const page = await open('Lene Thorup', { at: `/annoncer/${ad}` });
  expectNote(page, CONFLICT);
  await expectOpen(page, ad);
  await comeBack(page);
  await mads.begin(ad);
  await button(page, 'Påbegynd').click();
  await expectError(page, 'Mads Friis behandler annoncen.', 'overtag');
  assert.equal(await page.getByText(/utilgængelig|ukendt fejl/i).count(), 0);
});
