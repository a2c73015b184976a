/**
 * A Source tells things to whoever listens. Which events it has, and what each of them
 * brings, is its type: a name that nobody tells is an error of `npm run check`.
 * @template {object} Events
 */
export class Source extends EventTarget {
  /**
   * Calls the listener with what an event brings, for one event or several.
   * @template {keyof Events & string} T
   * @param {T | T[]} types
   * @param {(detail: Events[T], event: Event) => void} listener
   */
  on(types, listener) {
    for (const type of [types].flat()) {
      this.addEventListener(type, e => listener(/** @type {CustomEvent} */ (e).detail, e))
    }
  }

  /**
   * Tells an event. Returns false if a listener has called preventDefault on it.
   * @template {keyof Events & string} T
   * @param {T} type
   * @param {Events[T]} [detail]
   */
  tell(type, detail) {
    return this.dispatchEvent(new CustomEvent(type, {detail, cancelable: true}))
  }
}
