import assert from "node:assert/strict"
import { test } from "node:test"
import { InvertedIndex } from "./inverted-index.js"

/** @typedef {import("./index.js").Field} Field */

/** @type {Map<Field, number>} */
const WEIGHTS = new Map([
  ["title", 8],
  ["lead", 2],
])
/** @type {[title: string, lead: string][]} */
const TEXTS = [
  ["pajak", ""],
  ["pajak gaji", ""],
  ["pajangan", "gaji"],
  ["upah upah upah", ""],
]
const REST = /** @type {const} */ ({
  kind: "role",
  url: "",
  family: "",
  also: "",
  typed: "",
  twin: "",
  codes: "",
  names: "",
  kin: "",
  body: "",
  other: "",
})
const index = new InvertedIndex(
  TEXTS.map(([title, lead], id) => ({ ...REST, id, title, lead, sections: [] })),
  WEIGHTS,
  (text) => text.split(" ").filter(Boolean),
)

/**
 * Return the numbers of the documents that are found, best first.
 *
 * @param {string} term
 * @param {import("./inverted-index.js").Likeness} [likeness]
 */
const found = (term, likeness) =>
  [...index.find(term, likeness)].sort(([, a], [, b]) => b.score - a.score).map(([id]) => id)

test("a term finds the documents that have it, and no other", () => {
  assert.deepEqual(found("upah"), [3])
  assert.deepEqual(found("paja"), [])
  assert.deepEqual(found("tidak"), [])
})

test("a shorter field and a heavier one count more", () => {
  assert.deepEqual(found("pajak"), [0, 1])
  assert.deepEqual(found("gaji"), [1, 2])
})

test("each term that matched is told with its fields", () => {
  assert.deepEqual(index.find("gaji").get(2)?.match, { gaji: ["lead"] })
  assert.deepEqual(index.find("paja", { start: 0.4 }).get(2)?.match, { pajangan: ["title"] })
})

test("terms that begin with it count if asked for, longer ones less", () => {
  assert.deepEqual(found("paja", { start: 0.4 }).sort(), [0, 1, 2])
  const scores = index.find("paja", { start: 0.4 })
  assert.ok((scores.get(0)?.score ?? 0) > 0)
  assert.deepEqual(found("pajakk", { start: 0.4 }), [])
})

test("terms with other letters count if asked for, and less than the term itself", () => {
  assert.deepEqual(found("pajok"), [])
  assert.deepEqual(found("pajok", { slips: 1 }), [0, 1])
  const [slip, exact] = ["pajok", "pajak"].map((term) => index.find(term, { slips: 1 }).get(0)?.score ?? 0)
  assert.ok(slip > 0 && slip < exact)
})
