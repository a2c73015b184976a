// The numbers that a story is driven by, as HTMLMediaElement names them.

/**
 * Reports whether a story can play so many times as fast as usual.
 * @param {unknown} rate
 * @returns {rate is number}
 */
export const isRate = rate => typeof rate === 'number' && rate > 0 && rate <= 16

/** @param {number} rate */
export function checkRate(rate) {
  if (!isRate(rate)) throw new RangeError('playbackRate must be above 0, at most 16')
}

/** @param {number} seconds */
export function checkTime(seconds) {
  if (!Number.isFinite(seconds)) throw new TypeError('currentTime must be a number of seconds')
}
