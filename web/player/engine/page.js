/**
 * The page that Ebitengine sees. It is told device pixels for CSS pixels and a ratio of
 * one, as it asks for the ratio only once.
 * @param {HTMLElement} stage
 * @param {HTMLCanvasElement} canvas
 * @param {WebGL2RenderingContext} gl
 * @param {() => {width: number, height: number}} pixels
 */
export function pageFor(stage, canvas, gl, pixels) {
  const deaf = {addEventListener() {}, removeEventListener() {}}
  const fake = {
    ...deaf,
    style: {},
    setAttribute() {},
    focus() {},
    getContext: () => gl,
    set width(w) {
      canvas.width = w
    },
    set height(h) {
      canvas.height = h
    },
    get width() {
      return canvas.width
    },
    get height() {
      return canvas.height
    },
  }
  const body = {
    style: {},
    get clientWidth() {
      return pixels().width
    },
    get clientHeight() {
      return pixels().height
    },
    appendChild() {
      stage.append(canvas)
    },
  }
  const document = {
    ...deaf,
    body,
    documentElement: {style: {}},
    head: {appendChild() {}},
    hasFocus: () => true,
    createElement: (/** @type {string} */ name) => (name === 'canvas' ? fake : {style: {}}),
    exitPointerLock() {},
  }
  const window = {
    ...deaf,
    devicePixelRatio: 1,
    location: {reload() {}},
    parent: {location: null},
  }
  return {document, window}
}
