// A page in one of the browsers. Each browser has its own way to be driven;
// this is what a test may ask of all of them:
//
//   open(url, {width, height})  goes to an address, in a view of so many CSS pixels
//   evaluate(f, ...values)      calls a function in the page, and waits for it
//   until(f, ...values)         waits until the function, called again and again, says yes
//   click(selector)             presses the mouse on the middle of a part
//   wheel(x, y, down)           turns the wheel there, so many CSS pixels down
//   press(key, shift)           presses a key, as KeyboardEvent.key calls it
//   resize(width, height)       gives the view another size
//   screenshot()                → {width, height, data}: what is seen, RGBA
//   close()                     leaves the page
//
// A driver has open, evaluate, clickAt, wheel, press, resize, shoot and close.
import { setTimeout as wait } from 'node:timers/promises';
import { PNG } from 'pngjs';

// Machines without a graphics card are slow: this is to end what hangs.
const patience = 60_000;

export class Page {
  async until(f, ...values) {
    const end = Date.now() + patience;
    while (!(await this.evaluate(f, ...values))) {
      if (Date.now() > end) throw new Error(`it never came that ${f}`);
      await wait(50);
    }
  }

  // arrive is a reader who moves: until then no page starts its engine by itself.
  arrive() {
    return this.evaluate(() => void dispatchEvent(new Event('pointermove')));
  }

  async click(selector) {
    const [x, y] = await this.evaluate(middle, selector);
    await this.clickAt(x, y);
  }

  async screenshot() {
    return PNG.sync.read(Buffer.from(await this.shoot()));
  }
}

// middle is where the middle of a part lies in the view.
export function middle(selector) {
  const part = document.querySelector(selector);
  part.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = part.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}
