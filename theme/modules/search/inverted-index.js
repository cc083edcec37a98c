// Which documents have a term, in which of their fields, and how much that says: BM25, field by field.
import SearchableMap from "minisearch/SearchableMap"

/** @typedef {import("./index.js").Doc} Doc */
/** @typedef {import("./index.js").Field} Field */
/** @typedef {Map<Field, Map<number, number>>} Postings how often a term stands in a field of a document, by its number */
/**
 * Which terms count beside the one that is looked for: those that begin with it, at best worth `start` of it, and those
 * with up to `slips` other letters, at best worth `slip`.
 *
 * @typedef {{ start?: number, slips?: number, slip?: number }} Likeness
 */
/** @typedef {{ score: number, match: Record<string, Field[]> }} Found `match` are the fields of each term */

// Tuned with `make bench`.
const SATURATION = 1.2 // of a term that stands in a field more than once
const LENGTH = 0.25 // of a field that is longer than others: a page with many names is no worse
const ONCE = 0.5 // of a term that stands in a field at all
const LONGER = 0.3 // how much less a letter more counts than another letter
const SLIP = 0.45

export class InvertedIndex {
  /** @type {SearchableMap<Postings>} */
  #terms = new SearchableMap()
  /** @type {Map<Field, number[]>} */
  #lengths = new Map() // of the field in each document, as a share of what it has on average
  #weights
  #count

  /**
   * @param {Doc[]} docs
   * @param {Map<Field, number>} weights of the fields
   * @param {(text: string, field: Field) => string[]} termsOf
   */
  constructor(docs, weights, termsOf) {
    this.#weights = weights
    this.#count = docs.length
    for (const field of weights.keys()) {
      const lengths = docs.map((doc) => this.#add(doc.id, field, termsOf(doc[field], field)))
      const average = lengths.reduce((sum, length) => sum + length, 0) / this.#count
      this.#lengths.set(
        field,
        lengths.map((length) => length / average),
      )
    }
  }

  /**
   * Return the documents that have a term, or one like it, by their numbers.
   *
   * @param {string} term
   * @param {Likeness} [likeness]
   * @returns {Map<number, Found>}
   */
  find(term, { start = 0, slips = 0, slip = SLIP } = {}) {
    /** @type {Map<number, Found>} */
    const found = new Map()
    const same = this.#terms.get(term)
    if (same) this.#score(term, same, 1, found)
    /** @type {Set<string>} */
    const begun = new Set()
    for (const [longer, postings] of start ? this.#terms.atPrefix(term) : []) {
      begun.add(longer)
      const more = longer.length - term.length
      if (more) this.#score(longer, postings, (start * longer.length) / (longer.length + LONGER * more), found)
    }
    for (const [other, [postings, letters]] of slips ? this.#terms.fuzzyGet(term, slips) : []) {
      if (letters && !begun.has(other)) {
        this.#score(other, postings, (slip * other.length) / (other.length + letters), found)
      }
    }
    return found
  }

  /**
   * Add the terms of a field of a document; return how many there are.
   *
   * @param {number} id
   * @param {Field} field
   * @param {string[]} terms
   */
  #add(id, field, terms) {
    for (const term of terms) {
      const postings = this.#terms.fetch(term, () => new Map())
      const times = postings.get(field) ?? new Map()
      postings.set(field, times.set(id, (times.get(id) ?? 0) + 1))
    }
    return new Set(terms).size
  }

  /**
   * @param {string} term
   * @param {Postings} postings
   * @param {number} worth
   * @param {Map<number, Found>} found what the documents that have the term are added to
   */
  #score(term, postings, worth, found) {
    for (const [field, times] of postings) {
      const lengths = this.#lengths.get(field) ?? []
      const rarity = Math.log(1 + (this.#count - times.size + 0.5) / (times.size + 0.5))
      const most = worth * (this.#weights.get(field) ?? 0) * rarity
      for (const [id, number] of times) {
        const known = found.get(id) ?? { score: 0, match: {} }
        const saturated = number + SATURATION * (1 - LENGTH + LENGTH * lengths[id])
        known.score += most * (ONCE + (number * (SATURATION + 1)) / saturated)
        if (known.match[term]) known.match[term].push(field)
        else known.match[term] = [field]
        found.set(id, known)
      }
    }
  }
}
