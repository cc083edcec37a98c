// Documents to offer where nothing was found.
import { words } from "./stemmer.js"

/** @typedef {import("./index.js").Doc} Doc */

const MOST = 3
const LEAST_LIKENESS = 0.3
const KINDS = ["role", "skill", "term"]

/**
 * Return the documents whose titles are most like a text: Dice's coefficient of the pairs of letters in both
 * (https://en.wikipedia.org/wiki/Dice-S%C3%B8rensen_coefficient).
 *
 * @param {string} text
 * @param {Doc[]} docs
 */
export function similarTitles(text, docs) {
  const pairs = letterPairs(text)
  return docs
    .filter(({ kind }) => KINDS.includes(kind))
    .map((doc) => ({ doc, likeness: likeness(pairs, letterPairs(doc.title)) }))
    .filter(({ likeness }) => likeness > LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness || a.doc.id - b.doc.id)
    .slice(0, MOST)
    .map(({ doc }) => doc)
}

/** @param {string} text */
function letterPairs(text) {
  const letters = words(text).join(" ")
  return new Set([...letters].slice(1).map((letter, i) => letters[i] + letter))
}

/**
 * @param {Set<string>} a
 * @param {Set<string>} b
 */
const likeness = (a, b) => (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size)
