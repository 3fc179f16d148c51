// A real browser that signs in at the login service: the stage of tests/e2e, on TLS and with somebody who chooses there.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after } from 'node:test';
import { launchBrowser, openConsole, play } from '../e2e/robot/stage.mjs';
import { Person } from './by_hand.mjs';
import { PEOPLE } from './provider/people.mjs';
import { stage } from './stage.mjs';

const QUEUE = '/v2/JobannonceBehandling';

/** The services without a browser, as far as these journeys ask them; the same methods as robot/service.mjs. */
class Truth {
  constructor(person) {
    this.person = person;
  }

  async #read(path) {
    const answer = await this.person.call('GET', path, { headers: { 'x-requestId': randomUUID() } });
    assert.equal(answer.status, 200, path);
    return JSON.parse(answer.body);
  }

  async waiting() {
    return (await this.#read(`${QUEUE}/afventende-jobannoncer`)).afventendeJobannoncer;
  }

  async free() {
    return (await this.waiting()).filter((row) => !row.behandling).map((row) => row.jobannonceId);
  }

  ad(id) {
    return this.#read(`/annoncekilde/v1/jobannoncer/${id}`);
  }
}

/** Chooses who one is, at the login service. */
export async function choose(page, name) {
  await page.getByRole('heading', { name: 'Hvem er du?' }).waitFor();
  await page.getByRole('link', { name, exact: true }).click();
}

export const gate = (page) => page.getByRole('heading', { level: 1, name: 'Log ind' });
export const wayIn = (page) => page.getByRole('link', { name: 'Log ind', exact: true });
export const isIn = (page) => page.getByRole('button', { name: 'Log ud', exact: true }).waitFor();

/** Signs in from the gate; the page comes back to its address. */
export async function signIn(page, name) {
  await wayIn(page).click();
  await choose(page, name);
  await isIn(page);
}

/** The login service has forgotten who sits at this browser. */
export const forgetAtLoginService = (page) => page.context().clearCookies({ domain: '127.0.0.1' });

/** As robot/stage.mjs, and gives what one stands on besides: `{ open, as, expectNote, set }`. */
export function browserStage() {
  let browser;
  const set = stage({
    said: { roles: { jobkonsulent: ['match.jobagent.read', 'match.jobagent.write'] } },
    filled: true,
    more: async ({ provider }) => {
      await provider.set({ who: 'asks' });
      browser = await launchBrowser();
    },
  });
  after(() => browser?.close());

  const as = async (called) => {
    const [who] = Object.entries(PEOPLE).find(([, { name }]) => name === called);
    await set.provider.set({ who });
    const person = new Person(set.console);
    assert.equal((await person.signsIn()).status, 303);
    await set.provider.set({ who: 'asks' });
    return new Truth(person);
  };

  return function journey(name, steps) {
    play(name, {
      newConsole: (how) => openConsole(browser, set.console, { ...how, loginService: set.provider.issuer }),
      signIn,
      steps: (robots) => steps({ ...robots, as, set }),
    });
  };
}
