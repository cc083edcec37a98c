// What the words of a query are looked up in.
import { memoize } from "../shared/memoize.js"
import { InvertedIndex } from "./inverted-index.js"
import { roots, words } from "./stemmer.js"

/** @typedef {import("./index.js").Doc} Doc */
/** @typedef {import("./index.js").Field} Field */
/** @typedef {import("./names.js").NameOwner} NameOwner */
/** @typedef {import("./vocabulary.js").Vocabulary} Vocabulary */
/**
 * The terms of the pages, and what else leads from a word to documents. `relativesOf` gives words of the pages that
 * may have the same root, `names` who has a name.
 *
 * @typedef {{
 *   index: InvertedIndex,
 *   formsOf: (word: string) => string[],
 *   relativesOf: (word: string) => string[],
 *   names: Map<string, NameOwner[]>,
 * }} Sources
 */

/** How much a match is worth, by its field. Tuned with `make bench`. @type {Record<Field, number>} */
export const FIELD_WEIGHTS = {
  title: 8,
  names: 7,
  also: 6,
  typed: 5,
  twin: 5,
  kin: 4,
  codes: 12,
  lead: 2,
  body: 1.4,
  other: 0.8,
}
/** @type {Field[]} */
const ROOT_FIELDS = ["names", "kin", "body", "other"]

/**
 * @param {Doc[]} docs
 * @param {Vocabulary} vocabulary
 * @param {Map<string, NameOwner[]>} names
 * @returns {Sources}
 */
export function createSources(docs, vocabulary, names) {
  const relatives = memoize(wordsByRoot) // takes a while, and few queries need it
  return {
    index: createIndex(docs),
    names,
    formsOf: (word) => vocabulary.formsOf(word),
    relativesOf: (word) => vocabulary.rootsOf(word).flatMap((root) => relatives(docs).get(root) ?? []),
  }
}

/** @param {Doc[]} docs */
function createIndex(docs) {
  const weights = /** @type {[Field, number][]} */ (Object.entries(FIELD_WEIGHTS)) // which forgets the type of keys
  return new InvertedIndex(docs, new Map(weights), (text, field) =>
    ROOT_FIELDS.includes(field) ? text.split(" ").filter(Boolean) : words(text),
  )
}

/**
 * Return the words that the pages show, by each root that they may have.
 *
 * @param {Doc[]} docs
 */
function wordsByRoot(docs) {
  const shown = new Set(docs.flatMap((doc) => words(`${doc.title} ${doc.lead} ${doc.typed} ${doc.also}`)))
  /** @type {Map<string, string[]>} */
  const byRoot = new Map()
  for (const word of shown) {
    for (const root of roots(word)) {
      if (!byRoot.has(root)) byRoot.set(root, [])
      byRoot.get(root)?.push(word)
    }
  }
  return byRoot
}
