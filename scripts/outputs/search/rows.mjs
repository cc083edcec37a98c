// What the index stores of a document as it is shown: one line of tab-separated values.
import { slugOf } from "../../../theme/modules/search/index.js"
import { words } from "../../../theme/modules/search/stemmer.js"

/** @typedef {import("./index.mjs").SearchDocument} SearchDocument */
/**
 * @typedef {{ line: string, twin: string[], typed: string[] }} ShownNames the line of a hit, and names that say
 *   something new
 */

// Below these shares of the limits, what is typed in the other language is left out.
const LEAST_TYPED_OF_ROLES = -0.05
const LEAST_TYPED = 0
const SOUGHT = ["programme", "certificate", "skill"] // kinds that a word asks for: "kursus pajak" names one by any word
const SHORTEST_LINE = 20 // letters
const SHORTEST_TYPED = 4 // letters of a word that is typed in the other language

/**
 * Return the line of a document and its other names. Of what is typed in the other language only words are stored,
 * without their order.
 *
 * @param {SearchDocument} document
 * @param {[least: number, most: number]} limits of the line, in letters
 * @param {number} share of the limits
 * @param {Map<string, string>} rootOf
 * @param {Set<string>} ignored
 * @returns {ShownNames}
 */
export function shownNames(document, [least, most], share, rootOf, ignored) {
  const { kind, title, also, typed, typed_there, twin } = document
  const isRole = kind === "role"
  // A name says something new if it has a word that no name before it has; for roles the form of the word counts too.
  /** @param {string} word */
  const key = (word) => (isRole ? word : rootOf.get(word))
  const known = new Set(words([title, ...also].join(" ")).map(key))
  /** @param {string[]} names */
  const newNames = (names) =>
    names.filter((name) => {
      const fresh = words(name)
        .map(key)
        .filter((word) => !known.has(word))
      for (const word of fresh) known.add(word)
      return fresh.length
    })
  const newTwin = kind === "question" ? [] : newNames(twin) // nobody types a whole question of the site
  const isSought = SOUGHT.includes(kind)
  const newTyped = typed.filter((name) => newNames([name]).length || name.includes(" ") || isSought)
  const typedWords = newNames(typed_there.filter((name) => !name.includes(" ")))
  const looseWords = words(typed_there.join(" ")).filter((word) => word.length >= SHORTEST_TYPED && !ignored.has(word))
  const loose = share < (isRole ? LEAST_TYPED_OF_ROLES : LEAST_TYPED) ? [] : newNames(looseWords)
  return {
    line: most ? shorten(document.lead, Math.round(least + (share < 0 ? least : most - least) * share)) : "",
    twin: newTwin,
    typed: [...newTyped, ...typedWords, ...(loose.length ? [loose.join(" ")] : [])],
  }
}

/**
 * Return the beginning of a text, to a whole word; nothing if so little is left that it says nothing.
 *
 * @param {string} text
 * @param {number} most letters
 */
function shorten(text, most) {
  if (text.length <= most) return text
  return most < SHORTEST_LINE ? "" : `${text.slice(0, most).replace(/[\s,;:.]+\S*$/, "")} …`
}

/**
 * Return the row of a document. Values that are last and empty are left out.
 *
 * @param {SearchDocument} document
 * @param {ShownNames} shown
 * @param {string[]} families
 * @param {string[]} bases
 * @param {string[]} sections
 */
export function documentRow({ title, url, also, codes, family }, { line, typed, twin }, families, bases, sections) {
  return [
    `${bases.indexOf(addressBase(url))}${slugCode(url, title, twin)}`,
    title,
    line,
    family ? families.indexOf(family) : "",
    also.join("|"),
    typed.join("|"),
    twin.join("|"),
    codes.map(([, code]) => code).join("|"),
    sections.join("|") || (sections.length ? "=" : ""),
  ]
    .join("\t")
    .trimEnd()
}

/**
 * Return an address as its parts before, in and after its slug, which is the page's own.
 *
 * @param {string} url
 */
function addressParts(url) {
  const [, start, slug, end] = url.match(/^(.*?)([^/#]*)(\/?)$/) ?? ["", "", url, ""]
  return { start, slug, end }
}

/**
 * Return what the addresses of pages of a kind share, with * for the slug.
 *
 * @param {string} url
 */
export function addressBase(url) {
  const { start, end } = addressParts(url)
  return `${start}*${end}`
}

/**
 * Return what says the slug of an address: nothing where it is that of the title, ~ where it is that of the first name
 * in the other language, else the slug behind ~.
 *
 * @param {string} url
 * @param {string} title
 * @param {string[]} twin
 */
function slugCode(url, title, twin) {
  const { slug } = addressParts(url)
  const [ofTitle, ofTwin] = [title, twin[0] ?? ""].map(slugOf)
  if (slug === ofTitle) return ""
  return slug === ofTwin ? "~" : `~${slug}`
}
