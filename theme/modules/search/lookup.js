// Which documents one word of a query leads to.

/** @typedef {import("./index.js").Field} Field */
/** @typedef {import("./index.js").NameField} NameField */
/** @typedef {import("./index.js").NameOwner} NameOwner */
/** @typedef {Record<string, string[]>} Terms the fields in which each matched term stands */
/**
 * How well a document answers. `share` is the share of the query's weight that it matches, `titled` that in its names, `named` that in
 * its names or what is typed for it; `wholeName` is what it is worth that a name of it says the query. `matched` are all terms,
 * `certain` those that are not merely begun by the word. `isSlip` tells that it only matches with a slip of the finger.
 *
 * @typedef {{
 *   score: number, share: number, titled: number, named: number, wholeName: number, isSlip: boolean, matched: Terms, certain: Terms,
 * }} Match
 */
/** @typedef {Map<number, Match>} Matches by the number of the document */
/** @typedef {import("minisearch").SearchOptions} SearchOptions */
/**
 * What a word is looked up in. `relativesOf` gives words of the pages that may have the same root, `names` who has a name.
 *
 * @typedef {{
 *   index: import("minisearch").default,
 *   formsOf: (word: string) => string[],
 *   relativesOf: (word: string) => string[],
 *   names: Map<string, NameOwner[]>,
 * }} Sources
 */
/** @typedef {(term: string, weight: number, options?: SearchOptions, isSlip?: boolean) => void} AddTerm */

/** How much a match is worth, by its field. Tuned with `make bench`. @type {Record<Field, number>} */
export const FIELD_WEIGHTS = {
  title: 8, names: 7, also: 6, typed: 5, twin: 5, kin: 4, codes: 12, lead: 2, body: 1.4, other: 0.8,
}
/** @type {string[]} */
export const ROOT_FIELDS = ["names", "kin", "body", "other"]

const BM25 = { k: 1.2, b: 0.25, d: 0.5 } // a page with many names is no worse
const SHORT = 3 // letters; shorter words are looked for at the beginning of names only
const ROOT = 0.8 // of a match with another word of the same root
const START = 0.4 // of a match with the first letters of a word
const TYPO = 0.35 // of a match with other letters
const FEW = 3 // fewer hits by first letters may as well be a slip

/**
 * Return the documents that a word leads to.
 *
 * @param {Sources} sources
 * @param {string} key the word; with … behind it, it is still being typed
 * @returns {Matches}
 */
export function lookUp({ index, formsOf, relativesOf, names }, key) {
  const isUnfinished = key.endsWith("…")
  const word = isUnfinished ? key.slice(0, -1) : key
  const forms = formsOf(word)
  /** @type {Matches} */
  const matches = new Map()
  /** @type {AddTerm} */
  const add = (term, weight, options, isSlip) => {
    for (const { id, score, match } of index.search(term, { ...SEARCH, ...options })) {
      const known = matchOf(matches, id)
      known.score += weight * score
      Object.assign(known.matched, match)
      known.isSlip &&= Boolean(isSlip)
      if (isSlip) Object.assign(known.certain, match)
      else if (match[term]) known.certain[term] = match[term]
    }
  }
  for (const form of forms) add(form, form === word ? 1 : ROOT, form === word ? prefixOptions(word, isUnfinished) : {})
  if (word.length < SHORT) addNameBeginnings(matches, word, names)
  if (!matches.size) for (const relative of relativesOf(word)) add(relative, ROOT)
  const isUncertain = [...matches.values()].every(({ certain }) => !Object.keys(certain).length)
  if (matches.size < FEW && isUncertain) addSlips(matches, word, forms, isUnfinished, add)
  return matches
}

/** @type {SearchOptions} */
const SEARCH = { boost: FIELD_WEIGHTS, tokenize: (text) => [text], processTerm: (term) => term, bm25: BM25 }

/**
 * @param {string} word
 * @param {boolean} isUnfinished
 * @returns {SearchOptions}
 */
function prefixOptions(word, isUnfinished) {
  if (word.length < SHORT || (word.length === SHORT && !isUnfinished)) return {}
  return { prefix: true, weights: { prefix: isUnfinished ? START : START / 2, fuzzy: 0 } }
}

/**
 * Add what a word with a slip of the finger leads to: two letters exchanged, else one wrong letter, else two.
 *
 * @param {Matches} matches
 * @param {string} word
 * @param {string[]} forms
 * @param {boolean} isUnfinished
 * @param {AddTerm} add
 */
function addSlips(matches, word, forms, isUnfinished, add) {
  const before = matches.size
  /** @type {SearchOptions} */
  const prefix = isUnfinished ? { prefix: true, weights: { prefix: START, fuzzy: 1 } } : {}
  for (const form of exchanged(word)) add(form, TYPO, prefix, true)
  const attempts = [
    { wrongLetters: 1, shortest: 4, candidates: [word, ...forms] },
    { wrongLetters: 2, shortest: 9, candidates: [word] },
  ]
  for (const { wrongLetters, shortest, candidates } of attempts) {
    for (const form of candidates) {
      if (form.length < shortest || matches.size !== before) continue
      add(form, form === word ? TYPO : TYPO / 4, { fuzzy: wrongLetters, ...prefix }, true)
    }
  }
}

/**
 * Return a word with each two neighbouring letters exchanged: the commonest slip, which the fuzzy search counts as two.
 *
 * @param {string} word
 */
function exchanged(word) {
  if (word.length < SHORT) return []
  const forms = [...word].slice(1).map((letter, i) => word.slice(0, i) + letter + word[i] + word.slice(i + 2))
  return forms.filter((form) => form !== word)
}

/**
 * Add the documents with a name that begins with a letter or two: most words of the site begin with them, so only names count.
 *
 * @param {Matches} matches
 * @param {string} letters
 * @param {Map<string, NameOwner[]>} names
 */
function addNameBeginnings(matches, letters, names) {
  for (const [name, owners] of names) {
    if (!name.startsWith(letters)) continue
    for (const { id, field } of owners) {
      const match = matchOf(matches, id)
      match.isSlip = false
      match.score += START * FIELD_WEIGHTS[field]
      match.matched[name.split(" ")[0]] = [field]
    }
  }
}

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
    score: 0, share: 0, titled: 0, named: 0, wholeName: 0, isSlip: true, matched: {}, certain: {},
  }
  matches.set(id, match)
  return match
}
