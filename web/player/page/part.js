// The parts of the page. They are looked up when they are needed, since a change of
// language replaces them.

/**
 * Returns the first element that fits the selector, which must be there.
 * @template {Element} [E=HTMLElement]
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {E}
 */
export function find(root, selector) {
  return /** @type {any} */ (root.querySelector(selector))
}

/**
 * Returns all elements that fit the selector.
 * @template {Element} [E=HTMLElement]
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {NodeListOf<E>}
 */
export function findAll(root, selector) {
  return root.querySelectorAll(selector)
}

/**
 * Returns the part of the page that has the role.
 * @template {Element} [E=HTMLElement]
 * @param {ParentNode} root
 * @param {string} role
 * @returns {E}
 */
export function part(root, role) {
  return find(root, `[data-role="${role}"]`)
}

/**
 * Returns all parts of the page that have the role.
 * @template {Element} [E=HTMLElement]
 * @param {ParentNode} root
 * @param {string} role
 * @returns {NodeListOf<E>}
 */
export function parts(root, role) {
  return findAll(root, `[data-role="${role}"]`)
}

/**
 * Returns the element that fits the selector, of those in which an event happened.
 * @template {Element} [E=HTMLElement]
 * @param {Event} e
 * @param {string} selector
 * @returns {E | null}
 */
export function within(e, selector) {
  return /** @type {Element} */ (e.target).closest(selector)
}

/**
 * Calls act with the element that was pressed, whenever one is that fits the selector.
 * @param {EventTarget} root
 * @param {string} selector
 * @param {(element: HTMLElement, e: MouseEvent) => void} act
 */
export function pressed(root, selector, act) {
  root.addEventListener('click', e => {
    const element = within(e, selector)
    if (element) act(element, /** @type {MouseEvent} */ (e))
  })
}
