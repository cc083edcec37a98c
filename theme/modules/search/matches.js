// How well documents match the terms of a query.

/** @typedef {Record<string, string[]>} Terms the fields in which each matched term stands */
/**
 * How well a document answers. `share` is the share of the query's weight that it matches, `titled` that in its names,
 * `named` that in its names or what is typed for it; `wholeName` is what it is worth that a name of it says the query.
 * `matched` are all terms, `certain` those that are not merely begun by the word. `isSlip` tells that it only matches
 * with a slip of the finger.
 *
 * @typedef {{
 *   score: number, share: number, titled: number, named: number, wholeName: number, isSlip: boolean,
 *   matched: Terms, certain: Terms,
 * }} Match
 */
/** @typedef {Map<number, Match>} Matches by the number of the document */

// Tuned with `make bench`.
const TITLE_FIELDS = ["title", "also", "names", "twin"]
const NAME_FIELDS = [...TITLE_FIELDS, "typed", "kin"]
const SLIP = 0.7 // of the share of a word that only matches with a slip
const UNKNOWN = 2 // the weight of a word that no document has

/**
 * Return the match of a document; a new one if there is none yet.
 *
 * @param {Matches} matches
 * @param {number} id
 */
export function matchOf(matches, id) {
  const known = matches.get(id)
  if (known) return known
  /** @type {Match} */
  const match = {
    score: 0,
    share: 0,
    titled: 0,
    named: 0,
    wholeName: 0,
    isSlip: true,
    matched: {},
    certain: {},
  }
  matches.set(id, match)
  return match
}

/**
 * Return what the terms of a query lead to together. A rare term weighs more.
 *
 * @param {Matches[]} matchesByTerm
 * @param {number[]} weights of the terms
 * @param {number} count of all documents
 * @returns {Matches}
 */
export function combineMatches(matchesByTerm, weights, count) {
  // The inverse document frequency of a term, as in BM25.
  const rarity = matchesByTerm.map(
    (matches, i) => weights[i] * (matches.size ? Math.log(1 + count / matches.size) : UNKNOWN),
  )
  const all = rarity.reduce((sum, weight) => sum + weight, 0)
  /** @type {Matches} */
  const combined = new Map()
  for (const [i, matches] of matchesByTerm.entries()) {
    for (const [id, { score, matched, certain, isSlip }] of matches) {
      const match = matchOf(combined, id)
      const share = ((isSlip ? SLIP : 1) * rarity[i]) / all
      const fields = Object.values(certain).flat()
      match.score += weights[i] * score
      match.share += share
      if (fields.some((field) => TITLE_FIELDS.includes(field))) match.titled += share
      if (fields.some((field) => NAME_FIELDS.includes(field))) match.named += share
      Object.assign(match.matched, matched)
      Object.assign(match.certain, certain)
    }
  }
  return combined
}
