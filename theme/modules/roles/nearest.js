// Which point of the map an arrow key leads to.

/** @typedef {{ x: number, y: number }} Point */
/** @typedef {[across: number, down: number]} Direction */

/**
 * Return the position of the nearest point in a direction, seen from one of the points; -1 if there is none. A point
 * aside of the direction counts as farther away.
 *
 * @param {Point[]} points
 * @param {number} from
 * @param {Direction} direction
 */
export function nearestInDirection(points, from, [right, down]) {
  const distances = points.map(({ x, y }) => {
    const [across, along] = [x - points[from].x, y - points[from].y]
    const ahead = across * right + along * down
    return ahead > 0 ? (across * across + along * along) / ahead : Infinity
  })
  const least = Math.min(...distances)
  return least < Infinity ? distances.indexOf(least) : -1
}
