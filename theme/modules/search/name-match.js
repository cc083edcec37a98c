// What it is worth that a query names a document.
import { namesIn } from "./index.js"
import { words } from "./stemmer.js"

/** @typedef {import("./index.js").Doc} Doc */
/** @typedef {import("./index.js").Kind} Kind */
/** @typedef {import("./index.js").NameField} NameField */
/** @typedef {import("./matches.js").Match} Match */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./vocabulary.js").RootsOf} RootsOf */
/** @typedef {import("./vocabulary.js").Vocabulary} Vocabulary */
/**
 * @typedef {{ worth: number, likeness: number }} Similarity how like the query a document's names are, 0 to 1, and what
 *   that is worth
 */

// Tuned with `make bench`.
/** What it is worth that the query is a name of a role. @type {Record<NameField, number>} */
export const WHOLE_NAME = { title: 1500, also: 1450, codes: 1500, typed: 620, twin: 1000 }
/** The same for pages that are no role. @type {Partial<Record<NameField, number>>} */
const WHOLE_NAME_OF_OTHERS = { title: 1500, typed: 1400, twin: 1400 }
/** @type {NameField[]} */
const SHOWN_NAMES = ["title", "also", "twin"]
/** One word that is typed for them is the name of a role or a skill as well. @type {Kind[]} */
const SCHOOLING = ["programme", "certificate"]
const ALL_IN_ROLE = 650 // all words stand in the names of a role
const ALL_IN_TITLE = 400 // all of several words stand in the title of another page
const ALL_IN_SOME_NAME = 150
const MISSING = 4 // how much less each is worth if some words are missing: the power of the share that is there
const SAME_ROOTS = 0.5 // of a name that says the same with other words of the same roots
const DIFFERENT = 3 // how much less that is worth if the name says more or less: the power of the likeness
const BESIDE = 0.25 // what is left if the name says something else beside
const SAME_QUESTION = 1500 // a question of the site is the reader's

/** @type {Similarity} */
export const NO_SIMILARITY = { worth: 0, likeness: 1 }

/**
 * What it is worth that a name in a field says the query. What is typed for a page that is no role may be one word of
 * its name only.
 *
 * @param {Kind} kind
 * @param {NameField} field
 * @param {number} length of the name, in words
 */
export function wholeNameWorth(kind, field, length) {
  const isTyped = field === "typed"
  if (isTyped && SCHOOLING.includes(kind)) return length < 2 ? 0 : WHOLE_NAME.typed
  const isOneTypedWord = isTyped && length < 2 && kind !== "page"
  const worth = kind === "role" || isOneTypedWord ? undefined : WHOLE_NAME_OF_OTHERS[field]
  return worth ?? WHOLE_NAME[field]
}

/**
 * What it is worth that a query, or its words, stand in the names of a document.
 *
 * @param {Match} match
 * @param {Doc} doc
 * @param {Query} query
 * @param {Similarity} similarity
 */
export function nameScore({ titled, named, wholeName }, { kind }, { terms, rest }, { worth, likeness }) {
  const isOneWord = terms.length === 1
  const most = kind === "role" ? ALL_IN_ROLE : isOneWord ? 0 : ALL_IN_TITLE
  const inTitle = rest * most * titled ** MISSING * (BESIDE + (1 - BESIDE) * likeness)
  const inSomeName = isOneWord ? 0 : ALL_IN_SOME_NAME * named ** MISSING
  return Math.max(wholeName, SAME_ROOTS * worth, inTitle, inSomeName)
}

/**
 * Return how like a query the names of a document are at best: a word of a name counts if the document was found by it
 * or by its root.
 *
 * @param {Doc} doc
 * @param {Match} match
 * @param {Query} query
 * @param {Vocabulary} vocabulary
 * @returns {Similarity}
 */
export function nameSimilarity(doc, { certain }, { terms }, vocabulary) {
  /** @param {string} word */
  const isMatched = (word) => word in certain || vocabulary.rootsOf(word).some((root) => root in certain)
  /** @param {string[]} list */
  const weight = (list) => list.reduce((sum, word) => sum + vocabulary.weight(word), 0)
  const all = weight(terms)
  /** @param {NameField} field */
  const similarities = (field) =>
    namesIn(doc, field).map((text) => {
      const name = words(text)
      const likeness = Math.min(1, (2 * weight(name.filter(isMatched))) / (all + weight(name)))
      return { worth: wholeNameWorth(doc.kind, field, name.length) * likeness ** DIFFERENT, likeness }
    })
  const shown = SHOWN_NAMES.flatMap(similarities)
  return {
    worth: Math.max(0, ...[...shown, ...similarities("typed")].map(({ worth }) => worth)),
    likeness: Math.max(0, ...shown.map(({ likeness }) => likeness)),
  }
}

/**
 * What it is worth that a question of the site is like the reader's, ignored words included.
 *
 * @param {Match} match
 * @param {Doc} doc
 * @param {Query} query
 * @param {RootsOf} rootsOf
 */
export function questionScore({ share }, { kind, title }, { typed, terms }, rootsOf) {
  if (kind !== "question" || typed.length === terms.length) return 0
  const question = words(title)
  const roots = new Set(question.flatMap(rootsOf))
  const common = [...new Set(typed)].filter((word) => rootsOf(word).some((root) => roots.has(root))).length
  return SAME_QUESTION * share ** 2 * (common ** 2 / (typed.length * question.length))
}
