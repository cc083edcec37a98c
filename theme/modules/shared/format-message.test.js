import assert from "node:assert/strict"
import { test } from "node:test"
import { formatMessage } from "./format-message.js"

test("each name in braces becomes its value, wherever it stands and however often", () => {
  assert.equal(formatMessage("{count} of {all}: {count}", { count: 2, all: 3 }), "2 of 3: 2")
})

test("a value is taken as it is", () => {
  assert.equal(formatMessage("{role}", { role: "R&D {all} $&" }), "R&D {all} $&")
})
