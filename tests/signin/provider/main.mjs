// The child process: an independent, certified OpenID provider, and what a test may make it do. It speaks with its parent
// over the fork's channel, and has a clock of its own, which a test can put wrong.

import { generateKeyPairSync, randomUUID } from 'node:crypto';
import https from 'node:https';

const Real = Date;
let ahead = 0;
globalThis.Date = class extends Real {
  constructor(...from) {
    super(...(from.length === 0 ? [Real.now() + ahead] : from));
  }

  static now() {
    return Real.now() + ahead;
  }
};

// After the clock: they take theirs from it.
const { default: Provider } = await import('oidc-provider');
const { Kept, issued, revoke } = await import('./adapter.mjs');
const { PEOPLE } = await import('./people.mjs');

const CLIENT = 'console';
const SCOPES = 'openid offline_access profile console';
/** Presses the button at once, where a person would: a form that is only submitted says nothing of it. */
const CONFIRMED = '<script>document.querySelector("button").click()</script>';

/** `who` signs in: a person, `asks` whoever sits there, or `denied`. */
const settings = { access: 600, userinfoOnly: false, algorithm: 'RS256', who: 'ida' };
const counts = {};
/** Answers in place of a route's own: by path, `{ status, type, body, location }`. */
const instead = new Map();
const people = structuredClone(PEOPLE);
let keys = [newKey()];
let provider;
let server;
let config;

function newKey(kid = randomUUID()) {
  const { privateKey } = settings.algorithm === 'ES256'
    ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
    : generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: settings.algorithm };
}

function makeProvider() {
  const made = new Provider(config.issuer, {
    adapter: Kept,
    clients: [{
      client_id: CLIENT,
      client_secret: config.secret,
      redirect_uris: [`${config.console}/bff/callback`],
      post_logout_redirect_uris: [`${config.console}/`],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'client_secret_basic',
      id_token_signed_response_alg: settings.algorithm,
    }],
    jwks: { keys },
    cookies: { keys: ['of-a-test'] },
    pkce: { required: () => true },
    scopes: SCOPES.split(' '),
    claims: { openid: ['sub'], profile: ['name'], console: ['behandlerIdentifier', 'roller'] },
    conformIdTokenClaims: settings.userinfoOnly,
    ttl: {
      AccessToken: () => settings.access, AuthorizationCode: 60, IdToken: 60, RefreshToken: 3600, Session: 3600,
      Grant: 3600, Interaction: 600,
    },
    rotateRefreshToken: true,
    issueRefreshToken: async (_, client) => client.grantTypeAllowed('refresh_token'),
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: async (ctx, form) => {
          ctx.body = `<!doctype html><title>Logger ud</title>${form}<button form="op.logoutForm" name="logout" value="yes">Log ud</button>${CONFIRMED}`;
        },
      },
    },
    findAccount: async (_, sub) => people[sub] && { accountId: sub, claims: async () => ({ sub, ...people[sub] }) },
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ clientId: CLIENT, accountId: ctx.oidc.session.accountId });
      grant.addOIDCScope(SCOPES);
      await grant.save();
      return grant;
    },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  });
  made.on('server_error', (_, error) => console.error(error));
  return made;
}

/** Whoever sits there chooses. */
const WHO = `<!doctype html><html lang="da"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Login-tjenesten</title>
<h1>Hvem er du?</h1>${Object.entries(PEOPLE).map(([who, { name }]) => `<p><a href="?who=${who}">${name}</a></p>`).join('')}`;

async function interact(request, answer) {
  const chosen = new URL(request.url, config.issuer).searchParams.get('who');
  const who = chosen ?? settings.who;
  if (!chosen) counts.interaction = (counts.interaction ?? 0) + 1;
  if (who === 'asks') {
    answer.writeHead(200, { 'content-type': 'text/html' }).end(WHO);
    return;
  }
  const denied = { error: 'access_denied', error_description: 'given up' };
  const result = who === 'denied' ? denied : { login: { accountId: who } };
  await provider.interactionFinished(request, answer, result, { mergeWithLastSubmission: false });
}

function handle(request, answer) {
  const { pathname } = new URL(request.url, config.issuer);
  counts[pathname] = (counts[pathname] ?? 0) + 1;
  const canned = instead.get(pathname);
  if (canned) {
    const { status, type = 'text/html', body = '', location } = canned;
    answer.writeHead(status, { 'content-type': type, ...(location && { location }) }).end(body);
  } else if (pathname.startsWith('/interaction/')) {
    interact(request, answer).catch((error) => answer.writeHead(500).end(String(error)));
  } else {
    provider.callback()(request, answer);
  }
}

async function listen() {
  server = https.createServer({ key: config.key, cert: config.certificate }, handle);
  await new Promise((resolve) => server.listen(config.port ?? 0, '127.0.0.1', resolve));
  config.port = server.address().port;
}

const commands = {
  async begin(from) {
    config = from;
    await listen();
    config.issuer = `https://127.0.0.1:${config.port}`;
    return config.issuer;
  },
  /** Which console people come from: known only once the provider is. */
  serve(console) {
    config.console = console;
    provider = makeProvider();
  },
  set(change) {
    Object.assign(settings, change);
    provider = makeProvider();
  },
  person: (name, change) => void Object.assign(people[name], change),
  /** A new key in front; the former is shown still unless it is forgotten. */
  rotate({ forget = false, kid, hidden = false } = {}) {
    const shown = keys;
    const made = newKey(kid);
    keys = forget || hidden ? [made] : [made, ...keys];
    provider = makeProvider();
    if (hidden) {
      const published = shown.map(({ kty, n, e, kid: name, use, alg }) => ({ kty, n, e, kid: name, use, alg }));
      instead.set('/jwks', { status: 200, type: 'application/json', body: JSON.stringify({ keys: published }) });
    }
  },
  revoke: (sub) => revoke((payload) => payload.accountId === sub),
  clock: (seconds) => void (ahead = seconds * 1000),
  async down() {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  },
  up: listen,
  answer: (path, canned) => void (canned ? instead.set(path, canned) : instead.delete(path)),
  counts: () => counts,
  issued: () => [...issued],
};

process.on('message', async ({ id, command, given }) => {
  try {
    process.send({ id, value: await commands[command](...given) });
  } catch (error) {
    process.send({ id, error: error.stack });
  }
});
process.on('disconnect', () => process.exit());
