import assert from "node:assert/strict"
import { test } from "node:test"
import { readNumber } from "./number.js"

/** @type {[text: string, lang: string, number: number | null][]} */
const CASES = [
  ["1.250.000", "id", 1250000],
  ["1,250,000", "en", 1250000],
  ["Rp1.250.000", "id", 1250000],
  ["Rp 1.250.000,-", "id", 1250000],
  ["1250000", "id", 1250000],
  ["1,5", "id", 1.5],
  ["1.5", "id", 1.5],
  ["1,5", "en", 1.5],
  ["1.250", "id", 1250],
  ["1.250", "en", 1.25],
  ["1,250", "en", 1250],
  ["1.250,75", "id", 1250.75],
  ["1,250.75", "en", 1250.75],
  ["12 %", "id", 12],
  ["-3", "id", -3],
  ["１２", "id", 12],
  ["", "id", null],
  ["dua", "id", null],
  ["1e5", "id", null],
  ["..", "id", null],
]

for (const [text, lang, number] of CASES)
  test(`“${text}” in ${lang} is ${number}`, () => assert.equal(readNumber(text, lang), number))
