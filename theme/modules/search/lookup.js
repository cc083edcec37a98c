// Which documents one word of a query leads to.
import { matchOf } from "./matches.js"
import { FIELD_WEIGHTS } from "./sources.js"

/** @typedef {import("./names.js").NameOwner} NameOwner */
/** @typedef {import("./matches.js").Matches} Matches */
/** @typedef {import("./inverted-index.js").Likeness} Likeness */
/** @typedef {import("./sources.js").Sources} Sources */
/** @typedef {(term: string, weight: number, likeness?: Likeness, isSlip?: boolean) => void} AddTerm */

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
  const add = (term, weight, likeness, isSlip) => {
    for (const [id, { score, match }] of index.find(term, likeness)) {
      const known = matchOf(matches, id)
      known.score += weight * score
      Object.assign(known.matched, match)
      known.isSlip &&= Boolean(isSlip)
      if (isSlip) Object.assign(known.certain, match)
      else if (match[term]) known.certain[term] = match[term]
    }
  }
  for (const form of forms) add(form, form === word ? 1 : ROOT, form === word ? beginning(word, isUnfinished) : {})
  if (word.length < SHORT) addNameBeginnings(matches, word, names)
  if (!matches.size) for (const relative of relativesOf(word)) add(relative, ROOT)
  const isUncertain = [...matches.values()].every(({ certain }) => !Object.keys(certain).length)
  if (matches.size < FEW && isUncertain) addSlips(matches, word, forms, isUnfinished, add)
  return matches
}

/**
 * Return what words that begin like a word are worth: more while it is being typed, nothing if it is short.
 *
 * @param {string} word
 * @param {boolean} isUnfinished
 * @returns {Likeness}
 */
function beginning(word, isUnfinished) {
  if (word.length < SHORT || (word.length === SHORT && !isUnfinished)) return {}
  return { start: isUnfinished ? START : START / 2 }
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
  /** @type {Likeness} */
  const likeness = isUnfinished ? { start: START, slip: 1 } : {}
  for (const form of exchanged(word)) add(form, TYPO, likeness, true)
  const attempts = [
    { wrongLetters: 1, shortest: 4, candidates: [word, ...forms] },
    { wrongLetters: 2, shortest: 9, candidates: [word] },
  ]
  for (const { wrongLetters, shortest, candidates } of attempts) {
    for (const form of candidates) {
      if (form.length < shortest || matches.size !== before) continue
      add(form, form === word ? TYPO : TYPO / 4, { ...likeness, slips: wrongLetters }, true)
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
 * Add the documents with a name that begins with a letter or two: most words of the site begin with them, so only names
 * count.
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
