// The boxes of what is written in a picture: { what, x, y, w, h }, in CSS pixels.
import { frame } from './picture.mjs';

// boxesOf are those of a moment as the pure Go painter, called with options, sets them;
// its picture goes into a file.
export function boxesOf(file, ...options) {
  return frame('-labels', '-o', file, ...options)
    .split('\n')
    .filter(Boolean)
    .map(line => {
      const [what, ...box] = line.split(' ');
      const [x, y, w, h] = box.map(Number);
      return { what, x, y, w, h };
    });
}

// apart is by how much two boxes differ at the most, in some of x, y, w and h.
export const apart = (a, b, sides) => Math.max(...sides.map(side => Math.abs(a[side] - b[side])));

// isWithin reports whether a box lies in a picture of that size.
export const isWithin = ({ x, y, w, h }, width, height) =>
  x >= -0.5 && y >= -0.5 && x + w <= width + 0.5 && y + h <= height + 0.5;

// cover reports whether two boxes lie over one another.
export const cover = (a, b) =>
  a.x + a.w > b.x && b.x + b.w > a.x && a.y + a.h > b.y && b.y + b.h > a.y;
