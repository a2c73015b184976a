// How tests read the picture. The player itself never does: watchReading tells on it.

// pixels runs in the page, where tests find it as window.pixels: it has the engine
// draw in full, {words: false} without words, and returns what is on its canvas,
// {width, height, data}: RGBA, row by row from the top.
export function pixels(options) {
  const player = window.engine ?? standoff;
  player.draw(options);
  const gl = [...document.querySelectorAll('canvas')].at(-1).getContext('webgl2');
  const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
  const upside = new Uint8Array(4 * width * height);
  const bound = gl.getParameter(gl.FRAMEBUFFER_BINDING);
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  WebGL2RenderingContext.prototype.readPixels.unwatched.call(
    gl,
    0,
    0,
    width,
    height,
    gl.RGBA,
    gl.UNSIGNED_BYTE,
    upside,
  );
  gl.bindFramebuffer(gl.FRAMEBUFFER, bound);
  const data = new Uint8Array(upside.length);
  for (let y = 0; y < height; y++) {
    data.set(upside.subarray(4 * width * y, 4 * width * (y + 1)), 4 * width * (height - 1 - y));
  }
  if (options?.words === false) player.draw();
  return { width, height, data };
}

// watchReading runs in a page before its own scripts. Whatever turns a canvas back
// into numbers is reported to tell(what): private browsers answer such calls with
// noise, so no reader's path may need one.
function watchReading(tell) {
  const ways = {
    CanvasRenderingContext2D: ['getImageData', 'isPointInPath', 'isPointInStroke'],
    OffscreenCanvasRenderingContext2D: ['getImageData'],
    HTMLCanvasElement: ['toDataURL', 'toBlob', 'captureStream', 'mozGetAsFile'],
    OffscreenCanvas: ['convertToBlob'],
    WebGLRenderingContext: ['readPixels'],
    WebGL2RenderingContext: ['readPixels', 'getBufferSubData'],
  };
  for (const [kind, names] of Object.entries(ways)) {
    const prototype = globalThis[kind]?.prototype;
    for (const name of names) {
      const plain = prototype?.[name];
      if (!plain) continue;
      prototype[name] = function (...all) {
        tell(`${kind}.${name} reads a canvas`);
        return plain.apply(this, all);
      };
      prototype[name].unwatched = plain;
    }
  }
}

// pageScript is for pages that tests read, and that may not read themselves; tell is
// the source of a function that takes what went wrong.
export const pageScript = tell => `window.pixels = ${pixels};(${watchReading})(${tell});`;
