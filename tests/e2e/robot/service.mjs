// The services without a browser: the truth to compare a console with, and a colleague who is quick.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';

const QUEUE = '/v2/JobannonceBehandling';

/** A caseworker's own session with the services. */
export class Service {
  #address;
  #cookie;

  constructor(address, behandler, cookie) {
    this.#address = address;
    this.#cookie = cookie;
    this.behandler = behandler;
  }

  /** Signs in as a seeded caseworker. */
  static async as({ address }, name) {
    const { behandlere } = await (await fetch(`${address}/bff/behandlere`)).json();
    const found = behandlere.find((one) => one.behandlerNavn === name);
    assert.ok(found, `no caseworker is called ${name}`);
    const behandler = { behandlerIdentifier: found.behandlerIdentifier, behandlerNavn: name };
    const answer = await fetch(`${address}/bff/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf': '1' },
      body: JSON.stringify({ behandlerIdentifier: behandler.behandlerIdentifier }),
    });
    assert.equal(answer.status, 200, 'sign-in');
    return new Service(address, behandler, answer.headers.get('set-cookie').split(';')[0]);
  }

  /** The session's cookie, for a program that calls on the caseworker's behalf. */
  get cookie() {
    return this.#cookie;
  }

  async #call(method, path, body) {
    const headers = { cookie: this.#cookie, 'x-csrf': '1' };
    if (body) Object.assign(headers, { 'content-type': 'application/json', 'x-requestId': randomUUID() });
    return fetch(this.#address + path, { method, headers, body: body && JSON.stringify(body) });
  }

  async #read(path) {
    const answer = await this.#call('GET', path);
    assert.equal(answer.status, 200, path);
    return answer.json();
  }

  async #write(method, path, more) {
    const answer = await this.#call(method, `${QUEUE}/${path}`, { behandler: this.behandler, ...more });
    assert.ok(answer.ok, `${path}: ${answer.status} ${await answer.text()}`);
  }

  /** The pending ads, in the server's order. */
  async waiting() {
    return (await this.#read(`${QUEUE}/afventende-jobannoncer`)).afventendeJobannoncer;
  }

  /** One pending ad; `undefined` when it is not in the queue. */
  async pending(id) {
    return (await this.waiting()).find((row) => row.jobannonceId === id);
  }

  /** Pending ads that nobody has begun, oldest first. */
  async free() {
    return (await this.waiting()).filter((row) => !row.behandling).map((row) => row.jobannonceId);
  }

  /** What an ad says. */
  async ad(id) {
    return this.#read(`/annoncekilde/v1/jobannoncer/${id}`);
  }

  /** Ads that may be the same as one, best first. */
  async duplicates(id) {
    return (await this.#read(`${QUEUE}/duplikater/${id}`)).duplikater;
  }

  /** Approvals of this caseworker over a period that ends with today. */
  async approvals(days = 30) {
    const mine = `behandlerIdentifier=${this.behandler.behandlerIdentifier}&dageSiden=${days}`;
    return sum((await this.#read(`${QUEUE}/statistik/individuel?${mine}`)).statistikElementer);
  }

  /** Everybody's approvals over a period that ends with today. */
  async allApprovals(days) {
    return sum((await this.#read(`${QUEUE}/statistik/akkumuleret?dageSiden=${days}`)).statistikElementer);
  }

  /** Approvals per caseworker over a period that ends with today: `{name, approved, average}`. */
  async approvalsByName(days) {
    const { statistikElementer } = await this.#read(`${QUEUE}/statistik/behandler?dageSiden=${days}`);
    return statistikElementer.map(({ behandler, godkendteJobannoncer, dagligtGennemsnit }) => ({
      name: behandler.behandlerNavn,
      approved: godkendteJobannoncer,
      average: dagligtGennemsnit,
    }));
  }

  /** A citizen's jobagents, oldest first. */
  async jobagents(citizen) {
    const headers = { cookie: this.#cookie, 'x-csrf': '1', 'x-civilRegistrationIdentifier': citizen };
    const answer = await fetch(`${this.#address}/v1/Jobagent`, { headers });
    assert.equal(answer.status, 200, 'GetJobagent');
    return (await answer.json()).jobagenter;
  }

  /** An application for a flexjob. */
  async flexjobOffer(id) {
    return (await this.#caseElement('GetFlexjob', id)).flexjobRequestResponseType;
  }

  /** The decision on an application for a flexjob. */
  async flexjobAllocation(id) {
    return (await this.#caseElement('GetFlexjobAllocation', id)).flexjobAllocationResponseType;
  }

  /** Everything that has happened to a citizen's CV, oldest first. */
  async cvEvents(personCivilRegistrationIdentifier) {
    const answer = await this.#call('POST', '/CVWorkFlow/GetCVList', { personCivilRegistrationIdentifier });
    assert.equal(answer.status, 200, 'GetCVList');
    return (await answer.json()).cvChangesInfo?.cvChanges ?? [];
  }

  /** A page of the CVs that changed between two times: `{lastPageNumber, cvUpdateList}`. */
  async changedCvs(getCVUpdateListRequest) {
    const answer = await this.#call('POST', '/CVWorkFlow/GetUpdatedCVs', { getCVUpdateListRequest });
    assert.equal(answer.status, 200, 'GetUpdatedCVs');
    const { lastPageNumber, cvUpdateList = [] } = (await answer.json()).getCVUpdateListResponse;
    return { lastPageNumber, cvUpdateList };
  }

  async #caseElement(method, caseElementIdentifier) {
    const asked = { getCaseElementRequestType: { caseElementIdentifier } };
    const answer = await this.#call('POST', `/Flexjob/${method}`, asked);
    assert.equal(answer.status, 200, method);
    return answer.json();
  }

  /** What became of the notifications, newest first. */
  async notifications(limit = 200) {
    return (await this.#read(`/bff/notifications?limit=${limit}`)).notifications;
  }

  /** Sends a notification that a case was made. */
  async notify(ordningsnotifikation) {
    const answer = await this.#call('POST', '/v1/Webservicebesked/SendOrdningsnotifikation', { ordningsnotifikation });
    assert.equal(answer.status, 204, 'SendOrdningsnotifikation');
  }

  async begin(id, { takeOver = false } = {}) {
    await this.#write('POST', `paabegynd-behandling/${id}`, { overtagBehandling: takeOver });
  }

  async park(id, minutes) {
    await this.#write('PUT', `parker/${id}`, { parkeretMinutter: minutes });
  }

  async approve(id) {
    await this.#write('PUT', `opdater-godkendelsesstatus/${id}`, { godkendelsesStatus: 'Godkendt' });
  }

  /** Begins and approves, whoever holds it. */
  async decideAnyhow(id) {
    await this.begin(id, { takeOver: true });
    await this.approve(id);
  }

  async signOut() {
    await this.#call('DELETE', '/bff/session');
  }
}

function sum(days) {
  return days.reduce((sum, day) => sum + day.godkendteJobannoncer, 0);
}
