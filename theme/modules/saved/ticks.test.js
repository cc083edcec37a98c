import assert from "node:assert/strict"
import { beforeEach, test } from "node:test"
import { emptyStorage, KEEPS_NOTHING } from "../../../tests/fixtures/browser_storage.mjs"
import { addTicks, eraseTicks, readTicks, saveTicks, ticksOfTexts, upgradeTicks } from "./ticks.js"

/** @type {import("./ticks.js").Checklists} */
const CHECKLISTS = {
  "pelajar/": ["student", { "Saya tahu, kini.": "known", "Saya bertanya.": "asked" }],
  "en/student/": ["student", { "I know it now.": "known", "I asked.": "asked" }],
  "cv/": ["cv", { "Saya bertanya.": "question" }],
}
const fetchChecklists = async () => CHECKLISTS

/** @param {string[]} done */
const old = (...done) => ({ title: "Panduan", all: 2, done })

beforeEach(emptyStorage)

test("ticks are kept by guide and item, and nothing is left when none is", () => {
  assert.ok(saveTicks({ student: ["known"], cv: [] }))
  assert.deepEqual(readTicks(), { student: ["known"] })
  assert.ok(eraseTicks())
  assert.deepEqual(Object.keys(localStorage), [])
})

test("ticks that were stored by address and text, in any language, are found under their keys", async () => {
  localStorage.ticks = JSON.stringify({
    "pelajar/": old("Saya tahu, kini."),
    "en/student/": old("I asked.", "I know it now."),
  })
  assert.ok(await upgradeTicks(fetchChecklists))
  assert.deepEqual(readTicks(), { student: ["known", "asked"] })
  assert.equal(await upgradeTicks(fetchChecklists), false, "nothing old is left")
})

test("a mended mark or capital letter, and another address of the guide, lose no tick", () => {
  assert.deepEqual(ticksOfTexts({ "pelajar/": old("saya tahu kini") }, CHECKLISTS), { student: ["known"] })
  assert.deepEqual(ticksOfTexts({ "siswa/": old("Saya tahu, kini.") }, CHECKLISTS), { student: ["known"] })
})

test("the same text in two guides counts for the guide of the address", () => {
  assert.deepEqual(ticksOfTexts({ "cv/": old("Saya bertanya.") }, CHECKLISTS), { cv: ["question"] })
})

test("a text that is no item's any more is no tick", () => {
  assert.deepEqual(ticksOfTexts({ "pelajar/": old("Saya lupa.") }, CHECKLISTS), {})
})

test("without a connection old ticks stay, also while others are ticked", async () => {
  localStorage.ticks = JSON.stringify({ "pelajar/": old("Saya tahu, kini.") })
  assert.equal(await upgradeTicks(() => Promise.reject(new Error("offline"))), false)
  saveTicks({ cv: ["question"] })
  assert.ok(await upgradeTicks(fetchChecklists))
  assert.deepEqual(readTicks(), { cv: ["question"], student: ["known"] })
})

test("ticks of a file join those that are there", async () => {
  saveTicks({ student: ["asked"] })
  addTicks({ student: ["known", "asked"], "cv/": old("Saya bertanya.") })
  await upgradeTicks(fetchChecklists)
  assert.deepEqual(readTicks(), { student: ["asked", "known"], cv: ["question"] })
})

for (const text of ["{broken", "null", "3", "[1]", '"x"', '{"student": 1}', '{"student": [1]}', '{"a b": ["known"]}']) {
  test(`the stored text ${text} is no tick`, () => {
    localStorage.ticks = text
    assert.deepEqual(readTicks(), {})
  })
}

for (const value of [
  { "javascript:x": old("a") },
  { "x/": { done: [1] } },
  { "x/": { done: Array(200).fill("a") } },
  "x",
]) {
  test(`the ticks ${JSON.stringify(value).slice(0, 40)} of a file are left out`, () => {
    addTicks(value)
    assert.deepEqual(Object.keys(localStorage), [])
  })
}

for (const [name, begin] of Object.entries(KEEPS_NOTHING)) {
  test(`in a browser that ${name} no tick is kept, and that is said`, () => {
    begin()
    assert.equal(saveTicks({ student: ["known"] }), false)
    assert.deepEqual(readTicks(), {})
  })
}
