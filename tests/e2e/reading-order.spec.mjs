// What a screen reader finds its way about by: the landmarks and headings of every page, in the order in which they are
// read, taken from the browser's accessibility tree. A page that is drawn differently is told differently here.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { headingFaults, outline } from './robot/outline.mjs';
import { everyPage } from './robot/pages.mjs';

const journey = stage({ seed: 38, ads: 40 });

const BAR = ['banner', '  navigation Sider'];
const QUEUE = ['  h1 Jobannoncer', '  region Kø', '    h2 Kø', '    search', '    navigation Vis', '    region Mine annoncer'];

/** A part of what was looked up. */
const part = (name) => [`    region ${name}`, `      h3 ${name}`];

/** What each page is, beneath the bar. */
const EXPECTED = {
  'the queue': [...QUEUE, '  article Jobannoncer', '    h2 Vælg en annonce i køen'],
  'an ad': [...QUEUE, '  article Jobannoncer', /^ {4}h2 ./, '    h3 Annoncens tekst', '  region Afgørelse', '    h2 Afgørelse'],
  duplicates: ['  h1 Sammenlign dubletter', '  region Annoncen og dem, der ligner'],
  'the statistics': [
    '  h1 Statistik',
    '  region I dag',
    '  navigation Periode',
    /^ {2}h2 \d+\. \p{L}+ \d{4} – \d+\. \p{L}+ \d{4}$/u,
    '  region Godkendt af mig pr. dag',
    '    h2 Godkendt af mig pr. dag',
    '  region Godkendt af alle pr. dag',
    '    h2 Godkendt af alle pr. dag',
    '  region Godkendt pr. behandler',
    '    h2 Godkendt pr. behandler',
    '    navigation Rækkefølge',
  ],
  flexjobs: ['  h1 Fleksjob', '  search', '  region Dine seneste opslag', '    h2 Dine seneste opslag'],
  'the case of a flexjob': [
    '  h1 Fleksjob',
    '  search',
    /^ {2}article Bevilling: /,
    /^ {4}h2 Bevilling: /,
    ...part('Forløb'),
    ...part('Ændret fra ansøgning til bevilling'),
    ...part('Status og forløb'),
    ...part('Virksomhed og arbejdssted'),
    ...part('Personer'),
    ...part('Jobcenter'),
    ...part('Job og vilkår'),
    ...part('Løn og pension'),
    ...part('Timer'),
    ...part('Datoer'),
    ...part('Underskrifter'),
  ],
  notifications: [
    '  h1 Notifikationer',
    '  navigation Slags notifikation',
    '  form Ordningsnotifikation',
    '    h2 Ordningsnotifikation',
    '  region Sendte notifikationer',
    '    h2 Sendte notifikationer',
  ],
  'the notice of a deletion': [
    '  h1 Notifikationer',
    '  navigation Slags notifikation',
    '  form GDPR-sletning',
    '    h2 GDPR-sletning',
    '  region Sendte notifikationer',
    '    h2 Sendte notifikationer',
  ],
  jobagents: ['  h1 Jobagent', '  search'],
  'the jobagents of a citizen': ['  h1 Jobagent', '  search', '  region Borger', '    h2 Borger', /^ {4}article \p{L}+, tilmeldt /u, /^ {6}h3 \p{L}+, tilmeldt /u],
  CVs: ['  h1 CV', '  navigation Visning', '  search'],
  'the CV of a citizen': [
    '  h1 CV',
    '  navigation Visning',
    '  search',
    '  article Borgerens CV',
    '    h2 Borgerens CV',
    ...part('Hændelser'),
    ...part('Sæt CV-status'),
    ...part('Sæt søgbarhed'),
  ],
  'the CVs that changed': [
    '  h1 CV',
    '  navigation Visning',
    '  navigation Sædvanlige perioder',
    /^ {2}h2 Ændret /,
    /^ {2}region Ændret /,
  ],
  'the journal': ['  h1 Min journal', '  search'],
  'the templates': [
    '  h1 Skabeloner',
    '  h2 Ugyldigt CVR-nummer eller ukendt virksomhed',
    '  h2 Blokade eller konflikt',
    '  h2 Forskelsbehandling, køn',
    '  h2 Forskelsbehandling, andet',
    '  h2 Ikke et reelt, lønnet job i egen virksomhed',
    '  h2 Betaling fra den jobsøgende',
    '  h2 Dublet',
    '  h2 Mangelfuld annonce',
    '  region Tag med',
    '    h2 Tag med',
  ],
  'the drafts': ['  h1 Mine kladder'],
  'the keys': ['  h1 Genveje'],
  operations: [
    '  h1 Drift',
    '  region Tjenester',
    '    h2 Tjenester',
    '    h3 Jobannoncer JobannonceBehandlingService v2',
    '    h3 Fleksjob FlexjobService v1',
    '    h3 Notifikationer WebservicebeskedService v1',
    '    h3 Jobagenter Jobagent v1',
    '    h3 CV’er CVWorkFlowService v1',
    '  region Denne browser',
    '    h2 Denne browser',
    '  region Notifikationer på vej',
    '    h2 Notifikationer på vej',
    '  region Versioner',
    '    h2 Versioner',
    '  h2 Seneste kald',
    '  region Seneste kald',
    '  h2 Rapport til support',
  ],
  help: [
    '  h1 Hjælp',
    '  h2 Vælg en annonce i køen',
    '  h2 Læs den, og påbegynd den',
    '  h2 Godkend, og fortryd hvis du vil',
    '  h2 Afvis med en e-mail',
    '  h2 Parkér det, der må vente',
    '  h2 Overtag fra en kollega',
    '  h2 Sammenlign med dubletter',
    '  h2 Find alt med Ctrl+K',
    '  h2 Se, hvad du har gjort',
    '  h2 Hvis noget ikke virker',
  ],
  'the accessibility statement': [
    '  h1 Tilgængelighedserklæring',
    '  h2 Oplever du, at noget ikke er tilgængeligt?',
    '  h2 Overholdelsesstatus',
    '  h2 Sådan er det undersøgt',
    '  h3 Det er prøvet',
    '  h3 Det er ikke prøvet',
    '  h2 Indhold, der ikke er tilgængeligt',
    '  h3 Manglende overholdelse',
    '  h3 Uforholdsmæssig stor byrde',
    '  h3 Indhold, der ikke er omfattet',
    '  h2 Udarbejdelse',
    '  h2 Håndhævelse',
  ],
  'a page that is not there': ['  h1 Siden findes ikke'],
};

/** Headings of an ad's own text, which is not the console's, and the days on which something happened to a CV. */
const isData = (line) => /^ {4,6}h4 /.test(line);

journey('every page is read in the order in which it is worked with', async ({ open, as, expectNote }) => {
  const truth = await as('Ida Holm');
  const page = await open('Ida Holm');
  for (const { called, at, ready, notes = [] } of await everyPage(truth)) {
    notes.forEach((note) => expectNote(page, note));
    await page.goto(at);
    await ready(page);
    const told = (await outline(page)).filter((line) => !isData(line));
    // What differs from day to day is told by its pattern.
    const expected = [...BAR, 'main', ...EXPECTED[called]];
    const patterned = told.map((line, at) => (expected[at] instanceof RegExp && expected[at].test(line) ? expected[at] : line));
    assert.deepEqual(patterned, expected, called);
    assert.deepEqual(headingFaults(told), [], called);
  }
});

journey('the sign-in is a page of its own, with its heading in its main part', async ({ open }) => {
  const page = await open();
  await page.getByRole('button', { name: /^Ida Holm/ }).waitFor();
  assert.deepEqual(await outline(page), ['main', '  h1 Log ind']);
});
