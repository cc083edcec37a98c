// Roots of words: which one stands for a word, and which of them tell a document from others.
import { roots, words } from "../../../theme/modules/search/stemmer.js"

/** @typedef {import("./index.mjs").SearchDocument} SearchDocument */
/** A document with the roots of its own text and of that of its twin, those first that tell it from others. */
/** @typedef {{ document: SearchDocument, own: string[], twin: string[] }} RankedDocument */
/** @typedef {(text: string) => string[]} RootsOf */

const ALONE = 0.6 // of the weight of a root that only one document has

/**
 * Return one root for each word of the documents: of all that it may have, the one that most words may have.
 *
 * @param {SearchDocument[]} documents
 * @returns {Map<string, string>}
 */
export function chooseRoots(documents) {
  const all = new Set(documents.flatMap((document) => words(allTexts(document).join(" "))))
  const candidates = new Map([...all].map((word) => [word, roots(word)]))
  const frequency = count([...candidates.values()].flat())
  /**
   * @param {string} a
   * @param {string} b
   */
  const isBetter = (a, b) =>
    ((frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) ||
      Number(all.has(a)) - Number(all.has(b)) ||
      a.length - b.length) > 0
  return new Map(
    [...candidates].map(([word, found]) => [word, found.reduce((best, root) => (isBetter(root, best) ? root : best))]),
  )
}

/** @param {SearchDocument} document */
const allTexts = ({ title, lead, also, typed, typed_there, twin, sections, other }) => [
  title,
  lead,
  ...also,
  ...typed,
  ...typed_there,
  ...twin,
  ...sections.map(([, , text]) => text),
  other,
]

/**
 * Return each document with the roots of its texts, in the order in which they tell it from others.
 *
 * @param {SearchDocument[]} documents
 * @param {RootsOf} rootsOf
 * @returns {RankedDocument[]}
 */
export function rankRoots(documents, rootsOf) {
  const own = documents.map(({ lead, sections }) => [lead, ...sections.map(([, , text]) => text)].flatMap(rootsOf))
  const twin = documents.map(({ other }) => rootsOf(other))
  const [rankedOwn, rankedTwin] = [own, twin].map(rankByWeight)
  return documents.map((document, i) => ({ document, own: rankedOwn[i], twin: rankedTwin[i] }))
}

/**
 * Return the roots of each text by weight: frequent in the text, and rare in all texts.
 *
 * @param {string[][]} texts
 */
function rankByWeight(texts) {
  const textsWith = count(texts.flatMap((text) => [...new Set(text)]))
  /**
   * @param {string} root
   * @param {number} times
   */
  const weight = (root, times) => {
    const number = textsWith.get(root) ?? 0
    return Math.sqrt(times) * Math.log(1 + texts.length / number) * (number > 1 ? 1 : ALONE)
  }
  return texts.map((text) => {
    const weighted = [...count(text)].map(([root, times]) => ({ root, weight: weight(root, times) }))
    weighted.sort((a, b) => b.weight - a.weight || (a.root < b.root ? -1 : 1))
    return weighted.map(({ root }) => root)
  })
}

/**
 * Return how often each text is in a list.
 *
 * @param {string[]} list
 */
function count(list) {
  /** @type {Map<string, number>} */
  const numbers = new Map()
  for (const text of list) numbers.set(text, (numbers.get(text) ?? 0) + 1)
  return numbers
}
