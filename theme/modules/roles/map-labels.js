// Which names are written on the map, and where: as many as there is space for, none upon another.

/** @typedef {[left: number, top: number, right: number, bottom: number]} Box in pixels */
/**
 * A point, how large its name is, and where that may stand; a name that `must` be written stands above the others where
 * there is no space.
 *
 * @typedef {{ x: number, y: number, width: number, height: number, within: Box, must?: boolean }} Named
 */
/** @typedef {{ x: number, y: number, anchor: "start" | "middle" | "end" }} Place of the upper edge of a name */

const DISTANCE = 11 // pixels from the middle of a point to its name
const AIR = 2 // pixels around a name

/**
 * Return a place for the name of each point, undefined for those without space. Earlier points come first; a name may
 * stand below, above, right or left of its point.
 *
 * @param {Named[]} points
 * @param {Box[]} taken where nothing may be written, besides upon the points
 * @returns {(Place | undefined)[]}
 */
export function placeNames(points, taken) {
  const boxes = [...taken, ...points.map(({ x, y }) => around(x, y, DISTANCE - AIR))]
  const first = taken.length
  return points.map(({ x, y, width, height, within, must }, i) => {
    const [half, middle] = [width / 2, y - height / 2]
    /** @type {Place[]} */
    const places = [
      { x, y: y + DISTANCE, anchor: "middle" },
      { x, y: y - DISTANCE - height, anchor: "middle" },
      { x: x + DISTANCE, y: middle, anchor: "start" },
      { x: x - DISTANCE, y: middle, anchor: "end" },
    ]
    for (const place of places) {
      const left = place.x - { start: 0, middle: half, end: width }[place.anchor]
      /** @type {Box} */
      const box = [left - AIR, place.y - AIR, left + width + AIR, place.y + height + AIR]
      if (!isInside(box, within) || boxes.some((other, j) => j !== first + i && overlap(box, other))) continue
      boxes.push(box)
      return place
    }
    if (!must) return undefined
    const middleX = Math.min(within[2] - half, Math.max(within[0] + half, x))
    const below = y + DISTANCE + height <= within[3]
    return { x: middleX, y: below ? y + DISTANCE : y - DISTANCE - height, anchor: "middle" }
  })
}

/**
 * Break a name that is too wide into two lines, about as long as each other.
 *
 * @param {string} name
 * @param {(text: string) => number} measure
 * @param {number} most width of a line
 */
export function breakName(name, measure, most) {
  if (measure(name) <= most) return [name]
  const words = name.split(" ")
  const breaks = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(" "), words.slice(i + 1).join(" ")])
  /** @param {string[]} lines */
  const longer = ([a, b]) => Math.max(measure(a), measure(b))
  return breaks.reduce((best, lines) => (longer(lines) < longer(best) ? lines : best), breaks[0] ?? [name])
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 * @returns {Box}
 */
const around = (x, y, radius) => [x - radius, y - radius, x + radius, y + radius]

/**
 * @param {Box} a
 * @param {Box} b
 */
const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]

/**
 * @param {Box} a
 * @param {Box} b
 */
const isInside = (a, b) => a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3]
