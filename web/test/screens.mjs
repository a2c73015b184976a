// What may happen to a page while it is read: it is put behind another or onto another
// screen, and the browser takes its picture away.

// hide puts another tab before the page, until the test is over.
export async function hide(t, page) {
  const other = await page.browser().newPage();
  t.after(() => other.close());
  await other.bringToFront();
  await page.waitForFunction(() => document.hidden, { polling: 50 });
}

// keepQueries runs before the page's own scripts, for move: it keeps the media queries
// that the page asks for, as a screen that is only pretended changes without an event.
export function keepQueries() {
  const plain = window.matchMedia;
  window.queries = [];
  window.matchMedia = query => {
    const list = plain.call(window, query);
    window.queries.push(list);
    return list;
  };
}

// move has the page on a screen of another size, in CSS pixels, and pixel ratio. A zoom
// changes both, another screen the ratio alone.
export async function move(page, width, height, ratio) {
  await page.setViewport({ width, height, deviceScaleFactor: ratio });
  await page.evaluate(() => {
    for (const list of [...window.queries]) {
      if (list.media.includes('resolution')) list.dispatchEvent(new Event('change'));
    }
  });
}

// lose has the browser take the picture away, as it may when many pages draw.
export const lose = page =>
  page.evaluate(() => {
    const canvas = document.querySelector('[data-role=engine] canvas');
    canvas.lost = true;
    canvas.getContext('webgl2').getExtension('WEBGL_lose_context').loseContext();
  });

// isBack waits until there is a picture again.
export const isBack = page =>
  page.waitForFunction(() => {
    const canvas = document.querySelector('[data-role=engine] canvas');
    return canvas && !canvas.lost && standoff.inspect().time !== undefined;
  });
