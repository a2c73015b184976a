// A client for W3C WebDriver (www.w3.org/TR/webdriver2), as far as we need it.
import { setTimeout as wait } from 'node:timers/promises';
import { Page } from './page.mjs';

// Keys that are no letters have code points of their own (section 15.4.2).
const keys = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
};

// openSession waits until the driver at the address is up, and has it start a
// browser.
export async function openSession(address, capabilities) {
  const call = async (method, path, body) => {
    const options = { method, body: body && JSON.stringify(body) };
    const { value } = await (await fetch(address + path, options)).json();
    if (value?.error) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  };
  for (let tries = 0; ; tries++) {
    try {
      await call('GET', '/status');
      break;
    } catch (error) {
      if (tries === 100) throw error;
      await wait(100);
    }
  }
  const { sessionId } = await call('POST', '/session', {
    capabilities: { alwaysMatch: { ...capabilities, timeouts: { script: 60_000 } } },
  });
  return (method, path = '', body) => call(method, `/session/${sessionId}${path}`, body);
}

export class DrivenPage extends Page {
  #call;
  #wheels = 0;

  constructor(call) {
    super();
    this.#call = call;
  }

  async open(url, { width = 1280, height = 900 } = {}) {
    await this.resize(width, height);
    await this.#call('POST', '/url', { url });
    await this.arrive();
  }

  evaluate(f, ...args) {
    return this.#call('POST', '/execute/sync', { script: `return (${f})(...arguments)`, args });
  }

  clickAt(x, y) {
    return this.#act({
      type: 'pointer',
      id: 'mouse',
      actions: [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    });
  }

  // WebKit turns a wheel back when it is let go: it is not, and each time there
  // is a new one.
  wheel(x, y, deltaY) {
    const at = { x: Math.round(x), y: Math.round(y) };
    return this.#call('POST', '/actions', {
      actions: [
        {
          type: 'wheel',
          id: `wheel ${++this.#wheels}`,
          actions: [{ type: 'scroll', ...at, deltaX: 0, deltaY }],
        },
      ],
    });
  }

  press(key, shift = false) {
    const held = shift ? [keys.Shift, keys[key] ?? key] : [keys[key] ?? key];
    return this.#act({
      type: 'key',
      id: 'keyboard',
      actions: [
        ...held.map(value => ({ type: 'keyDown', value })),
        ...held.toReversed().map(value => ({ type: 'keyUp', value })),
      ],
    });
  }

  // A window is larger than the view in it, by what only the view can say.
  async resize(width, height) {
    let frame = { width: 0, height: 0 };
    for (let tries = 0; tries < 20; tries++) {
      const { x, y, ...window } = await this.#call('POST', '/window/rect', {
        width: width + frame.width,
        height: height + frame.height,
      });
      await wait(100);
      const [w, h] = await this.evaluate(() => [innerWidth, innerHeight]);
      if (w === width && h === height) return;
      frame = { width: window.width - w, height: window.height - h };
    }
    throw new Error(`the window does not become ${width} × ${height}`);
  }

  async shoot() {
    return Buffer.from(await this.#call('GET', '/screenshot'), 'base64');
  }

  close() {
    return this.#call('POST', '/url', { url: 'about:blank' });
  }

  async #act(source) {
    await this.#call('POST', '/actions', { actions: [source] });
    await this.#call('DELETE', '/actions');
  }
}
