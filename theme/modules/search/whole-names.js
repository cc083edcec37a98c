// What it is worth that a query is a name of a document: as it stands, or beside words that ask for a kind of page.
import { matchOf } from "./matches.js"
import { wholeNameWorth } from "./name-match.js"

/** @typedef {import("./index.js").Doc} Doc */
/** @typedef {import("./index.js").Kind} Kind */
/** @typedef {import("./matches.js").Matches} Matches */
/** @typedef {import("./names.js").NameOwner} NameOwner */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./vocabulary.js").Vocabulary} Vocabulary */
/** @typedef {{ docs: Doc[], names: Map<string, NameOwner[]>, vocabulary: Vocabulary }} Named */

// Tuned with `make bench`.
const HEAVY_QUERY = 0.65 // the query without its light words
const SOUGHT = 1300 // what it is worth that the query, without the words that ask for a kind, is a name of that kind
const SOUGHT_HEAVY = 1000 // without light words too
const ASKED_PAGE = 200 // that a word that asks for a page is its name
const ASKED = 100 // that the words that ask are themselves the name of a page

/**
 * Note in the matches what it is worth that the query is a name, as typed or without words that say little.
 *
 * @param {Query} query
 * @param {Matches} matches
 * @param {Named} named
 */
export function matchNames({ typed, terms, heavy, code, rest }, matches, { docs, names, vocabulary }) {
  /** @type {[name: string[], share: number][]} */
  const candidates = [
    [typed, 1],
    [terms, rest],
    [[code], 1],
    [heavy, rest * HEAVY_QUERY],
  ]
  for (const [name, share] of candidates) {
    for (const { id, field, part, ifSought } of names.get(vocabulary.nameKey(name)) ?? []) {
      if (!ifSought) noteWorth(matches, id, share * part * wholeNameWorth(docs[id].kind, field, name.length))
    }
  }
}

/**
 * Note in the matches what it is worth that the query is a name beside words that ask for its kind, whatever the field; nothing if the query is a name as it stands.
 *
 * @param {Query} query
 * @param {Matches} matches
 * @param {Named} named
 */
export function matchSought({ typed, terms, sought }, matches, { docs, names, vocabulary }) {
  /** @param {string[]} name */
  const owners = (name) => names.get(vocabulary.nameKey(name)) ?? []
  const asking = terms.filter((word) => vocabulary.kindsOf(word).length)
  if (!asking.length || [...owners(typed), ...owners(terms)].some(({ part, ifSought }) => part === 1 && !ifSought))
    return
  /**
   * @param {Kind} kind
   * @param {string[]} name
   * @param {number} worth
   */
  const note = (kind, name, worth) => {
    for (const { id, part, ifSought } of owners(name)) {
      if (docs[id].kind === kind) noteWorth(matches, id, worth * (ifSought ? part : 1))
    }
  }
  for (const [kind, candidates] of sought) {
    for (const name of candidates) {
      note(kind, name, SOUGHT)
      note(kind, vocabulary.heavy(name), SOUGHT_HEAVY)
    }
  }
  note("page", asking, ASKED)
  for (const word of asking) if (vocabulary.kindsOf(word).includes("page")) note("page", [word], ASKED_PAGE)
}

/**
 * @param {Matches} matches
 * @param {number} id
 * @param {number} worth
 */
function noteWorth(matches, id, worth) {
  const match = matchOf(matches, id)
  match.wholeName = Math.max(match.wholeName, worth)
}
