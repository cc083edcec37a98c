// The search index of one language, made of the documents that documents.py describes.
//
// What a hit shows is stored as it is shown. Of all other words only roots are stored, each with the places where it
// stands: those that tell a document from others, as many as the index may weigh. theme/modules/search/index.js reads
// the index.
import { gzipSync } from "node:zlib"
import { words } from "../../../theme/modules/search/stemmer.js"
import { memoize } from "../../../theme/modules/shared/memoize.js"
import { encodePlaces, FIRST_SECTION, rootsByPlace } from "./places.mjs"
import { chooseRoots, rankRoots } from "./roots.mjs"
import { addressBase, documentRow, shownNames } from "./rows.mjs"

/** @typedef {import("../../../theme/modules/search/index.js").IndexData} IndexData */
/** @typedef {import("../../../theme/modules/search/index.js").Kind} Kind */
/** @typedef {import("./roots.mjs").RankedDocument} RankedDocument */
/** @typedef {import("./roots.mjs").RootsOf} RootsOf */
/**
 * A page, term or question, as documents.py writes it. `also` are other names that the page shows, `typed` and
 * `typed_there` what people type for it in this language and in the other, `twin` its names in the other language,
 * `other` the words of its page there.
 *
 * @typedef {{
 *   kind: Kind, key: string, url: string, title: string, lead: string, family: string,
 *   also: string[], typed: string[], typed_there: string[], twin: string[],
 *   codes: [classification: string, code: string][],
 *   sections: [anchor: string, heading: string, text: string][], other: string,
 * }} SearchDocument
 */
/**
 * What else the search of a language is made of: words that it ignores in a query, words that say little, how questions
 * begin, pairs of words of which the second is the one that the pages have, and words that ask for a kind of page.
 *
 * @typedef {{
 *   ignored: string[], light: string[], asking: string[], alike: Record<string, string>,
 *   seeking: Partial<Record<Kind, string[]>>,
 * }} Queries
 */
/**
 * How much of a document is stored at most: letters of its line, and roots of its own text and of that of its twin.
 *
 * @typedef {{ line: [least: number, most: number], own: number, twin: number }} Limits
 */

// Shares of the limits, from more to less. Below nothing, lines are cut further, and what is typed in the other
// language is left out.
const SHARES = [
  1, 0.8, 0.65, 0.5, 0.4, 0.35, 0.3, 0.25, 0.2, 0.15, 0.12, 0.1, 0.08, 0.06, 0.04, 0.02, 0, -0.05, -0.1, -0.15, -0.2,
  -0.25, -0.3, -0.35, -0.4, -0.45, -0.5, -0.6, -0.7, -0.8, -0.9, -1,
]
const WHOLE = 10_000 // letters: what is cut last, for the line is the answer
/** @type {Record<Kind, Limits>} */
const LIMITS = {
  role: { line: [55, 110], own: 70, twin: 40 },
  programme: { line: [0, 60], own: 6, twin: 0 },
  certificate: { line: [0, 60], own: 3, twin: 0 },
  family: { line: [45, 60], own: 12, twin: 6 },
  skill: { line: [45, 60], own: 12, twin: 5 },
  story: { line: [45, 80], own: 40, twin: 10 },
  term: { line: [36, 60], own: 6, twin: 0 },
  question: { line: [0, 0], own: 8, twin: 3 },
  wage: { line: [WHOLE, WHOLE], own: 0, twin: 0 },
  page: { line: [45, 60], own: 40, twin: 8 },
}
const KINDS = /** @type {Kind[]} */ (Object.keys(LIMITS)) // Object.keys forgets the type of keys

/**
 * Return the index as JSON of at most `most` bytes when gzipped, or the smallest there is.
 *
 * @param {SearchDocument[]} documents
 * @param {Queries} queries
 * @param {number} most
 */
