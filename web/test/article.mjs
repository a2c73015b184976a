// Articles to put the story into: pages of a newsroom's own, on the story's
// origin or on another.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { pageOf, path, serveSite } from './site.mjs';

// The scripts of others that articles have, by the address that they get.
const scripts = {
  '/pym.js': 'node_modules/pym.js/dist/pym.v1.min.js',
  '/frames.js': 'node_modules/@newswire/frames/dist/frames.umd.js',
};

// serveArticle serves one article and the story. The body may be a function of
// the address of the site with the story in it; other has that be another
// origin, even another site to the browser.
export async function serveArticle(t, body, { other = false, head = '', headers } = {}) {
  const stories = await serveSite({ headers: () => ({ 'Access-Control-Allow-Origin': '*' }) });
  let text = '';
  const newsroom = await serveSite({
    headers,
    answer: async (asked, response) => {
      if (asked === '/article') {
        response.writeHead(200, {
          'Content-Type': 'text/html; charset=utf-8',
          ...headers?.(asked),
        });
        return !!response.end(text);
      }
      if (!scripts[asked]) return false;
      response.writeHead(200, { 'Content-Type': 'text/javascript' });
      return !!response.end(
        await readFile(fileURLToPath(new URL(scripts[asked], import.meta.url))),
      );
    },
  });
  t.after(() => Promise.all([stories.close(), newsroom.close()]));
  const site = other ? stories.url.replace('127.0.0.1', 'localhost') : newsroom.url;
  text =
    '<!doctype html><meta charset="utf-8"><title>An article</title>' +
    '<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">' +
    `${head}<body style="margin:0">${typeof body === 'function' ? body(site) : body}`;
  return {
    url: `${newsroom.url}article`,
    story: site + path,
    embed: `${site}embed.js`,
    others: [new URL(site).host],
    asked: other ? stories.asked : newsroom.asked,
  };
}

// serveBelow serves the story with 12 000 pixels of an article above it.
export async function serveBelow(t) {
  // A policy forbids styles within the page; an attribute of a drawing is none.
  const above = '<p>The article.</p><svg width="1" height="12000"></svg>';
  const site = await serveSite({
    answer: (asked, response) =>
      asked === `/${path}` &&
      !!response
        .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
        .end(pageOf('').replace(/<body[^>]*>/, body => body + above)),
  });
  t.after(site.close);
  return site;
}

// element is an explainer, with attributes and what stands inside it, and script what has
// it work.
export const element = (site, attributes = '', inside = '') => `<standoff-explainer ${attributes}
  src="${site}${path}">${inside || `<a href="${site}${path}">Two sessions</a>`}</standoff-explainer>`;
export const script = site => `<script async src="${site}embed.js"></script>`;

// openArticle serves an article and opens it in a page of the browser here: page.article
// is what serveArticle says of it, and page.isSo waits as isSo does.
export async function openArticle(t, here, body, { hash = '', options = {}, ...serve } = {}) {
  const article = await serveArticle(t, body, serve);
  const page = await here.open(t, article.url + hash, { others: article.others, ...options });
  return Object.assign(page, { article, isSo: (...all) => isSo(page, ...all) });
}

// isThere waits for the article's first explainer, which its page then has by that name.
export const isThere = page =>
  page.isSo(() => {
    window.explainer ??= document.querySelector('standoff-explainer');
    return window.explainer.readyState > 0;
  });

// storyFrames are the frames of a page that hold the story.
export const storyFrames = page =>
  page.frames().filter(f => f !== page.mainFrame() && f.url().includes(path));

// inFrame waits for the n-th frame with the story in it, and for its player.
export async function inFrame(page, n = 0) {
  for (let i = 0; i < 450; i++) {
    const frame = storyFrames(page)[n];
    if (frame && (await hasPlayer(frame))) return frame;
    // Where frames of another origin come at once, the driver may lose one.
    if (i % 150 === 149) await page.reload();
    await new Promise(done => setTimeout(done, 100));
  }
  throw new Error(`the page has no story number ${n + 1}`);
}

// hasPlayer reports whether the player is there; a frame that is exchanged for
// another meanwhile may not answer at all.
const hasPlayer = frame =>
  Promise.race([
    frame.evaluate(() => Boolean(window.standoff)).catch(() => false),
    new Promise(done => setTimeout(done, 2000, false)),
  ]);

// isSo waits until something holds in a frame. A frame off the screen gets no
// animation frames to look by.
export const isSo = (frame, what, ...args) =>
  frame.waitForFunction(what, { polling: 100 }, ...args);
