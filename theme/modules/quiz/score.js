// How the quiz compares a reader's answers with the roles.

export const LEAST = 12 // answers that are enough to compare
const NEUTRAL = 3 // of the answers 1 to 5
const AVERAGE = 4.5 // of a profile's numbers 0 to 9
const HIGH = 6 // a role needs it more than most others do
const LOW = 3

/** @typedef {number[]} Answers 1 to 5 for each statement, 0 where there is none */
/** @typedef {number[]} Profile how much a role needs what each statement is about, 0 to 9 */
/**
 * @typedef {{ role: number, likeness: number }} Match `role` is the position of a profile, `likeness` is from -1 to 1
 */

/**
 * Return the roles, the most alike first; or why there is nothing to say: "few" answers, or all the "same".
 *
 * The likeness is Pearson's correlation coefficient over the statements that were answered
 * (https://en.wikipedia.org/wiki/Pearson_correlation_coefficient).
 *
 * @param {Answers} answers
 * @param {Profile[]} profiles
 * @returns {Match[] | "few" | "same"}
 */
export function rankRoles(answers, profiles) {
  const answered = positions(answers, Boolean)
  if (answered.length < LEAST) return "few"
  const deviations = centre(answered.map((i) => answers[i]))
  if (!deviations.some(Boolean)) return "same"
  return profiles
    .map((profile, role) => ({ role, likeness: correlate(deviations, centre(answered.map((i) => profile[i]))) }))
    .sort((a, b) => b.likeness - a.likeness || a.role - b.role)
}

/**
 * Return the statements that explain a match, the weightiest first: liked and needed, needed but disliked, liked but
 * seldom used.
 *
 * @param {Answers} answers
 * @param {Profile} profile
 */
export function explainMatch(answers, profile) {
  /** @param {number} i */
  const weight = (i) => Math.abs((answers[i] - NEUTRAL) * (profile[i] - AVERAGE))
  /** @param {(answer: number, needed: number) => boolean} applies */
  const statements = (applies) =>
    positions(answers, (answer, i) => answer > 0 && applies(answer, profile[i])).sort(
      (a, b) => weight(b) - weight(a) || a - b,
    )
  return {
    shared: statements((answer, needed) => answer > NEUTRAL && needed >= HIGH).slice(0, 3),
    disliked: statements((answer, needed) => answer < NEUTRAL && needed >= HIGH).slice(0, 2),
    unused: statements((answer, needed) => answer > NEUTRAL && needed <= LOW).slice(0, 1),
  }
}

/**
 * @param {number[]} numbers
 * @param {(number: number, i: number) => boolean} applies
 */
const positions = (numbers, applies) => numbers.flatMap((number, i) => (applies(number, i) ? [i] : []))

/**
 * Return how far each number is from the mean.
 *
 * @param {number[]} numbers
 */
function centre(numbers) {
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  return numbers.map((number) => number - mean)
}

/**
 * Return the correlation of two lists of deviations from their means; 0 where one has none.
 *
 * @param {number[]} a
 * @param {number[]} b
 */
function correlate(a, b) {
  const length = Math.sqrt(product(a, a) * product(b, b))
  return length ? product(a, b) / length : 0
}

/**
 * @param {number[]} a
 * @param {number[]} b
 */
const product = (a, b) => a.reduce((sum, number, i) => sum + number * b[i], 0)
