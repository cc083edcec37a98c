import assert from "node:assert/strict"
import { test } from "node:test"
import { readParams, withParams } from "./url-params.js"

const NAMES = { from: "dari", to: "ke" }

/** @type {[query: string, from: string, to: string][]} */
const QUERIES = [
  ["?dari=a&ke=b", "a", "b"],
  ["?ke=b", "", "b"],
  ["?dari=a&ke=nobody", "a", ""],
  ["?dari=a&dari=b", "a", ""],
  ["?dari=%00&ke=%E0%A4%A", "", ""],
  ["?dari=constructor&ke=__proto__", "", ""],
  ["?from=a&to=b", "", ""],
  ["", "", ""],
]
for (const [query, from, to] of QUERIES) {
  test(`"${query}" gives only values that are known`, () => {
    const known = new Set(["a", "b"])
    assert.deepEqual(
      readParams(query, NAMES, (value) => known.has(value)),
      { from, to },
    )
  })
}

test("new values replace old ones, empty ones are left out, and other params stay", () => {
  assert.equal(withParams("?embed=1&dari=a&ke=b", NAMES, { from: "b", to: "" }), "?embed=1&dari=b")
  assert.equal(withParams("", NAMES, { from: "a", to: "b" }), "?dari=a&ke=b")
  assert.equal(withParams("?dari=a&ke=b", NAMES, {}), "")
})
