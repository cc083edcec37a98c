// The search itself: a query, and the documents that answer it, best first.
import { memoize } from "../shared/memoize.js"
import { readIndex } from "./index.js"
import { KIND_WEIGHTS, KIND_WEIGHTS_OF_QUESTIONS } from "./kind-weights.js"
import { lookUp } from "./lookup.js"
import { combineMatches } from "./matches.js"
import { NO_SIMILARITY, nameScore, nameSimilarity, questionScore, WHOLE_NAME } from "./name-match.js"
import { indexNames } from "./names.js"
import { readQuery } from "./query.js"
import { codeReason, reasonOf } from "./reason.js"
import { createSources } from "./sources.js"
import { similarTitles } from "./suggestions.js"
import { Vocabulary } from "./vocabulary.js"
import { matchNames, matchSought } from "./whole-names.js"

/** @typedef {import("./index.js").Doc} Doc */
/** @typedef {import("./index.js").IndexData} IndexData */
/** @typedef {import("./index.js").NameField} NameField */
/** @typedef {import("./matches.js").Match} Match */
/** @typedef {import("./matches.js").Matches} Matches */
/** @typedef {import("./matches.js").Terms} Terms */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./reason.js").Reason} Reason */
/** @typedef {{ doc: Doc, matched: Terms, score: number } & Reason} Hit */

// Tuned with `make bench`.
const HEAVY_NAME = 0.62 // a name without its light words: payroll, of Payroll Officer
const LIGHT_WORDS = 0.7 // of a document that is no role, if the query has light words: they mean roles
const SOUGHT_KIND = 1.4 // of a document of the kind that is asked for
const COMPARED = 24 // hits whose names are compared with the query
const MOST = 12 // hits
const LEAST_SHARE = 0.34 // of a query's weight that a hit has to match
const LEAST_UNSURE = 0.17 // if no document matches so much

/** The search over what the build wrote of one language. */
export class Search {
  #docs
  #findSection
  #questionWords
  #names
  #lookUp

  /** @param {IndexData} data */
  constructor(data) {
    const { docs, findSection } = readIndex(data)
    this.#docs = docs
    this.#findSection = findSection
    this.#questionWords = data.asking
    this.vocabulary = new Vocabulary(data)
    this.#names = indexNames(docs, NAMES_TO_COMPARE, (name, field) => this.#nameKeys(name, field))
    const sources = createSources(docs, this.vocabulary, this.#names)
    this.#lookUp = memoize((/** @type {string} */ key) => lookUp(sources, key))
  }

  /** The families of roles. */
  get families() {
    return this.#docs.filter(({ kind }) => kind === "family")
  }

  /**
   * Return documents with titles like a query that no document answers.
   *
   * @param {string} text
   */
  suggestions(text) {
    return similarTitles(text, this.#docs)
  }

  /**
   * Return the best hits of a query; none if it has no words.
   *
   * @param {string} text
   * @returns {Hit[]}
   */
  search(text) {
    const query = readQuery(text, this.vocabulary, this.#questionWords, this.#names)
    const matches = this.#matchTerms(query)
    const named = { docs: this.#docs, names: this.#names, vocabulary: this.vocabulary }
    matchNames(query, matches, named)
    matchSought(query, matches, named)
    const hits = this.#enoughMatched(query, matches).map(([id, match]) => {
      const doc = this.#docs[id]
      return { doc, match, score: this.#score(query, doc, match, NO_SIMILARITY) }
    })
    hits.sort(byScore)
    for (const hit of hits.slice(0, COMPARED)) {
      const similarity = nameSimilarity(hit.doc, hit.match, query, this.vocabulary)
      hit.score = this.#score(query, hit.doc, hit.match, similarity)
    }
    hits.sort(byScore)
    return hits.slice(0, MOST).map(({ doc, match: { matched }, score }) => {
      const { rootsOf } = this.vocabulary
      const reason = query.code ? codeReason(doc, query.code) : reasonOf(doc, matched, this.#findSection, rootsOf)
      return { doc, matched, score, ...reason }
    })
  }

  /**
   * Return the keys under which a name is looked up, and how much of it each is: the whole name, without ignored words,
   * and without light ones too.
   *
   * @param {string[]} name
   * @param {NameField} field
   */
  #nameKeys(name, field) {
    const { vocabulary } = this
    const telling = vocabulary.nameKey(vocabulary.telling(name))
    /** @type {Map<string, number>} */
    const keys = new Map()
    if (field !== "typed") keys.set(vocabulary.nameKey(vocabulary.heavy(name)), HEAVY_NAME)
    if (telling.includes(" ")) keys.set(telling, 1)
    return keys.set(vocabulary.nameKey(name), 1)
  }

  /**
   * Return what the terms of a query lead to together, with the shares of its weight that match; rare words weigh more.
   *
   * @param {Query} query
   * @returns {Matches}
   */
  #matchTerms({ typed, terms }) {
    const areAllLight = terms.every((word) => this.vocabulary.isLight(word))
    const weights = terms.map((word) => (areAllLight ? 1 : this.vocabulary.weight(word)))
    const matchesByTerm = terms.map((word) => this.#lookUp(word === typed[typed.length - 1] ? `${word}…` : word))
    return combineMatches(matchesByTerm, weights, this.#docs.length)
  }

  /**
   * Return the matches that are enough for a hit; who types a code wants no others like it.
   *
   * @param {Query} query
   * @param {Matches} matches
   */
  #enoughMatched({ code }, matches) {
    const all = [...matches]
    if (code) return all.filter(([, { wholeName }]) => wholeName)
    const shares = all.map(([, match]) => (isCertain(match) ? match.share : 0))
    const leastShare = all.some(([, { share }]) => share >= LEAST_SHARE)
      ? LEAST_SHARE
      : Math.max(LEAST_UNSURE, ...shares) // one known word among unknown ones
    return all.filter(
      ([, match]) => match.wholeName || match.share >= LEAST_SHARE || (match.share >= leastShare && isCertain(match)),
    )
  }

  /**
   * @param {Query} query
   * @param {Doc} doc
   * @param {Match} match
   * @param {import("./name-match.js").Similarity} similarity
   */
  #score(query, doc, match, similarity) {
    const { heavy, terms, isQuestion, sought } = query
    const hasLightWords = !isQuestion && heavy.length > 0 && heavy.length < terms.length
    const kindWeight = (isQuestion ? KIND_WEIGHTS_OF_QUESTIONS : KIND_WEIGHTS)[doc.kind]
    const isRole = doc.kind === "role"
    const inDoubt = hasLightWords && !isRole ? LIGHT_WORDS : 1
    const factor = kindWeight * (sought.has(doc.kind) && !isRole ? SOUGHT_KIND : inDoubt)
    const byTerms = match.score * match.share ** 2
    const byName = nameScore(match, doc, query, similarity)
    return (byTerms + byName + questionScore(match, doc, query, this.vocabulary.rootsOf)) * factor
  }
}

const NAMES_TO_COMPARE = /** @type {NameField[]} */ (Object.keys(WHOLE_NAME)) // Object.keys forgets the type of keys

/** @param {Match} match */
const isCertain = ({ certain }) => Object.keys(certain).length > 0

/**
 * @param {{ doc: Doc, score: number }} a
 * @param {{ doc: Doc, score: number }} b
 */
const byScore = (a, b) => b.score - a.score || a.doc.id - b.doc.id
