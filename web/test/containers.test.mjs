// <standoff-explainer> in whatever an article puts it: as wide as it may be, up to
// 720 pixels, never wider than there is room, and as tall as its story.
import assert from 'node:assert/strict';
import { serveArticle } from './article.mjs';
import { savesData, test, useBrowser } from './browser.mjs';
import { path } from './site.mjs';

const here = useBrowser(['--disable-features=IsolateOrigins,site-per-process']);

// Containers around the element "E", in an article with a margin of 16 pixels. The
// widths are what the element is to have in an article of so many pixels.
const whole = room => Math.min(720, room);
const containers = {
  'a block': ['E', whole],
  'a flex row': ['<div style="display:flex">E</div>', whole],
  'a flex row with words': [
    '<div style="display:flex;gap:10px"><p>Words beside it, as many as there are.</p>E</div>',
    [240, whole],
  ],
  'a flex column': [
    '<div style="display:flex;flex-direction:column;align-items:center">E</div>',
    whole,
  ],
  'a grid': ['<div style="display:grid">E</div>', whole],
  'a grid of two columns': [
    '<div style="display:grid;grid-template-columns:1fr 1fr">E<p>Words</p></div>',
    [240, room => Math.max(240, room / 2)],
  ],
  'a cell of a table': ['<table style="border-spacing:0"><td style="padding:0">E</table>', whole],
  'a float': ['<div style="float:left">E</div>', whole],
  columns: [
    '<div style="columns:2 300px;column-gap:0">E<p>Words</p></div>',
    room => whole(room < 600 ? room : room / 2),
  ],
  'contain: layout': ['<div style="contain:layout inline-size">E</div>', whole],
  'contain: strict': ['<div style="contain:strict;height:1000px">E</div>', whole],
  'a container query': [
    '<div style="display:flex"><div style="container-type:inline-size;flex:1">E</div></div>',
    whole,
  ],
  'a column as narrow as can be': ['<div style="width:min-content">E</div>', () => 240],
  'a column as wide as what is in it': ['<div style="width:fit-content">E</div>', whole],
  'an open dialog': [
    '<dialog open style="position:static;margin:0;padding:0;border:0">E</dialog>',
    whole,
  ],
  'a carousel': [
    `<div style="display:flex;overflow-x:auto;scroll-snap-type:x mandatory">
    <div style="flex:0 0 100%">E</div><div style="flex:0 0 100%">Slide</div></div>`,
    whole,
  ],
  'a place of its own': [
    '<div style="position:relative;height:1000px"><div style="position:absolute">E</div></div>',
    whole,
  ],
  'a part that is laid out late': [
    '<div style="content-visibility:auto;contain-intrinsic-size:auto 840px">E</div>',
    whole,
  ],
};

const element = (site, more = '') =>
  `<standoff-explainer src="${site}${path}" ${more}><a href="${site}${path}">Two sessions</a></standoff-explainer>`;

// measure moves the element into one container after the other, its frame with
// it, and says of each how wide the element is and how tall its room and story.
async function measure(containers) {
  const e = document.querySelector('standoff-explainer');
  const story = e.shadowRoot
    .querySelector('iframe')
    .contentDocument.querySelector('[data-role=story]');
  const all = {};
  for (const [name, [html]] of Object.entries(containers)) {
    const place = document.createElement('div');
    place.style.margin = '16px';
    place.innerHTML = html.replace('E', '<i></i>');
    document.body.append(place);
    const mark = place.querySelector('i');
    mark.parentElement.moveBefore(e, mark);
    mark.remove();
    document.querySelector('body > div:not(:last-child)').remove();
    for (let i = 0; i < 400; i++) {
      await new Promise(done => setTimeout(done, 30));
      const spare =
        e.shadowRoot.querySelector('.room').offsetHeight - Math.ceil(story.offsetHeight);
      all[name] = {
        width: Math.round(e.getBoundingClientRect().width),
        height: e.offsetHeight,
        spare,
        inside: story.offsetWidth,
        over: document.documentElement.scrollWidth - innerWidth,
      };
      if (story.offsetWidth === Math.min(720, all[name].width) && spare >= 0 && spare <= 200) break;
    }
  }
  return all;
}

async function open(t, body, options) {
  const article = await serveArticle(
    t,
    site =>
      `<div style="margin:16px" id="here">${
        typeof body === 'function' ? body(site) : ''
      }</div><script async src="${site}embed.js"></script>`,
  );
  const page = await here.open(t, article.url, { height: 1000, script: savesData, ...options });
  page.site = article.story.replace(path, '');
  await page.waitForFunction(() => customElements.get('standoff-explainer'));
  return page;
}

for (const width of [1280, 768, 375]) {
  test(`every container at ${width} px`, async t => {
    const page = await open(t, element, { width });
    await page.waitForFunction(() => document.querySelector('standoff-explainer').readyState > 0, {
      polling: 100,
    });
    const room = width - 32;
    const found = await page.evaluate(`(${measure})(${JSON.stringify(containers)})`);
    for (const [name, [, wanted]] of Object.entries(containers)) {
      const text = `${name}: ${JSON.stringify(found[name])}`;
      const is = found[name];
      if (typeof wanted === 'function') assert.equal(is.width, Math.round(wanted(room)), text);
      else assert.ok(is.width >= wanted[0] && is.width <= wanted[1](room) + 1, text);
      assert.equal(is.inside, is.width, text);
      assert.equal(is.over, 0, `a second scroll bar: ${text}`);
      assert.ok(is.spare >= 0 && is.spare <= 200 && is.height >= 600, text);
    }
  });
}