export function searchIndex(documents, queries, most) {
  const sorted = KINDS.flatMap((kind) => documents.filter((document) => document.kind === kind))
  const rootOf = chooseRoots(sorted)
  const rootsOf = memoize((/** @type {string} */ text) => storedRoots(text, rootOf))
  const ranked = rankRoots(sorted, rootsOf)
  const json = memoize((/** @type {number} */ share) =>
    JSON.stringify(buildIndex(ranked, rootOf, rootsOf, share, queries)),
  )
  /** @param {number} share */
  const fits = (share) => gzipSync(json(share), { level: 9 }).length <= most
  let [first, last] = [0, SHARES.length - 1]
  while (first < last) {
    const middle = (first + last) >> 1
    if (fits(SHARES[middle])) last = middle
    else first = middle + 1
  }
  return json(SHARES[first])
}

/**
 * Return the roots of a text's words; single letters and numbers have none.
 *
 * @param {string} text
 * @param {Map<string, string>} rootOf
 */
const storedRoots = (text, rootOf) =>
  words(text)
    .filter((word) => word.length > 1 && !/\d/.test(word))
    .map((word) => rootOf.get(word) ?? word)

/**
 * @param {RankedDocument[]} ranked
 * @param {Map<string, string>} rootOf
 * @param {RootsOf} rootsOf
 * @param {number} share of the limits
 * @param {Queries} queries
 */
function buildIndex(ranked, rootOf, rootsOf, share, queries) {
  const ignored = new Set(queries.ignored)
  const stored = ranked.map(({ document, own, twin }) => {
    const limits = LIMITS[document.kind]
    const shown = shownNames(document, limits.line, share, rootOf, ignored)
    /**
     * @param {string[]} roots
     * @param {number} limit
     */
    const first = (roots, limit) => roots.slice(0, Math.round(limit * Math.max(0, share)))
    const places = [...rootsByPlace(document, shown, rootsOf, first(own, limits.own), first(twin, limits.twin))]
    return { document, shown, places }
  })
  const families = [...new Set(stored.map(({ document }) => document.family).filter(Boolean))]
  const bases = [...new Set(stored.map(({ document }) => addressBase(document.url)))]
  const rows = KINDS.map((kind) => {
    const ofKind = stored.filter(({ document }) => document.kind === kind)
    return ofKind.map(({ document, shown, places }) =>
      documentRow(document, shown, families, bases, kind === "page" ? headingsWithRoots(document, places) : []),
    )
  })
  return {
    ...queries,
    ignored: queries.ignored.join(" "),
    light: queries.light.join(" "),
    alike: usefulPairs(queries.alike, rows.flat()).join("|"),
    seeking: Object.fromEntries(Object.entries(queries.seeking).map(([kind, list]) => [kind, list.join(" ")])),
    families,
    bases,
    sections: Object.fromEntries(
      stored
        .filter(({ document }) => document.kind !== "page")
        .map(({ document }) => [document.kind, headings(document)]),
    ),
    rows: Object.fromEntries(KINDS.map((kind, i) => [kind, rows[i].join("\n")])),
    ...encodePlaces(stored.flatMap(({ places }) => places)),
  }
}

/**
 * @param {SearchDocument} document
 * @returns {[anchor: string, heading: string][]}
 */
const headings = ({ sections }) => sections.map(([anchor, heading]) => [anchor, heading])

/**
 * Return the headings of a page, those without a root in their section left empty. Other kinds have the same headings
 * on all pages.
 *
 * @param {SearchDocument} document
 * @param {string[][]} places
 */
const headingsWithRoots = (document, places) =>
  headings(document).map((heading, i) => (places[FIRST_SECTION + i].length ? heading.join("=") : ""))

/**
 * Return the pairs whose meaning some page shows; the others would lead nowhere.
 *
 * @param {Record<string, string>} pairs
 * @param {string[]} rows
 */
function usefulPairs(pairs, rows) {
  const shown = new Set(words(rows.join(" ")))
  const useful = Object.entries(pairs).filter(([, meaning]) => words(meaning).every((word) => shown.has(word)))
  return useful.map((pair) => pair.join("="))
}
