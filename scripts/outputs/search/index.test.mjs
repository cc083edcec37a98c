import assert from "node:assert/strict"
import { test } from "node:test"
import { gzipSync } from "node:zlib"
import { DOCUMENTS, QUERIES, searchDocument } from "../../../tests/fixtures/search_documents.mjs"
import { readIndex } from "../../../theme/modules/search/index.js"
import { words } from "../../../theme/modules/search/stemmer.js"
import { searchIndex } from "./index.mjs"

const MANY = Array.from({ length: 60 }, (_, i) => {
  const letter = String.fromCharCode(97 + (i % 26))
  const text = Array.from({ length: 26 }, (_, j) => `kata${j} tugas${letter}${String.fromCharCode(97 + j)}`).join(" ")
  return searchDocument("role", `r${i}`, `Jabatan ${i}`, {
    lead: "Kata ".repeat(20),
    sections: [["duties", "Tugas", text]],
  })
})

test("the same documents give the same index", () => {
  assert.equal(searchIndex(MANY, QUERIES, 300), searchIndex(MANY, QUERIES, 300))
})

test("an index keeps to its weight as far as it can", () => {
  const whole = searchIndex(MANY, QUERIES, Number.MAX_SAFE_INTEGER)
  const smallest = searchIndex(MANY, QUERIES, 0)
  const [most, least] = [whole, smallest].map((index) => gzipSync(index, { level: 9 }).length)
  assert.ok(least < most)
  const between = Math.round((least + most) / 2)
  assert.ok(gzipSync(searchIndex(MANY, QUERIES, between), { level: 9 }).length <= between)
})

test("a document comes back with all that a hit shows, and its roots where they stand", () => {
  const [role] = readIndex(JSON.parse(searchIndex(DOCUMENTS, QUERIES, Number.MAX_SAFE_INTEGER))).docs
  assert.equal(role.url, "payroll/")
  assert.equal(role.title, "Staf Penggajian")
  assert.equal(role.also, "Payroll Staff")
  assert.equal(role.codes, "4313")
  assert.deepEqual(role.sections, [["duties", "Tugas"]])
  assert.match(role.body, /\blembur\b/)
})

test("long roots that begin alike come back whole", () => {
  const text = "internasionalisasi internasionalisme"
  const role = searchDocument("role", "a", "Diplomat", { sections: [["duties", "Tugas", text]] })
  const [{ body }] = readIndex(JSON.parse(searchIndex([role], QUERIES, Number.MAX_SAFE_INTEGER))).docs
  for (const word of words(text)) assert.ok(body.split(" ").some((root) => root.length > 9 && word.startsWith(root)))
})

test("an address is its title again, or the one in the other language, or is written out", () => {
  const documents = [
    searchDocument("role", "a", "Staf Pajak", { url: "roles/staf-pajak/" }),
    searchDocument("role", "b", "Akuntan", { url: "roles/accountant/", twin: ["Accountant"] }),
    searchDocument("role", "c", "Notaris", { url: "roles/c/" }),
  ]
  const index = searchIndex(documents, QUERIES, Number.MAX_SAFE_INTEGER)
  const { docs } = readIndex(JSON.parse(index))
  assert.deepEqual(
    docs.map(({ url }) => url),
    documents.map(({ url }) => url),
  )
  assert.ok(!index.includes("staf-pajak"))
})

test("a page has only the headings of sections that it was found by", () => {
  const page = searchDocument("page", "cv", "Menulis CV", {
    sections: [
      ["isi", "Isi", "pengalaman organisasi"],
      ["kosong", "Kosong", ""],
    ],
  })
  const [{ sections }] = readIndex(JSON.parse(searchIndex([page], QUERIES, Number.MAX_SAFE_INTEGER))).docs
  assert.deepEqual(
    sections.filter(([anchor]) => anchor),
    [["isi", "Isi"]],
  )
})
