// Which part of the map is seen: how large it is drawn, and how far it is moved.

/** @typedef {[x: number, y: number]} Pair a place, or a width and a height, in pixels */
/**
 * A place of the map at rest stands at `place * scale + offset` of the picture; at rest the scale is 1.
 *
 * @typedef {{ scale: number, offset: Pair }} View
 */

export const LARGEST = 6 // scale

/** @type {View} */
export const WHOLE = { scale: 1, offset: [0, 0] }

/**
 * Return a view in which the map leaves no part of the picture empty.
 *
 * @param {number} scale
 * @param {Pair} offset
 * @param {Pair} size of the picture
 * @returns {View}
 */
function within(scale, [x, y], [width, height]) {
  /**
   * @param {number} offset
   * @param {number} length
   */
  const limit = (offset, length) => Math.min(0, Math.max(length * (1 - scale), offset))
  return { scale, offset: [limit(x, width), limit(y, height)] }
}

/**
 * Return a view that is larger by a factor; what is seen at a place of the picture stays there.
 *
 * @param {View} view
 * @param {number} factor
 * @param {Pair} at
 * @param {Pair} size
 */
export function zoom({ scale, offset }, factor, at, size) {
  const larger = Math.min(LARGEST, Math.max(1, scale * factor))
  const grown = larger / scale
  return within(larger, [at[0] - (at[0] - offset[0]) * grown, at[1] - (at[1] - offset[1]) * grown], size)
}

/**
 * Return a view that is moved.
 *
 * @param {View} view
 * @param {Pair} by
 * @param {Pair} size
 */
export const move = ({ scale, offset }, by, size) => within(scale, [offset[0] + by[0], offset[1] + by[1]], size)

/**
 * Return the view that a part of the map fills, in the middle of the picture.
 *
 * @param {[x: number, y: number, width: number, height: number]} part of the map at rest
 * @param {Pair} size
 */
export function fill([x, y, width, height], size) {
  const scale = Math.min(LARGEST, size[0] / width, size[1] / height)
  return within(scale, [size[0] / 2 - (x + width / 2) * scale, size[1] / 2 - (y + height / 2) * scale], size)
}

/**
 * Return where a place of the map at rest stands in the picture.
 *
 * @param {View} view
 * @param {Pair} place
 * @returns {Pair}
 */
export const placeIn = ({ scale, offset }, [x, y]) => [x * scale + offset[0], y * scale + offset[1]]

/**
 * Return a view that is moved until a place of the picture is not hidden.
 *
 * @param {View} view
 * @param {Pair} place of the picture
 * @param {Pair} size
 * @param {number} edge pixels between the place and the edge
 */
export function reveal(view, [x, y], size, edge = 40) {
  /**
   * @param {number} at
   * @param {number} length
   */
  const missing = (at, length) => Math.max(0, edge - at) - Math.max(0, at - length + edge)
  return move(view, [missing(x, size[0]), missing(y, size[1])], size)
}
