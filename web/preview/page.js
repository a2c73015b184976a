// The preview's bar: its parts by their role.
import {part} from '../player/page/part.js'

/**
 * @template {Element} [E=HTMLElement]
 * @param {string} role
 * @returns {E}
 */
export const barPart = role => part(document, role)
