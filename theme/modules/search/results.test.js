import assert from "node:assert/strict"
import { test } from "node:test"
import { searchIndex } from "../../../scripts/outputs/search/index.mjs"
import { DOCUMENTS, QUERIES, searchDocument } from "../../../tests/fixtures/search_documents.mjs"
import { readIndex } from "./index.js"
import { createAnswers } from "./results.js"
import { similarTitles } from "./suggestions.js"

const WORDS = {
  found: "{count} found",
  found_for: "{count} found for {query}",
  none: "nothing found",
  near: "near:",
  families: "families:",
  tell: "tell us",
  role: "Roles",
  term: "Terms",
  by_also: "also {name}",
  by_twin: "in English {name}",
}
const FAMILY = searchDocument("family", "finance", "Keuangan")
const index = JSON.parse(searchIndex([...DOCUMENTS, FAMILY], QUERIES, Number.MAX_SAFE_INTEGER))
const answer = createAnswers({ ...index, words: WORDS, report: "https://example.org/report" })

/** @param {string} query */
function answerTo(query) {
  const result = answer(query)
  assert.ok(result)
  return result
}

test("hits stand in groups of a kind, the group with the best hit first", () => {
  const { message, heading, groups, suggestions } = answerTo(" gaji ")
  assert.deepEqual([message, heading], ["2 found", "2 found for gaji"])
  assert.deepEqual(
    groups.map(({ name, hits }) => [name, hits.map(({ url }) => url)]),
    [
      ["Roles", ["payroll/"]],
      ["Terms", ["pay/"]],
    ],
  )
  assert.deepEqual(suggestions, [])
})

test("what matched is marked, or else words of the same root", () => {
  const title = (/** @type {string} */ query) => answerTo(query).groups[0].hits[0].title
  assert.deepEqual(title("pajak"), ["Staf ", "Pajak", ""])
  assert.deepEqual(title("menggaji"), ["Staf ", "Penggajian", ""])
})

test("a hit leads to the section that it is about, and names it", () => {
  const [{ url, about }] = answerTo("lembur").groups[0].hits
  assert.equal(url, "payroll/#duties")
  assert.equal(about.join(""), "Tugas")
})

test("a hit by another name says that name", () => {
  assert.equal(answerTo("payroll").groups[0].hits[0].about.join(""), "also Payroll Staff")
})

test("where nothing is found there are the families, and where to tell the editors", () => {
  const { message, groups, suggestions } = answerTo("zgxajqp pxokzokq")
  assert.deepEqual([message, groups], ["nothing found", []])
  assert.deepEqual(
    suggestions.map(({ text, links }) => [text, links.map(({ url }) => url)]),
    [
      ["families:", ["finance/"]],
      ["", ["https://example.org/report"]],
    ],
  )
})

test("the most similar titles of roles, skills and terms are suggested, three at most", () => {
  const titles = ["Staf Pajak", "Staf Pajak Muda", "Staf Pajak Daerah", "Pajak Staf", "Notaris"]
  const roles = titles.map((title, i) => searchDocument("role", `r${i}`, title))
  const page = searchDocument("page", "staf-pajak", "Staf Pajak")
  const { docs } = readIndex(JSON.parse(searchIndex([...roles, page], QUERIES, Number.MAX_SAFE_INTEGER)))
  const suggested = similarTitles("staf pajaq", docs).map(({ title }) => title)
  assert.equal(suggested.length, 3)
  assert.equal(suggested[0], "Staf Pajak")
  assert.ok(!suggested.includes("Notaris"))
  assert.deepEqual(similarTitles("zzz", docs), [])
})

test("a query without words has no answer", () => {
  for (const query of ["", "  ", "😀"]) assert.equal(answer(query), null)
})
