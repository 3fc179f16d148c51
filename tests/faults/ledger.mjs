// What a caseworker decided, held against what the database holds, what the console shows, and what passed the proxy.

import assert from 'node:assert/strict';

/** Minutes behind the digits of parking. */
const PARKED_MINUTES = { 1: 15, 2: 60 };
/** States of an outbox entry that say: this has not been sent, or nobody knows. */
const NOT_SENT = new Set(['waiting', 'retrying', 'refused', 'unknown']);

/** The decisions of one script, in the order of the keys. */
export class Ledger {
  #decisions = [];

  add(decision) {
    this.#decisions.push(decision);
    return decision;
  }

  /** Whether an ad has been decided and not undone. */
  isDecided(ad) {
    return this.#decisions.some((one) => one.ad === ad && !one.undone);
  }

  /**
   * Throws unless each decision is in the database exactly once with the text that was on the screen, or the console
   * shows it as not sent, and nothing else is there. Gives how many were held, shown and undone, and in
   * which words those were shown.
   */
  check({ database, shown, passed }) {
    const counts = { held: 0, shown: 0, undone: 0, words: [] };
    const ads = new Set(this.#decisions.map((one) => one.ad));
    for (const ad of ads) {
      const decisions = this.#decisions.filter((one) => one.ad === ad);
      const [live, ...more] = decisions.filter((one) => !one.undone);
      assert.deepEqual(more, [], `${ad} was decided twice at the console`);
      counts.undone += decisions.length - (live ? 1 : 0);
      const traces = tracesOf(database, ad);
      if (!live) {
        assert.deepEqual(traces, NONE, `${ad} was undone, and the database holds it`);
        assert.ok(!database.begun.includes(ad), `${ad} was undone, and was begun`);
        continue;
      }
      const entry = shown.find((one) => one.number === numberOf(ad));
      if (JSON.stringify(traces) === JSON.stringify(NONE)) {
        assert.ok(entry && NOT_SENT.has(entry.state), `${ad} is lost: ${JSON.stringify({ live, entry })}`);
        counts.shown += 1;
        counts.words.push(entry.text.replace(/Prøveannonce \d+/, '…'));
      } else {
        assert.deepEqual(traces, expected(live), `${ad} is held otherwise than decided`);
        assert.ok(!entry || entry.state !== 'refused', `${ad} is held, and shown as not sent: ${entry?.text}`);
        counts.held += 1;
      }
      checkCalls(passed, live);
    }
    const strangers = [...database.decisions, ...database.mails, ...database.parkings].filter(({ id }) => !ads.has(id));
    assert.deepEqual(strangers, [], 'what nobody decided');
    assert.deepEqual(
      database.begun.filter((ad) => !ads.has(ad)),
      [],
      'what was begun and not decided',
    );
    return counts;
  }
}

const NONE = { statuses: [], mails: [], parkings: [] };

function tracesOf({ decisions, mails, parkings }, ad) {
  const of = (rows) => rows.filter(({ id }) => id === ad);
  return {
    statuses: of(decisions).map(({ status }) => status),
    mails: of(mails).map(({ body }) => body),
    parkings: of(parkings).map(({ millis }) => millis / 60_000),
  };
}

function expected({ kind, text, digit }) {
  if (kind === 'approve') return { ...NONE, statuses: ['Godkendt'] };
  if (kind === 'reject') return { ...NONE, statuses: ['IkkeGodkendt'], mails: [text] };
  return { ...NONE, parkings: [PARKED_MINUTES[digit]] };
}

/** One intention has one request id, one body, and is applied at most once, however often it was sent. */
function checkCalls(passed, { ad, kind, text }) {
  const method = kind === 'park' ? 'parker' : 'opdater-godkendelsesstatus';
  for (const path of ['paabegynd-behandling', method]) {
    const calls = passed.filter((call) => call.path.endsWith(`/${path}/${ad}`));
    assert.ok(calls.filter(({ status }) => status === 204).length <= 1, `${path} of ${ad} was applied twice`);
    assert.ok(new Set(calls.map(({ requestId }) => requestId)).size <= 1, `${path} of ${ad} under several ids`);
    assert.ok(new Set(calls.map(({ body }) => body)).size <= 1, `${path} of ${ad} with several bodies`);
  }
  for (const { body } of passed.filter((call) => call.path.endsWith(`/opdater-godkendelsesstatus/${ad}`))) {
    assert.equal(JSON.parse(body).emailBroedtekst ?? '', text, `the text of ${ad}`);
  }
}

/** The number in the title of an ad made for a test. */
export const numberOf = (ad) => Number(ad.split('-').at(-1));
