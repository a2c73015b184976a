// What a page's programs hold, in MiB: their memory, and their textures on the
// graphics card.

// watch keeps the memories of programs that start, and counts the textures.
export function watch() {
  const memories = [];
  window.memories = memories;
  const plain = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...all) => {
    const result = await plain.apply(WebAssembly, all);
    memories.push((result.instance ?? result).exports.mem);
    return result;
  };
  const held = new Map();
  window.held = held;
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (...all) {
    this.addEventListener('webglcontextlost', () => held.clear());
    return getContext.apply(this, all);
  };
  const { prototype } = WebGL2RenderingContext;
  const { texImage2D, deleteTexture, bindTexture } = prototype;
  let bound = null;
  prototype.bindTexture = function (target, texture) {
    bound = texture;
    return bindTexture.call(this, target, texture);
  };
  prototype.texImage2D = function (...all) {
    if (bound) held.set(bound, 4 * all[3] * all[4]);
    return texImage2D.apply(this, all);
  };
  prototype.deleteTexture = function (texture) {
    held.delete(texture);
    return deleteTexture.call(this, texture);
  };
}

export const sizes = page =>
  page.evaluate(() => ({
    frames: standoff.inspect().frames,
    memory: memories.at(-1).buffer.byteLength / 2 ** 20,
    textures: [...held.values()].reduce((sum, n) => sum + n, 0) / 2 ** 20,
  }));

// playThrough shows the story from its first moment to its last, in steps of
// so many seconds.
export const playThrough = (page, step) =>
  page.evaluate(async step => {
    for (let t = 0; t < standoff.duration; t += step) {
      standoff.currentTime = t;
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
    }
  }, step);
