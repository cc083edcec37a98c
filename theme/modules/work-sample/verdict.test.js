import assert from "node:assert/strict"
import { test } from "node:test"
import { judge, judgeMarks } from "./verdict.js"

/** @typedef {import("./verdict.js").Sample} Sample */
const WORDS = {
  right: "Right",
  wrong: "Not quite",
  answer: "Answer: {answer}",
  missed: "Missed",
  fine: "Fine",
  number: "A number.",
}

/** @type {Sample} */
const NUMBERS = {
  form: "number",
  tasks: [["1250000", "Rp1.250.000", "Added.", { 1000: "Forgot one." }, "Numeracy", 1]],
  places: [],
  points: [],
  otherwise: "",
  example: "",
  words: WORDS,
}

/** @type {Sample} */
const MARKS = {
  ...NUMBERS,
  form: "mark",
  tasks: [
    ["x", "x", "Four pages.", {}, "Care", 0],
    ["x", "x", "Five pages.", {}, "Care", 0],
    ["", "", "Not counted.", {}, "Care", 0],
  ],
  places: ["r1", "r2", "r3"],
  otherwise: "This is right.",
}

test("a number counts however it is written", () => {
  for (const given of ["1250000", "1.250.000", "Rp1.250.000"]) assert.ok(judge(NUMBERS, 0, given, "id").isRight, given)
  assert.ok(judge(NUMBERS, 0, "1,250,000", "en").isRight)
})

test("a right answer hears why, and names the skill", () => {
  assert.deepEqual(judge(NUMBERS, 0, "1250000", "id"), {
    field: "1",
    isRight: true,
    head: "Right",
    text: "Added.",
    skill: "Numeracy",
  })
})

test("a tempting wrong answer hears what was forgotten, then the answer and why", () => {
  const { isRight, head, text } = judge(NUMBERS, 0, "1.000", "id")
  assert.deepEqual([isRight, head, text], [false, "Not quite", "Forgot one. Answer: Rp1.250.000. Added."])
})

test("what is no number is asked for again, without the answer", () => {
  assert.deepEqual(judge(NUMBERS, 0, "banyak", "id").text, "A number.")
})

test("an open decision hears the answer without a judgement", () => {
  const { head, text } = judge(NUMBERS, 0, undefined, "id")
  assert.deepEqual([head, text], ["", "Answer: Rp1.250.000. Added."])
})

test("marks hear what they are, and what was missed is told only at the end", () => {
  const found = judgeMarks(MARKS, { r1: "x", r3: "x", r9: "x" }, false)
  assert.deepEqual(
    found.map(({ field, isRight, head, text }) => [field, isRight, head, text]),
    [
      ["r1", true, "Right", "Four pages."],
      ["r3", false, "Fine", "Not counted."],
      ["r9", false, "Fine", "This is right."],
    ],
  )
  assert.deepEqual(
    judgeMarks(MARKS, { r1: "x" }, true).map(({ field, head }) => [field, head]),
    [
      ["r1", "Right"],
      ["r2", "Missed"],
      ["r3", "Fine"],
    ],
  )
})

test("an answer that ends a sentence gets no second full stop", () => {
  /** @type {Sample} */
  const said = { ...NUMBERS, form: "choose", tasks: [["1", "“Ask first.”", "They know.", {}, "Care", 0]] }
  assert.equal(judge(said, 0, "2", "en").text, "Answer: “Ask first.” They know.")
})
