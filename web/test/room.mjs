// Whether there is room: for fingers, and for all that a page holds.

// opened are the ways to have something more on a page, in its two shapes.
export const opened = {
  wide: [
    '[data-do=tag]',
    '.tools [data-do=sources]',
    '.tools [data-do=legend]',
    '[data-do=steps]',
    '[aria-controls=menu-share]',
    '[aria-controls=menu-theme]',
  ],
  narrow: [
    '[data-do=tag]',
    '[data-do=steps]',
    '.head [data-do=options]',
    'dialog [data-do=sources]',
  ],
};

// small are the targets below 24 px both ways, WCAG 2.2 AA, 2.5.8; a link in a
// line of text is as high as the line.
export const small = page =>
  page.evaluate(() => {
    const open = document.querySelector('dialog[open]') ?? document;
    return [...open.querySelectorAll('a, button, input, [tabindex="0"]')]
      .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.closest('p'))
      .map(e => ({ e, box: e.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ e, box }) => `${e.outerHTML.slice(0, 80)}: ${box.width} × ${box.height}`);
  });

// beyond is what stands out of the page to the side, or is cut off there.
export const beyond = page =>
  page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const out = document.documentElement.scrollWidth > wide ? ['the page scrolls sideways'] : [];
    for (const e of document.querySelectorAll('main *')) {
      if (!e.checkVisibility({ visibilityProperty: true }) || e.closest('.stage, .announce'))
        continue;
      const { left, right, width } = e.getBoundingClientRect();
      if (width > 1 && (left < -1 || right > wide + 1)) out.push(e.outerHTML.slice(0, 80));
      const cut = getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1;
      if (cut && width > 1) out.push(`cut: ${e.outerHTML.slice(0, 80)}`);
    }
    return out;
  });

// crammed are the parts of the page that lie over one another, and words that stick out
// of what holds them.
export const crammed = page =>
  page.evaluate(() => {
    const seen = e => e.checkVisibility({ visibilityProperty: true });
    const parts = [
      '.head h1',
      '.head .languages',
      '.more',
      '.stage',
      '.rail',
      '.clock',
      '.back',
      '.play',
      '.next',
      '.count',
      '.tag',
      '.nav > .state',
      '.step[data-current] h2',
      '.step[data-current] .text',
      '.drawer',
      '.tools',
    ]
      .flatMap(name => [...document.querySelectorAll(name)])
      .filter(seen)
      .map(e => ({ name: e.className || e.tagName, box: e.getBoundingClientRect() }));
    const out = [];
    for (const [i, a] of parts.entries()) {
      for (const b of parts.slice(0, i)) {
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (wide > 1 && high > 1) out.push(`${a.name} lies over ${b.name}`);
      }
    }
    const holders =
      'button, .handle, .tag, .count, .clock, .head, .state, .step[data-current], .note, .cited, .drawer';
    for (const e of document.querySelectorAll(holders)) {
      if (!seen(e) || !e.clientWidth) continue;
      // The tag's target is higher than it; what scrolls holds all the same.
      const free = e.matches('.tag') || getComputedStyle(e).overflowY === 'auto';
      const below = free ? 0 : e.scrollHeight - e.clientHeight;
      if (e.scrollWidth > e.clientWidth + 1 || below > 1) {
        out.push(
          `${e.outerHTML.slice(0, 60)} holds ${e.scrollWidth} × ${e.scrollHeight} in ${e.clientWidth} × ${e.clientHeight}`,
        );
      }
    }
    return out;
  });
