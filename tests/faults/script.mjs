// What a caseworker does under a network that breaks: made from a number, always the same for the same number.

import { between, chance, oneOf, randomFrom, weighted } from './random.mjs';

/** Templates without a blank to fill, by the digit that inserts them. */
const TEMPLATES = ['1', '2', '5', '6', '7'];
const WORDS = ['Ændr venligst', 'øverste linje', 'løn pr. måned', 'skriv “du”', 'æøå ÆØÅ', '100 %', 'C++', 'på & i', 'Ærø'];

/** How the caseworker's tabs and the server fare between two decisions. */
const MISFORTUNES = {
  none: 14,
  undo: 4,
  reload: 2,
  close: 2,
  crash: 2,
  signal: 1,
  server: 1,
};

/**
 * `{seed, undoSeconds, tabs, lasts, acts: [{kind, template?, text?, digit?, pause, after}]}`; the network stays broken
 * for `lasts` milliseconds after the last act.
 */
export function scriptOf(seed) {
  const random = randomFrom(seed);
  const undoSeconds = chance(random, 0.6) ? 0 : 5;
  const tabs = chance(random, 0.2) ? 2 : 1;
  const acts = Array.from({ length: between(random, 1, 3) }, () => act(random, undoSeconds));
  const lasts = undoSeconds * 1_000 + between(random, 0, 2_500);
  return { seed, undoSeconds, tabs, lasts, acts };
}

function act(random, undoSeconds) {
  const kind = weighted(random, { approve: 5, reject: 4, park: 2 });
  const more = {
    approve: () => ({}),
    reject: () => ({ template: oneOf(random, TEMPLATES), text: sentence(random) }),
    park: () => ({ digit: String(between(random, 1, 2)) }),
  }[kind]();
  const after = weighted(random, MISFORTUNES);
  return { kind, ...more, pause: between(random, 0, 700), after: after === 'undo' && undoSeconds === 0 ? 'none' : after };
}

function sentence(random) {
  const words = Array.from({ length: between(random, 1, 4) }, () => oneOf(random, WORDS));
  return ` ${words.join(' ')} ${between(random, 100, 999)}.`;
}

/** The script in a few words, for the name of its test. */
export const told = ({ seed, undoSeconds, tabs, acts }) =>
  `script ${seed}: ${acts.map(({ kind, after }) => (after === 'none' ? kind : `${kind}, ${after}`)).join('; ')} (${undoSeconds} s, ${tabs === 1 ? '1 tab' : `${tabs} tabs`})`;
