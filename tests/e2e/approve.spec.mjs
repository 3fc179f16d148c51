// The main job: an ad is read, begun and approved, and the next one lies ready.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import { approve, begin, button, expectBlocked, expectStanding } from './robot/decision.mjs';
import { expectNoRow, expectOpen, expectRow, openAd, rows } from './robot/queue.mjs';
import { expectToast } from './robot/toasts.mjs';

const journey = stage({ seed: 11 });

journey(
  'an approved ad leaves the queue, the next one opens, and the services have the decision',
  async ({ open, as }) => {
    const truth = await as('Ida Holm');
    const [first, second] = await truth.free();
    const { title } = await truth.ad(first);
    const page = await open('Ida Holm');
    await expectRow(page, first, 'Ledig');
    const before = (await rows(page))[0].of;
    assert.equal(before, (await truth.waiting()).length);

    await openAd(page, first);
    await expectStanding(page, 'Ledig');
    await expectBlocked(page, ['Godkend', 'Afvis'], 'Påbegynd annoncen først.');
    assert.equal((await truth.pending(first)).behandling ?? null, null, 'reading does not begin');

    await begin(page);
    await expectToast(page, 'Annoncen er låst til dig.');
    await expectRow(page, first, /^Min siden/);
    const { behandling } = await truth.pending(first);
    assert.equal(behandling.behandler.behandlerNavn, 'Ida Holm');
    await expectBlocked(page, ['Påbegyndt'], 'Du behandler allerede annoncen.');

    await approve(page);
    await expectToast(page, `Godkendt: ${title}`);
    await expectOpen(page, second);
    await expectNoRow(page, first);
    assert.equal((await rows(page))[0].of, before - 1);
    assert.equal(await truth.pending(first), undefined);
    assert.equal((await truth.ad(first)).approvalStatus, 'Godkendt');
    await eventually('reading starts at the new title', async () => {
      assert.ok(await page.locator('.ad-title').evaluate((heading) => heading === document.activeElement));
    });
  },
);

journey('statistics count an approval at once', async ({ open, as }) => {
  const truth = await as('Sofie Kjeldsen');
  const [ad] = await truth.free();
  const before = await truth.approvals();
  const page = await open('Sofie Kjeldsen');
  await openAd(page, ad);
  await begin(page);
  await approve(page);
  await expectToast(page, /^Godkendt: /);

  await page.getByRole('link', { name: 'Statistik' }).click();
  await page.getByRole('heading', { name: 'Statistik' }).waitFor();
  const mine = page.locator('.figure', { hasText: 'Godkendt af mig' }).getByRole('definition');
  await eventually('the approval is counted', async () => assert.equal(await mine.innerText(), String(before + 1)));
  assert.equal(await truth.approvals(), before + 1);
});

journey('an approval may carry an e-mail, and needs none', async ({ open, as }) => {
  const truth = await as('Jonas Brandt');
  const [ad] = await truth.free();
  const page = await open('Jonas Brandt', { at: `/annoncer/${ad}` });
  await begin(page);
  await page.getByLabel('E-mail til opretteren').fill('Velkommen på Jobnet.');
  const sent = page.waitForRequest((request) => request.method() === 'PUT');
  await button(page, 'Godkend').click();
  const body = (await sent).postDataJSON();
  assert.equal(body.godkendelsesStatus, 'Godkendt');
  assert.equal(body.emailBroedtekst, 'Velkommen på Jobnet.');
  await expectToast(page, /^Godkendt: .*\. E-mail afleveret til afsendelse\.$/);
});

journey('an impatient double press decides once', async ({ open, as }) => {
  const truth = await as('Fatima Yildiz');
  const [ad, next] = await truth.free();
  const page = await open('Fatima Yildiz', { at: `/annoncer/${ad}` });
  const writes = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') writes.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  await button(page, 'Påbegynd').dblclick();
  await expectStanding(page, /^Min siden /);
  await button(page, 'Godkend').dblclick();
  await expectOpen(page, next);
  await expectToast(page, /^Godkendt: /);
  const service = '/v2/JobannonceBehandling';
  assert.deepEqual(writes, [
    `POST ${service}/paabegynd-behandling/${ad}`,
    `PUT ${service}/opdater-godkendelsesstatus/${ad}`,
  ]);
});
