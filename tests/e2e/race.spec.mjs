// A colleague is quicker: between what is on the screen and the press of a button the ad changes hands or is decided.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { begin, button, email, expectBlocked, expectError, expectStanding, remark } from './robot/decision.mjs';
import { comeBack, expectNoRow, openAd } from './robot/queue.mjs';
import { eventually } from './robot/eventually.mjs';

const journey = stage({ seed: 15 });

/** The browser's own note of a refused write. */
const CONFLICT = { status: 409, path: /\/(paabegynd-behandling|opdater-godkendelsesstatus|parker)\// };

/** Opens an ad with a text typed, and the list just read: for some seconds, no poll tells what happens next. */
async function openWithDraft(open, who, ad) {
  const page = await open(who, { at: `/annoncer/${ad}` });
  await email(page).waitFor();
  await email(page).fill('Kære opretter – et udkast.');
  await remark(page).fill('Min kommentar.');
  return page;
}

async function expectDraftKept(page) {
  assert.equal(await email(page).inputValue(), 'Kære opretter – et udkast.');
  assert.equal(await remark(page).inputValue(), 'Min kommentar.');
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
  'taken over a moment before: the decision is refused and names who has it',
  async ({ open, as, expectNote }) => {
    const mads = await as('Mads Friis');
    const [ad] = await mads.free();
    const page = await openWithDraft(open, 'Ida Holm', ad);
    expectNote(page, CONFLICT);
    await begin(page);
    await comeBack(page);
    await mads.begin(ad, { takeOver: true });
    await button(page, 'Afvis').click();
    await expectError(page, 'Mads Friis behandler annoncen.');
    await expectBlocked(page, ['Godkend', 'Afvis'], 'Mads Friis behandler annoncen.');
    await expectDraftKept(page);
    assert.equal((await mads.ad(ad)).approvalStatus, 'UnderBehandling');
  },
);

journey(
  'decided a moment before: the loser is told so, keeps her text, and the row goes',
  async ({ open, as, expectNote }) => {
    const mads = await as('Mads Friis');
    const [ad, other] = await mads.free();
    const page = await openWithDraft(open, 'Ida Holm', ad);
    expectNote(page, CONFLICT);
    await begin(page);
    await comeBack(page);
    await mads.decideAnyhow(ad);
    await button(page, 'Afvis').click();
    await expectError(page, 'Annoncen er allerede afgjort.', 'Din afgørelse blev ikke brugt.');
    await expectStanding(page, 'Ikke længere i køen');
    await expectBlocked(page, ['Påbegynd', 'Godkend', 'Afvis'], 'Annoncen er afgjort og har forladt køen.');
    await expectDraftKept(page);
    await expectNoRow(page, ad);
    assert.equal((await mads.ad(ad)).approvalStatus, 'Godkendt', 'the winner’s decision stands');
    await openAd(page, other);
  },
);

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
