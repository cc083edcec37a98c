// A query as the search understands it.
import { words } from "./stemmer.js"

/** @typedef {import("./names.js").NameOwner} NameOwner */
/** @typedef {import("./index.js").Kind} Kind */
/** @typedef {import("./vocabulary.js").Vocabulary} Vocabulary */
/**
 * `typed` are all words of a query, `terms` those that are not ignored, `heavy` those of them that say much. `code` are
 * the digits of a query that is a code, else "". `rest` is how much of its words are left in `terms`. `isQuestion`
 * tells that it asks what something is. `sought` are the kinds of pages that its words ask for, each with its terms
 * without those words: a course asks for a skill, and the course in Excel for that one.
 *
 * @typedef {{
 *   typed: string[], terms: string[], heavy: string[], code: string, rest: number, isQuestion: boolean,
 *   sought: Map<Kind, string[][]>,
 * }} Query
 */

const DIGIT = /\d/
const YEAR = /^20\d\d$/ // beside another number it is part of a code
const LONGEST = 24 // words; more is no query
const SHORTEST_REST = 0.5 // what a name is worth at least that is the query without its ignored words

/**
 * @param {string} text
 * @param {Vocabulary} vocabulary
 * @param {string[]} questionWords how questions begin: "what is"
 * @param {Map<string, NameOwner[]>} names
 * @returns {Query}
 */
export function readQuery(text, vocabulary, questionWords, names) {
  const typed = words(joinLetters(text)).slice(0, LONGEST)
  const hasYear = typed.filter((word) => DIGIT.test(word)).length === 1
  const telling = vocabulary.telling(typed).filter((word) => !(hasYear && YEAR.test(word)))
  const terms = telling.length ? telling : typed
  const padded = ` ${typed.join(" ")} `
  const code = digitsOf(text)
  return {
    typed,
    terms,
    heavy: vocabulary.heavy(terms),
    code: names.has(code) ? code : "",
    rest: Math.max(SHORTEST_REST, terms.length / typed.length),
    isQuestion: questionWords.some((words) => padded.includes(` ${words} `)),
    sought: soughtKinds(terms, vocabulary),
  }
}

/**
 * Return the kinds of pages that words ask for, each with the words that may name one: those that ask for another kind
 * may be part of its name. Words that all ask are themselves what is looked for.
 *
 * @param {string[]} terms
 * @param {Vocabulary} vocabulary
 * @returns {Map<Kind, string[][]>}
 */
function soughtKinds(terms, vocabulary) {
  const rest = terms.filter((word) => !vocabulary.kindsOf(word).length)
  const kinds = rest.length ? terms.flatMap((word) => vocabulary.kindsOf(word)) : []
  return new Map(kinds.map((kind) => [kind, [terms.filter((word) => !vocabulary.kindsOf(word).includes(kind)), rest]]))
}

/**
 * Return "h r d" as "hrd"; any other text as it is.
 *
 * @param {string} text
 */
const joinLetters = (text) => (/^\s*\p{L}(\s+\p{L})+\s*$/u.test(text) ? text.replace(/\s/g, "") : text)

/**
 * Return the digits of a code, however it is parted: 43-3051.00, 4330 5100. Any other text has none.
 *
 * @param {string} text
 */
export const digitsOf = (text) => (/^[\d\s.-]+$/.test(text) ? text.replace(/\D/g, "") : "")
