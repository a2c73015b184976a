// The crowd as others draw it: the same number of people on the same ground,
// each with a shadow, walking with a step and a bob, those in front over those
// behind. This runs in the page.

export const width = 1280,
  height = 720;
const steps = 12;
const looks = 16;
const cell = { w: 16, h: 28 };

// A person's way: from where to where, and what they look like.
function crowdOf(figures) {
  let seed = 1;
  const random = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  return Array.from({ length: figures }, (_, i) => ({
    x0: 100 + 500 * random(),
    y0: 60 + 600 * random(),
    x1: 680 + 500 * random(),
    y1: 60 + 600 * random(),
    late: random(),
    look: i % looks,
    x: 0,
    y: 0,
    step: 0,
  }));
}

// walk moves everyone to where they are at a time, in seconds of so many.
function walk(crowd, time, whole) {
  for (const p of crowd) {
    const way = Math.min(Math.max(time / whole - 0.1 * p.late, 0), 1);
    const eased = way * way * (3 - 2 * way);
    const gone = (eased * (p.x1 - p.x0)) / 6;
    p.x = p.x0 + eased * (p.x1 - p.x0);
    p.y = p.y0 + eased * (p.y1 - p.y0) - Math.abs(Math.sin(gone * Math.PI));
    p.step = Math.floor(gone * steps) % steps;
  }
}

// sheet is a drawing of every look in every step, and of a shadow below.
function sheet() {
  const canvas = new OffscreenCanvas(steps * cell.w, (looks + 1) * cell.h);
  const g = canvas.getContext('2d');
  for (let look = 0; look < looks; look++) {
    for (let step = 0; step < steps; step++) {
      const x = step * cell.w + cell.w / 2;
      const y = look * cell.h;
      const swing = 4 * Math.sin((2 * Math.PI * step) / steps);
      g.fillStyle = `hsl(${look * 22} 30% 45%)`;
      g.fillRect(x - 4, y + 8, 8, 10);
      g.fillRect(x - 2 + swing / 2, y + 18, 3, 9);
      g.fillRect(x - 1 - swing / 2, y + 18, 3, 9);
      g.beginPath();
      g.arc(x, y + 5, 3.5, 0, 7);
      g.fill();
    }
  }
  g.fillStyle = 'rgb(0 0 0 / 15%)';
  g.beginPath();
  g.ellipse(cell.w / 2, looks * cell.h + 4, 7, 3, 0, 0, 7);
  g.fill();
  return canvas;
}

export function openCanvas(stage, figures, whole) {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  stage.append(canvas);
  // Without a graphics card, drawing straight into memory is what is fastest.
  const g = canvas.getContext('2d', { willReadFrequently: true });
  const crowd = crowdOf(figures);
  const order = [...crowd];
  const pictures = sheet();
  return {
    draw(time) {
      walk(crowd, time, whole);
      order.sort((a, b) => a.y - b.y);
      g.fillStyle = '#f0ebe0';
      g.fillRect(0, 0, width, height);
      for (const p of crowd) {
        g.drawImage(pictures, 0, looks * cell.h, cell.w, 8, p.x - 8, p.y - 4, cell.w, 8);
      }
      for (const p of order) {
        g.drawImage(
          pictures,
          p.step * cell.w,
          p.look * cell.h,
          cell.w,
          cell.h,
          p.x - cell.w / 2,
          p.y - cell.h,
          cell.w,
          cell.h,
        );
      }
    },
    rest: () => g.getImageData(0, 0, 1, 1),
    close: () => canvas.remove(),
  };
}

export async function openPixi(stage, figures, whole) {
  const PIXI = await import('/pixi.js');
  const renderer = new PIXI.WebGLRenderer();
  await renderer.init({ width, height, antialias: false, background: '#f0ebe0' });
  stage.append(renderer.canvas);
  const source = PIXI.Texture.from(sheet()).source;
  const cut = (x, y, w, h) => new PIXI.Texture({ source, frame: new PIXI.Rectangle(x, y, w, h) });
  const shadow = cut(0, looks * cell.h, cell.w, 8);
  const pictures = Array.from({ length: looks }, (_, look) =>
    Array.from({ length: steps }, (_, step) => cut(step * cell.w, look * cell.h, cell.w, cell.h)),
  );
  const scene = new PIXI.Container();
  const ground = new PIXI.Container();
  const people = new PIXI.Container();
  scene.addChild(ground, people);
  people.sortableChildren = true;
  const crowd = crowdOf(figures);
  for (const p of crowd) {
    p.below = ground.addChild(new PIXI.Sprite(shadow));
    p.below.anchor.set(0.5);
    p.sprite = people.addChild(new PIXI.Sprite(pictures[p.look][0]));
    p.sprite.anchor.set(0.5, 1);
  }
  return {
    draw(time) {
      walk(crowd, time, whole);
      for (const p of crowd) {
        p.below.position.set(p.x, p.y);
        p.sprite.position.set(p.x, p.y);
        p.sprite.zIndex = p.y;
        p.sprite.texture = pictures[p.look][p.step];
      }
      renderer.render(scene);
    },
    rest: () =>
      renderer.gl.readPixels(
        0,
        0,
        1,
        1,
        renderer.gl.RGBA,
        renderer.gl.UNSIGNED_BYTE,
        new Uint8Array(4),
      ),
    close: () => renderer.destroy(true),
  };
}
