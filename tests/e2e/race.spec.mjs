// A colleague is quicker: between what is on the screen and the press of a button the ad changes hands or is decided.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import {
  approve,
  begin,
  button,
  decide,
  email,
  expectBlocked,
  expectCameBack,
  expectError,
  expectNext,
  expectStanding,
  remark,
} from './robot/decision.mjs';
import { comeBack, expectNoRow, expectOpen, openAd } from './robot/queue.mjs';
import { eventually } from './robot/eventually.mjs';
import { expectToast } from './robot/toasts.mjs';
import { AT_ONCE, calls, entry, expectOnItsWay, shownTitle, writes } from './robot/outbox.mjs';

const journey = stage({ seed: 15 });

/** The browser's own note of a refused write. */
const CONFLICT = { status: 409, path: /\/(paabegynd-behandling|opdater-godkendelsesstatus|parker)\// };
const DECISION = '**/opdater-godkendelsesstatus/**';

/** Opens an ad with a text typed, and the list just read: for some seconds, no poll tells what happens next. */
async function openWithDraft(open, who, ad) {
  const page = await open(who, { at: `/annoncer/${ad}`, settings: AT_ONCE });
  await email(page).waitFor();
  await email(page).fill('Kære opretter – et udkast.');
  await remark(page).fill('Min kommentar.');
  return page;
}

async function expectDraftKept(page) {
  assert.equal(await email(page).inputValue(), 'Kære opretter – et udkast.');
  assert.equal(await remark(page).inputValue(), 'Min kommentar.');
}

/** Lets a colleague act while a page's decision is on the line. */
async function meanwhile(page, act) {
  await page.route(DECISION, async (route) => {
    await act();
    await route.continue();
  });
}

/** Goes back from the outbox to an ad whose decision was refused. */
async function openRefused(page, ad, title) {
  await expectOnItsWay(page, title, 'refused');
  await entry(page, title).getByRole('link', { name: 'Åbn' }).click();
  await expectOpen(page, ad);
}

journey(
  'begun by a colleague a moment before: she is named, and taking over is offered',
  async ({ open, as, expectNote }) => {
    const mads = await as('Mads Friis');
    const [ad] = await mads.free();
    const page = await openWithDraft(open, 'Ida Holm', ad);
    expectNote(page, CONFLICT);
    await comeBack(page);
    await mads.begin(ad);
    await button(page, 'Påbegynd').click();
    await expectError(page, 'Mads Friis behandler annoncen.', 'Vælg en anden annonce, eller overtag denne.');
    await expectStanding(page, /^Låst af Mads Friis siden /);
    await button(page, 'Overtag …').waitFor();
    await expectDraftKept(page);
  },
);

journey(
  'taken over a moment before: nothing is sent, she is named, and the text waits on the ad',
  async ({ open, as }) => {
    const mads = await as('Mads Friis');
    const [ad] = await mads.free();
    const title = await shownTitle(mads, ad);
    const page = await openWithDraft(open, 'Ida Holm', ad);
    await begin(page);
    await comeBack(page);
    const sent = writes(page);
    await mads.begin(ad, { takeOver: true });
    await decide(page, 'Afvis');
    await expectNext(page, ad);
    await expectToast(page, `Mads Friis nåede ‘${title}’ først. Din tekst er gemt på annoncen.`);
    await openRefused(page, ad, title);
    await expectCameBack(page, 'Ikke sendt: Mads Friis behandler annoncen.');
    await expectStanding(page, /^Låst af Mads Friis siden /);
    await expectBlocked(page, ['Godkend', 'Afvis'], 'Mads Friis behandler annoncen.');
    await expectDraftKept(page);
    assert.deepEqual(calls(sent), []);
    assert.equal((await mads.ad(ad)).approvalStatus, 'UnderBehandling');
  },
);

journey(
  'taken over while the decision is on the line: the services refuse it, and it comes back',
  async ({ open, as, expectNote }) => {
    const mads = await as('Mads Friis');
    const [ad] = await mads.free();
    const title = await shownTitle(mads, ad);
    const page = await openWithDraft(open, 'Ida Holm', ad);
    expectNote(page, CONFLICT);
    await begin(page);
    await meanwhile(page, () => mads.begin(ad, { takeOver: true }));
    await decide(page, 'Afvis');
    await expectToast(page, `Mads Friis nåede ‘${title}’ først. Din tekst er gemt på annoncen.`);
    await openRefused(page, ad, title);
    await expectCameBack(page, 'Ikke sendt: Mads Friis behandler annoncen.');
    await expectDraftKept(page);
    await entry(page, title).getByRole('button', { name: 'Fjern' }).click();
    await entry(page, title).waitFor({ state: 'detached' });
    await expectDraftKept(page);
    assert.equal((await mads.ad(ad)).approvalStatus, 'UnderBehandling');
  },
);

for (const [when, moment] of [
  ['a moment before', 'before'],
  ['while the decision is on the line', 'meanwhile'],
]) {
  journey(
    `decided ${when}: the loser is told so, keeps her text, and the row is gone`,
    async ({ open, as, expectNote }) => {
      const mads = await as('Mads Friis');
      const [ad, other] = await mads.free();
      const title = await shownTitle(mads, ad);
      const page = await openWithDraft(open, 'Ida Holm', ad);
      expectNote(page, CONFLICT);
      await begin(page);
      if (moment === 'before') {
        await comeBack(page);
        await mads.decideAnyhow(ad);
      } else {
        await meanwhile(page, () => mads.decideAnyhow(ad));
      }
      await decide(page, 'Afvis');
      await expectNext(page, ad);
      await expectToast(page, `‘${title}’ blev ikke afgjort. Din tekst er gemt på annoncen; se udbakken.`);
      await openRefused(page, ad, title);
      await expectCameBack(page, 'Ikke sendt: annoncen er allerede afgjort.');
      await expectStanding(page, 'Ikke længere i køen');
      await expectBlocked(page, ['Påbegynd', 'Godkend', 'Afvis'], 'Annoncen er afgjort og har forladt køen.');
      await expectDraftKept(page);
      await expectNoRow(page, ad);
      assert.equal((await mads.ad(ad)).approvalStatus, 'Godkendt', 'the winner’s decision stands');
      await openAd(page, other);
    },
  );
}

journey(
  'decided while it is being read: the reader keeps the page and learns of it within a poll',
  async ({ open, as }) => {
    const mads = await as('Mads Friis');
    const [ad] = await mads.free();
    const page = await openWithDraft(open, 'Ida Holm', ad);
    await expectStanding(page, 'Ledig');
    await mads.decideAnyhow(ad);
    await expectStanding(page, 'Ikke længere i køen');
    await expectDraftKept(page);
    assert.equal(new URL(page.url()).pathname, `/annoncer/${ad}`);
  },
);

journey(
  'two who begin at the same instant: exactly one wins, and the other is told who',
  async ({ open, as, expectNote }) => {
    const truth = await as('Lene Thorup');
    const [ad] = await truth.free();
    const names = ['Ida Holm', 'Mads Friis'];
    const pages = await Promise.all(names.map((name) => open(name, { at: `/annoncer/${ad}` })));
    for (const page of pages) {
      expectNote(page, CONFLICT);
      await expectStanding(page, 'Ledig');
    }
    await Promise.all(pages.map((page) => button(page, 'Påbegynd').click()));
    const winner = await eventually('someone has it', async () => {
      const { behandling } = await truth.pending(ad);
      return behandling.behandler.behandlerNavn;
    });
    const won = names.indexOf(winner);
    await expectStanding(pages[won], /^Min siden /);
    await expectStanding(pages[1 - won], new RegExp(`^Låst af ${winner} siden `));
    await expectError(pages[1 - won], `${winner} behandler annoncen.`);
  },
);

journey(
  'two who approve the same free ad at the same instant: it is approved once, and the other is told',
  async ({ open, as, expectNote }) => {
    const truth = await as('Lene Thorup');
    const [ad] = await truth.free();
    const title = await shownTitle(truth, ad);
    const before = await truth.allApprovals(1);
    const pages = await Promise.all(
      ['Ida Holm', 'Mads Friis'].map((name) => open(name, { at: `/annoncer/${ad}`, settings: AT_ONCE })),
    );
    for (const page of pages) {
      expectNote(page, CONFLICT);
      await expectStanding(page, 'Ledig');
    }
    await Promise.all(pages.map(approve));
    await eventually('one is done, and one is refused', async () => {
      const states = await Promise.all(pages.map((page) => entry(page, title).getAttribute('data-state', { timeout: 500 })));
      assert.deepEqual(states.sort(), ['done', 'refused']);
    });
    assert.equal((await truth.ad(ad)).approvalStatus, 'Godkendt');
    assert.equal(await truth.allApprovals(1), before + 1);
  },
);
