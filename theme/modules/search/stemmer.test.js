import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { roots, words } from "./stemmer.js"

const FAMILIES = readFileSync(new URL("../../../tests/fixtures/word_families.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => line.split(" "))

test("the words of a family share a root", () => {
  assert.ok(FAMILIES.length >= 200)
  const withoutRoot = FAMILIES.filter((family) => {
    const [first, ...others] = family.map(roots)
    return !first.some((root) => others.every((candidates) => candidates.includes(root)))
  })
  assert.deepEqual(withoutRoot, [])
})

test("a word is the first of its own roots, and a number has no other", () => {
  for (const word of ["penggajian", "payroll", "di", "pph21"]) assert.equal(roots(word)[0], word)
  assert.deepEqual(roots("4313"), ["4313"])
})

/** @type {[text: string, words: string[]][]} */
const TEXTS = [
  ["Pajak Penghasilan (PPh 21)", ["pajak", "penghasilan", "pph", "21"]],
  ["R&D, 4416.01", ["r&d", "4416.01"]],
  ["Résumé", ["resume"]],
  ["A/P, a.r. dan rekrutmen/seleksi", ["ap", "ar", "dan", "rekrutmen", "seleksi"]],
  ["😀 <b>", ["b"]],
  ["", []],
]
for (const [text, expected] of TEXTS) {
  test(`"${text}" has the words ${expected.join(" ") || "(none)"}`, () => assert.deepEqual(words(text), expected))
}
