// What the build wrote about every page (scripts/outputs/search/index.mjs), as documents for the search engine.
import { words } from "./stemmer.js"

/**
 * @typedef {"role" | "programme" | "certificate" | "family" | "skill" | "story" | "term" | "question" | "wage" | "page"}
 *   Kind
 */
/** @typedef {[anchor: string, heading: string]} Section */
/**
 * A page of the site, a term or a question. The fields of several names have them parted by "|". `also` are other names
 * that the page shows, `typed` what people type for it, `twin` its names in the other language. `names`, `kin`, `body`
 * and `other` are roots of words, parted by spaces: of the names, of what is typed, of the page's own text, and of the
 * text in the other language.
 *
 * @typedef {{
 *   id: number, kind: Kind, url: string, title: string, lead: string, family: string,
 *   also: string, typed: string, twin: string, codes: string,
 *   names: string, kin: string, body: string, other: string,
 *   sections: Section[],
 * }} Doc
 */
/** @typedef {"title" | "also" | "typed" | "twin" | "codes" | "lead" | "names" | "kin" | "body" | "other"} Field */
/** @typedef {"title" | "also" | "typed" | "twin" | "codes"} NameField */
/**
 * @typedef {"found" | "none" | "near" | "families" | "tell" | "failed"} SearchWord and the name of each kind, and `by_`
 *   each reason
 */
/**
 * What the build writes for one language. `rows` has one line of tab-separated values for each document; `roots` has
 * each root behind how many letters it shares with the one before; `places` has for each root the steps from place to
 * place: a place is a field or a section of a document.
 *
 * @typedef {{
 *   ignored: string, light: string, asking: string[], alike: string, seeking: Partial<Record<Kind, string>>,
 *   words: Record<string, string>, report: string,
 *   families: string[], bases: string[],
 *   sections: Partial<Record<Kind, Section[]>>,
 *   rows: Record<Kind, string>,
 *   roots: string, places: string,
 * }} IndexData
 */
/** @typedef {[doc: Doc, field: "names" | "kin" | "body" | "other", section?: number]} Place */
/**
 * @typedef {(doc: number, root: string) => number | undefined} FindSection gives the section of a document that has a
 *   root
 */

/**
 * Return the documents, and what finds the section in which a root stands.
 *
 * @param {IndexData} data
 * @returns {{ docs: Doc[], findSection: FindSection }}
 */
export function readIndex(data) {
  const docs = readDocs(data)
  const places = docs.flatMap(placesOf)
  /** @type {Map<string, number>} */
  const sections = new Map()
  const lists = data.places.split(";")
  for (const [i, root] of readRoots(data.roots).entries()) {
    let position = 0
    for (const step of lists[i].split(",")) {
      position += Number(step)
      const [doc, field, section] = places[position]
      doc[field] += ` ${root}`
      if (section !== undefined) sections.set(`${doc.id} ${root}`, section)
    }
  }
  return { docs, findSection: (doc, root) => sections.get(`${doc} ${root}`) }
}

/** @param {IndexData} data */
function readDocs(data) {
  const rowsByKind = /** @type {[Kind, string][]} */ (Object.entries(data.rows)) // which forgets the type of keys
  const docs = rowsByKind.flatMap(([kind, rows]) => {
    const lines = rows.split("\n").filter(Boolean)
    return lines.map((row) => readDoc(row.split("\t"), kind, data))
  })
  for (const [id, doc] of docs.entries()) doc.id = id
  return docs
}

/**
 * @param {string[]} row
 * @param {Kind} kind
 * @param {IndexData} data
 * @returns {Doc}
 */
function readDoc(
  [address, title, lead = "", family, also = "", typed = "", twin = "", codes = "", sections],
  kind,
  data,
) {
  // An address is a base and the slug in it: the given one, else the title, or behind ~ the title in the other
  // language.
  const [base, slug] = address.split("~")
  const pageSlug = slug || slugOf(slug === undefined ? title : twin.split("|")[0])
  return {
    id: 0,
    kind,
    url: data.bases[Number(base)].replace("*", pageSlug),
    title,
    lead,
    family: family ? data.families[Number(family)] : "",
    also,
    typed,
    twin,
    codes,
    names: "",
    kin: "",
    body: "",
    other: "",
    sections: sections ? sections.split("|").map(readSection) : (data.sections[kind] ?? []),
  }
}

/**
 * Return a name as most addresses have it: without what stands in brackets.
 *
 * @param {string} name
 */
export const slugOf = (name) => words(name.replace(/\(.*?\)/g, "")).join("-")

/**
 * @param {string} text
 * @returns {Section}
 */
function readSection(text) {
  const [anchor, heading] = text.split("=")
  return [anchor, heading]
}

/**
 * Return the places of a document in the order in which the build counts them.
 *
 * @param {Doc} doc
 * @returns {Place[]}
 */
const placesOf = (doc) => [
  [doc, "names"],
  [doc, "kin"],
  ...doc.sections.map((_, section) => /** @type {Place} */ ([doc, "body", section])),
  [doc, "body"],
  [doc, "other"],
]

/** @param {string} coded */
function readRoots(coded) {
  let root = ""
  return (coded.match(/\d\D*/g) ?? []).map((part) => {
    root = root.slice(0, Number(part[0])) + part.slice(1)
    return root
  })
}

/**
 * Return the names in a field of a document.
 *
 * @param {Doc} doc
 * @param {Field} field
 */
export const namesIn = (doc, field) => doc[field].split("|").filter(Boolean)
