// Pages of the browsers that puppeteer drives: Chromium by its own protocol,
// Firefox by WebDriver BiDi.
import { Page } from './page.mjs';

export class Puppet extends Page {
  #page;

  constructor(page) {
    super();
    this.#page = page;
  }

  async open(url, { width = 1280, height = 900 } = {}) {
    await this.resize(width, height);
    await this.#page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    await this.#page.bringToFront();
    await this.arrive();
  }

  evaluate(f, ...values) {
    return this.#page.evaluate(f, ...values);
  }

  clickAt(x, y) {
    return this.#page.mouse.click(x, y);
  }

  async wheel(x, y, down) {
    await this.#page.mouse.move(x, y);
    await this.#page.mouse.wheel({ deltaY: down });
  }

  async press(key, shift = false) {
    if (shift) await this.#page.keyboard.down('Shift');
    await this.#page.keyboard.press(key);
    if (shift) await this.#page.keyboard.up('Shift');
  }

  resize(width, height) {
    return this.#page.setViewport({ width, height });
  }

  shoot() {
    return this.#page.screenshot();
  }

  close() {
    return this.#page.goto('about:blank');
  }
}
