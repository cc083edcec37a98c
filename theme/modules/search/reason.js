// Why a document is a hit, where that does not show.
import { namesIn } from "./index.js"
import { digitsOf } from "./query.js"
import { words } from "./stemmer.js"

/** @typedef {import("./index.js").Doc} Doc */
/** @typedef {import("./index.js").FindSection} FindSection */
/** @typedef {import("./index.js").NameField} NameField */
/** @typedef {import("./index.js").Section} Section */
/** @typedef {import("./matches.js").Terms} Terms */
/** @typedef {import("./vocabulary.js").RootsOf} RootsOf */
/**
 * @typedef {{ reason?: NameField, name?: string, section?: Section }} Reason a name of the document, or a section of it
 */

/** @type {NameField[]} */
const NAMES_NOT_SHOWN = ["also", "codes", "typed", "twin"]
const LONG_NAME = 4 // words; a longer one holds words that do not belong together

/**
 * Return the name, or else the section, by which a document was found; nothing if its title or its line show it.
 *
 * @param {Doc} doc
 * @param {Terms} matched
 * @param {FindSection} findSection
 * @param {RootsOf} rootsOf
 * @returns {Reason}
 */
export function reasonOf(doc, matched, findSection, rootsOf) {
  const terms = Object.keys(matched)
  /** @param {string} word */
  const isMatched = (word) => terms.includes(word) || rootsOf(word).some((root) => terms.includes(root))
  if (words(doc.title).some(isMatched) || Object.values(matched).flat().includes("lead")) return {}
  for (const reason of NAMES_NOT_SHOWN) {
    const name = namesIn(doc, reason).find((name) => words(name).some(isMatched))
    if (!name) continue
    const isLoose = reason === "typed" && name.split(" ").length > LONG_NAME
    return { reason, name: isLoose ? words(name).filter(isMatched).join(" ") : name }
  }
  const sections = terms.map((term) => findSection(doc.id, term)).filter((section) => section !== undefined)
  return sections.length ? { section: doc.sections[Math.min(...sections)] } : {}
}

/**
 * Return the code of a document that begins with these digits.
 *
 * @param {Doc} doc
 * @param {string} digits
 * @returns {Reason}
 */
export const codeReason = (doc, digits) => ({
  reason: "codes",
  name: namesIn(doc, "codes").find((code) => digitsOf(code).startsWith(digits)),
})
