import assert from "node:assert/strict"
import { test } from "node:test"
import { askedSkills } from "./asked-skills.js"

/** @typedef {import("./rows.js").Item} Item */

/** @param {...string} names @returns {Item[]} */
const items = (...names) => names.map((name) => [name, `skills/${name}/`])

test("what all roles ask for stands apart, whether they require it or find it useful", () => {
  const { everyone, others } = askedSkills([
    { essential: items("care", "order"), useful: items("english") },
    { essential: items("order"), useful: items("care", "law") },
  ])
  assert.deepEqual(
    everyone.map(({ text, needs }) => [text, ...needs.values()]),
    [
      ["care", "essential", "useful"],
      ["order", "essential", "essential"],
    ],
  )
  assert.deepEqual(
    others.map((skills) => skills.map(({ text }) => text)),
    [["english"], ["law"]],
  )
})

test("of three roles a skill of two stands with both of them", () => {
  const { everyone, others } = askedSkills([{ essential: items("care") }, { useful: items("care") }, {}])
  assert.equal(everyone.length, 0)
  assert.deepEqual(
    others.map(({ length }) => length),
    [1, 1, 0],
  )
})
