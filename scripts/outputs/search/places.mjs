// The places of a document at which the index stores roots.
import { words } from "../../../theme/modules/search/stemmer.js"

/** @typedef {import("./index.mjs").SearchDocument} SearchDocument */
/** @typedef {import("./roots.mjs").RootsOf} RootsOf */
/** @typedef {import("./rows.mjs").ShownNames} ShownNames */

export const FIRST_SECTION = 2 // behind the places of the names and of what is typed
const OFFICIAL = ["programme", "certificate"] // kinds whose names people type as they are written

/**
 * Yield the roots of each place of a document: its names, what is typed for it, each of its sections, the rest of its
 * text, and the text of its twin. Each root stands in one place only, and in none if a word that a hit shows has it.
 *
 * @param {SearchDocument} document
 * @param {ShownNames} shown
 * @param {RootsOf} rootsOf
 * @param {string[]} own the roots of its text that are stored
 * @param {string[]} twin those of the text of its twin
 */
export function* rootsByPlace(document, { line, typed, twin: twinNames }, rootsOf, own, twin) {
  const { title, also } = document
  const known = new Set(words([title, line, ...also, ...typed, ...twinNames].join(" ")))
  /** @param {string[]} roots */
  const takeNew = (roots) => {
    const fresh = [...new Set(roots)].filter((root) => !known.has(root))
    for (const root of fresh) known.add(root)
    return fresh
  }
  const titleWords = words(title)
  const isOfficial = OFFICIAL.includes(document.kind)
  const inNames = isOfficial ? [] : rootsOf([title, ...also].join(" "))
  const ofNames = [...new Set(inNames)].filter((root) => !titleWords.includes(root))
  for (const root of ofNames) known.add(root)
  yield ofNames
  yield takeNew(rootsOf([...typed, ...twinNames].join(" ")))
  for (const [, , text] of document.sections) {
    const ofSection = new Set(rootsOf(text))
    yield takeNew(own.filter((root) => ofSection.has(root)))
  }
  yield takeNew(own)
  yield takeNew(twin)
}

/**
 * Return the roots and their places as texts: each root without the letters that it shares with the one before, each
 * place as the steps from the one before.
 *
 * @param {string[][]} rootsOfPlaces
 */
export function encodePlaces(rootsOfPlaces) {
  /** @type {Map<string, number[]>} */
  const placesOfRoots = new Map()
  for (const [place, roots] of rootsOfPlaces.entries()) {
    for (const root of roots) {
      const places = placesOfRoots.get(root)
      if (places) places.push(place)
      else placesOfRoots.set(root, [place])
    }
  }
  const sorted = [...placesOfRoots].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    roots: sorted.map(([root], i) => rootAfter(root, sorted[i - 1]?.[0] ?? "")).join(""),
    places: sorted.map(([, places]) => places.map((place, i) => place - (places[i - 1] ?? 0)).join(",")).join(";"),
  }
}

/**
 * Return how many letters a root shares with the one before it, at most nine, and its other letters.
 *
 * @param {string} root
 * @param {string} before
 */
function rootAfter(root, before) {
  let shared = 0
  while (shared < 9 && shared < root.length && root[shared] === before[shared]) shared++
  return shared + root.slice(shared)
}
