// What scripts find in pages that no other module declares.
import type { Player } from '../player/player.js'
import type { Standoff } from '../player/state/api.js'
import type { Live } from '../preview/live.js'

declare global {
  interface Window {
    /** The story, for scripts of the page; see player/state/api.js. */
    standoff: Standoff
    /** What the preview's bar works; see preview/live.js. */
    live?: Live
  }
  /** What the runtime exports, once it is loaded: engine.js. */
  var standoffRuntime: typeof import('../player/engine/engine.js') | undefined
  /** Go's own wasm_exec.js. */
  var Go: { new (): import('../player/engine/gostart.js').GoProgram } | undefined
}
