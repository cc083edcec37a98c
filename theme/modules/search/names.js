// The names of documents: who has which.
import { namesIn } from "./index.js"
import { words } from "./stemmer.js"

/** @typedef {import("./index.js").Doc} Doc */
/** @typedef {import("./index.js").NameField} NameField */
/**
 * @typedef {{ id: number, field: NameField, part: number, ifSought?: true }} NameOwner `part` is how much of the name the
 *   key is, 0 to 1; `ifSought` tells that it is a name only for who looks for this kind of page
 */

const SHORTER = 0.9 // of a name: Riau, of Kepulauan Riau

/**
 * Return who has each name, by its keys.
 *
 * @param {Doc[]} docs
 * @param {NameField[]} fields
 * @param {(name: string[], field: NameField) => Map<string, number>} keysOf gives the keys of a name, and how much of
 *   the name each is
 */
export function indexNames(docs, fields, keysOf) {
  /** @type {Map<string, NameOwner[]>} */
  const owners = new Map()
  /**
   * @param {string} key
   * @param {NameOwner} owner
   */
  const add = (key, owner) => {
    if (!key) return
    if (!owners.has(key)) owners.set(key, [])
    owners.get(key)?.push(owner)
  }
  for (const doc of docs) {
    for (const field of fields) {
      for (const name of namesIn(doc, field).flatMap((name) => variants(name, field))) {
        for (const [key, part] of keysOf(words(name), field)) add(key, { id: doc.id, field, part })
      }
    }
    for (const [name, part] of namesIfSought(doc)) add(name, { id: doc.id, field: "title", part, ifSought: true })
  }
  return owners
}

/**
 * Return what names a document for who looks for one of its kind: a programme of any level, a skill without what is done
 * with it, and an area, as in "UMK Kota Bekasi".
 *
 * @param {Doc} doc
 * @returns {[name: string, part: number][]}
 */
function namesIfSought({ kind, title }) {
  const list = words(title)
  const [short, shorter] = [list.slice(1).join(" "), list.slice(2).join(" ")]
  if (kind === "wage")
    return [
      [short, 1],
      [shorter, SHORTER],
    ]
  return kind === "programme" || (kind === "skill" && list.length > 2) ? [[short, 1]] : []
}

/**
 * Return what a name may be looked for as: "Pajak pertambahan nilai (PPN)" also as each of its two names, a code also
 * as its digits, and an O*NET code also without what follows its point.
 *
 * @param {string} name
 * @param {NameField} field
 */
function variants(name, field) {
  if (name.includes("(")) return [name, ...name.split(/[()]/)]
  if (field !== "codes") return [name]
  return [name, name.replace(/\D/g, ""), ...(name.includes("-") ? [name.split(".")[0].replace("-", "")] : [])]
}
