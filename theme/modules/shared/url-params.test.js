import assert from "node:assert/strict"
import { test } from "node:test"
import { isCutOff, keyIn, readParams, withParams } from "./url-params.js"

const NAMES = { from: "dari", to: "ke" }

/** @type {[query: string, from: string, to: string, damaged: boolean][]} */
const QUERIES = [
  ["?dari=a&ke=b", "a", "b", false],
  ["?ke=b", "", "b", false],
  ["?ke=b).", "", "b", false],
  ["?dari=A&amp;ke=b%E2%80%9D", "a", "b", false],
  ["?dari=a&ke=nobody", "a", "", true],
  ["?dari=a&dari=b", "a", "", false],
  ["?dari=%00&ke=%E0%A4%A", "", "", true],
  ["?dari=constructor&ke=__proto__", "", "", true],
  ["?dari=a&ke=", "a", "", true],
  ["?dari=a&k", "a", "", true],
  ["?dari=a&", "a", "", true],
  ["?from=a&to=b", "", "", false],
  ["", "", "", false],
]
for (const [query, from, to, damaged] of QUERIES) {
  test(`"${query}" gives only values that are known, and tells whether it is ${damaged ? "damaged" : "whole"}`, () => {
    const known = new Set(["a", "b"])
    assert.deepEqual(
      readParams(query, NAMES, (value) => known.has(value)),
      { values: { from, to }, damaged },
    )
  })
}

for (const tail of [
  ".",
  ")",
  ",",
  ";",
  "!",
  "?",
  '"',
  "'",
  ">",
  "*",
  "_",
  "”",
  "…",
  ").",
  "\u00a0",
  "-",
  " x",
  "\u200b",
]) {
  test(`a key is read without ${JSON.stringify(tail)} behind it`, () =>
    assert.equal(keyIn(`hr-assistant${tail}`), "hr-assistant"))
}

test("a query that ends in the middle of a letter or a name is cut off", () => {
  for (const query of ["?r=a&r=%", "?r=a&r=%2", "?r", "?r=a&r", "?r="]) assert.ok(isCutOff(query), query)
  for (const query of ["", "?r=a", "?embed=1"]) assert.ok(!isCutOff(query), query)
})

test("new values replace old ones, empty ones are left out, and other params stay", () => {
  assert.equal(withParams("?embed=1&dari=a&ke=b", NAMES, { from: "b", to: "" }), "?embed=1&dari=b")
  assert.equal(withParams("", NAMES, { from: "a", to: "b" }), "?dari=a&ke=b")
  assert.equal(withParams("?dari=a&ke=b", NAMES, {}), "")
})
