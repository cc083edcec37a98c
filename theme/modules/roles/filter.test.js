import assert from "node:assert/strict"
import { test } from "node:test"
import { describeFilters, filterRoles, replaceParams, sortByChoice, sortByTitle } from "./filter.js"

// Choices 0 and 1 are families, 2 and 3 levels, 4 to 6 skills.
const FACETS = [
  { choices: [0, 1], every: false },
  { choices: [2, 3], every: false },
  { choices: [4, 5, 6], every: true },
]
const ROLES = [
  [0, 2, 4],
  [0, 3, 4, 5],
  [1, 2, 5],
  [1, 3, 4, 5],
]

/** @param {...number} chosen */
function choose(...chosen) {
  const { shown, counts } = filterRoles(ROLES, FACETS, new Set(chosen))
  return { shown, counts: [0, 1, 2, 3, 4, 5, 6].map((choice) => counts[choice] ?? 0) }
}

test("without a choice all roles are shown, and each choice counts the roles that have it", () => {
  assert.deepEqual(choose(), { shown: [0, 1, 2, 3], counts: [2, 2, 2, 2, 3, 3, 0] })
})

test("of two families a role must have one, of two skills both", () => {
  assert.deepEqual(choose(0, 1).shown, [0, 1, 2, 3])
  assert.deepEqual(choose(4, 5).shown, [1, 3])
})

test("choices of different facets combine", () => {
  assert.deepEqual(choose(0, 3, 5).shown, [1])
  assert.deepEqual(choose(0, 2, 5).shown, [])
})

test("each count is what choosing that too would show", () => {
  for (const chosen of [[4], [5, 2], [4, 5, 3]]) {
    const { counts } = choose(...chosen)
    for (const other of [4, 5, 6]) assert.equal(counts[other], choose(...chosen, other).shown.length)
  }
})

test("a choice of a facet that takes any is counted without the others of that facet", () => {
  for (const others of [[5], [2], [2, 4]]) {
    const { counts } = choose(0, ...others)
    for (const family of [0, 1]) assert.equal(counts[family], choose(family, ...others).shown.length)
  }
})

test("roles are sorted by title as the language sorts, and by a choice with titles kept in order", () => {
  const roles = [
    { title: "Éditeur", choices: [1] },
    { title: "zoolog", choices: [0] },
    { title: "Akuntan", choices: [1] },
  ]
  const byTitle = sortByTitle(roles, "id")
  assert.deepEqual(
    byTitle.map(({ title }) => title),
    ["Akuntan", "Éditeur", "zoolog"],
  )
  assert.deepEqual(
    sortByChoice(byTitle, 0).map(({ title }) => title),
    ["zoolog", "Akuntan", "Éditeur"],
  )
})

const WORDS = {
  all: "All {count} roles",
  none: "No role",
  one: "1 role",
  many: "{count} roles",
  said_family: "family {names}",
  said_skill: "asking for {names}",
}

test("what is shown is said in words", () => {
  const family = { key: "family", every: false, names: ["Finance", "Accounting"] }
  const skill = { key: "skill", every: true, names: ["Care", "Order", "Tax rules"] }
  assert.equal(describeFilters(53, [], WORDS, "en-GB"), "All 53 roles")
  assert.equal(describeFilters(0, [family], WORDS, "en-GB"), "No role: family Finance or Accounting")
  assert.equal(describeFilters(1, [skill], WORDS, "en-GB"), "1 role: asking for Care, Order and Tax rules")
  assert.equal(
    describeFilters(12, [family, skill], WORDS, "id-ID"),
    "12 roles: family Finance atau Accounting; asking for Care, Order, dan Tax rules",
  )
})

test("the address has what is chosen, and keeps params of other names", () => {
  assert.equal(
    replaceParams("", [
      ["keluarga", ["a", "b"]],
      ["tampil", []],
    ]),
    "?keluarga=a,b",
  )
  assert.equal(
    replaceParams("?embed=1&keluarga=c", [
      ["keluarga", []],
      ["tampil", ["peta"]],
    ]),
    "?embed=1&tampil=peta",
  )
  assert.equal(replaceParams("?keluarga=c", [["keluarga", []]]), "")
})
