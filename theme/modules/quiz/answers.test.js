import assert from "node:assert/strict"
import { test } from "node:test"
import { readAnswers, writeAnswers } from "./answers.js"

const MARKS = ["filess", "typing", "moneyy", "rulesx"]
const ANSWERS = [5, 0, 2, 1]
const EDITION = { marks: MARKS, old: [0, 1, 2, 3] }
const SENT = writeAnswers(ANSWERS, MARKS)

test("answers come back as they were, and those that are missing take no room", () => {
  assert.match(SENT, /^fil5mon2rul1[a-z]{4}$/)
  assert.deepEqual(readAnswers(SENT, EDITION), { answers: ANSWERS, lost: 0 })
  assert.deepEqual(readAnswers(writeAnswers([0, 0, 0, 0], MARKS), EDITION), { answers: [0, 0, 0, 0], lost: 0 })
})

test("statements that were moved or added change no answer", () => {
  const marks = ["newest", "rulesx", "typing", "filess", "moneyy"]
  assert.deepEqual(readAnswers(SENT, { marks, old: [] }), { answers: [0, 1, 0, 5, 2], lost: 0 })
})

test("answers about statements that are gone are counted", () => {
  assert.deepEqual(readAnswers(SENT, { marks: ["filess", "typing"], old: [] }), { answers: [5, 0], lost: 2 })
  assert.deepEqual(readAnswers("5021", { marks: MARKS.slice(1), old: [-1, 0, 1, 2] }), { answers: [0, 2, 1], lost: 1 })
})

test("statements whose letters begin alike get more of them, and an answer that fits two is nobody's", () => {
  const marks = [...MARKS, "filmed"]
  const text = writeAnswers([5, 0, 2, 1, 4], marks)
  assert.match(text, /^file5mone2rule1film4/)
  assert.deepEqual(readAnswers(text, { marks, old: [] }), { answers: [5, 0, 2, 1, 4], lost: 0 })
  assert.deepEqual(readAnswers(SENT, { marks, old: [] }), { answers: [0, 0, 2, 1, 0], lost: 1 })
})

test("old texts had a digit for each statement, in the order of their time", () => {
  assert.deepEqual(readAnswers("5021", EDITION), { answers: ANSWERS, lost: 0 })
  assert.deepEqual(readAnswers("5021", { marks: MARKS, old: [3, 2, 1, 0] }), { answers: [1, 2, 0, 5], lost: 0 })
})

for (const tail of [
  ".",
  ")",
  ",",
  ";",
  "!",
  '"',
  "'",
  ">",
  "*",
  "_",
  "”",
  "…",
  "%29",
  "%E2%80%9D",
  ").",
  "?utm=1",
  "&x=1",
  " Lihat",
]) {
  test(`${JSON.stringify(tail)} behind a text does not count`, () => {
    for (const text of [SENT, "5021", SENT.toUpperCase()])
      assert.deepEqual(readAnswers(text + tail, EDITION)?.answers, ANSWERS)
  })
}

test("a text that was cut off anywhere is damaged", () => {
  for (const text of [SENT, "5021"]) {
    for (let length = 0; length < text.length; length++)
      assert.equal(readAnswers(text.slice(0, length), EDITION), null, text.slice(0, length))
  }
})

for (const odd of [
  "",
  "50211",
  "5026",
  "9999",
  "<script>",
  "fil5mon2",
  SENT.replace("5", "4"),
  `x${SENT}`,
  `${SENT}a`,
  "5".repeat(500),
]) {
  test(`"${odd.slice(0, 30)}" is damaged`, () => assert.equal(readAnswers(odd, EDITION), null))
}

test("without the order of old texts they are damaged", () => {
  assert.equal(readAnswers("5021", { marks: MARKS, old: [] }), null)
})
