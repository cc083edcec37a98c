import assert from "node:assert/strict"
import { test } from "node:test"
import { searchIndex } from "../../../scripts/outputs/search/index.mjs"
import { DOCUMENTS, QUERIES, searchDocument } from "../../../tests/fixtures/search_documents.mjs"
import { Search } from "./ranking.js"

/**
 * Return what finds the addresses of the hits of a query, each with why it is one if that does not show.
 *
 * @param {import("../../../scripts/outputs/search/index.mjs").SearchDocument[]} documents
 * @param {Partial<import("../../../scripts/outputs/search/index.mjs").Queries>} queries
 */
function searchIn(documents, queries = {}) {
  const search = new Search(JSON.parse(searchIndex(documents, { ...QUERIES, ...queries }, Number.MAX_SAFE_INTEGER)))
  return (/** @type {string} */ query) =>
    search.search(query).map(({ doc, reason, section }) => [doc.url, reason ?? section?.[0] ?? null])
}
const hits = searchIn(DOCUMENTS)

test("a role comes before a term that matches alike", () => {
  assert.deepEqual(hits("menggaji")[0], ["payroll/", null])
})

test("a hit says why it is one where that does not show", () => {
  assert.deepEqual(hits("4313"), [["payroll/", "codes"]])
  assert.deepEqual(hits("payroll"), [["payroll/", "also"]])
  assert.deepEqual(hits("lembur"), [["payroll/", "duties"]])
  assert.deepEqual(hits("tax"), [["tax/", "twin"]])
})

test("a slip, an everyday word and an ignored word do not matter", () => {
  for (const query of ["pnggajian", "yang pajak", "duit"]) assert.ok(hits(query).length, query)
})

test("a query without known words has no hits", () => {
  for (const query of ["zxqwv", "", "…"]) assert.deepEqual(hits(query), [], query)
})

test("two letters in the other order are one slip", () => {
  assert.equal(hits("pajka")[0][0], "tax/")
  assert.ok(hits("gjai").length)
})

test("a word that says little neither finds nor hides", () => {
  assert.equal(hits("staf lembur")[0][0], "payroll/")
  assert.equal(hits("bikin pajak")[0][0], "tax/")
  assert.equal(hits("staf").length, 2, "alone it is a word like others")
  assert.deepEqual(hits("bikin lembur")[0], hits("lembur")[0])
})

test("a code is found however it is parted, and nothing else with it", () => {
  const find = searchIn([
    searchDocument("role", "one", "Satu", {
      codes: [
        ["ISCO-08", "4313"],
        ["O*NET", "43-3051.00"],
        ["KBJI", "4313.02"],
      ],
    }),
    searchDocument("role", "two", "Dua", {
      codes: [
        ["O*NET", "43-4161.00"],
        ["KBJI", "4313.01"],
      ],
    }),
  ])
  for (const query of ["43-3051.00", "43 3051 00", "43305100", "43-3051", "4313", "431302"]) {
    assert.deepEqual(find(query), [["one/", "codes"]], query)
  }
})

test("a whole question finds the question that is like it", () => {
  const question = searchDocument("question", "admin", "Apakah gaji sama dengan upah?")
  const find = searchIn([...DOCUMENTS, question], { ignored: ["apakah", "sama", "dengan"] })
  assert.equal(find("apakah upah sama dengan gaji")[0][0], "admin/")
})

test("who asks what something is gets the term before the role", () => {
  assert.equal(hits("apa itu gaji pokok")[0][0], "pay/")
})

/** @type {Partial<import("../../../scripts/outputs/search/index.mjs").Queries>} */
const SEEKING = { seeking: { role: ["honor"], skill: ["kursus", "gratis"], programme: ["jurusan"], wage: ["umr"] } }
const PLACES = [
  searchDocument("role", "accountant", "Akuntan"),
  searchDocument("skill", "bookkeeping", "Pembukuan", { typed: ["akuntan"] }),
  searchDocument("programme", "smk", "SMK Akuntan"),
  searchDocument("wage", "umk-kediri", "UMK Kota Kediri"),
  searchDocument("wage", "umk-blitar", "UMK Kota Blitar"),
  searchDocument("page", "pay", "Upah", { typed: ["umr"] }),
]

test("a word that asks for a kind of page leads to the one of that kind that the other words name", () => {
  const find = searchIn([...DOCUMENTS, ...PLACES], SEEKING)
  assert.equal(find("kursus akuntan gratis")[0][0], "bookkeeping/")
  assert.equal(find("jurusan akuntan")[0][0], "smk/")
  assert.equal(find("honor akuntan")[0][0], "accountant/")
  assert.equal(find("akuntan")[0][0], "accountant/", "nothing is asked for")
})

test("a place leads to its own minimum wage, and one that has none to the page of all", () => {
  const find = searchIn([...DOCUMENTS, ...PLACES], SEEKING)
  for (const query of ["umr kediri", "umr kediri 2026", "umr kota kediri"])
    assert.equal(find(query)[0][0], "umk-kediri/")
  assert.equal(find("umr")[0][0], "pay/")
  assert.equal(find("umr zxqwv")[0][0], "pay/")
})
