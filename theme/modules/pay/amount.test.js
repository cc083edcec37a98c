import assert from "node:assert/strict"
import { test } from "node:test"
import { readAmount } from "./amount.js"

/** @type {[text: string, amount: number][]} */
const AMOUNTS = [
  ["5000000", 5_000_000],
  ["Rp 5.000.000,-", 5_000_000],
  ["Rp5.000.000", 5_000_000],
  ["Rp. 5.000.000", 5_000_000],
  ["IDR 5,000,000.00", 5_000_000],
  ["5,000,000.00", 5_000_000],
  ["5.000.000,00", 5_000_000],
  ["5.000.000,50", 5_000_001],
  ["5 000 000", 5_000_000],
  ["5\u00a0000\u00a0000", 5_000_000],
  ["5'000'000", 5_000_000],
  ["5 juta", 5_000_000],
  ["5juta", 5_000_000],
  ["Rp 5,5 jt", 5_500_000],
  ["4.2 million", 4_200_000],
  ["4,2 juta", 4_200_000],
  ["750 ribu", 750_000],
  ["500.000", 500_000],
  ["500,000", 500_000],
  ["1 miliar", 1_000_000_000],
  ["0", 0],
  ["  7000000  ", 7_000_000],
  ["4200000.00", 4_200_000],
  ["5jt", 5_000_000],
  ["5 jt.", 5_000_000],
  ["5.000.000.", 5_000_000],
  ["5 jt rupiah", 5_000_000],
  ["5.000.000,- rupiah", 5_000_000],
  ["IDR5000000", 5_000_000],
  ["5\u2019000\u2019000", 5_000_000],
  ["\u200e5\u200b000000", 5_000_000], // as chats and documents copy it
  ["\uff32\uff50\uff15\uff0e\uff10\uff10\uff10\uff0e\uff10\uff10\uff10", 5_000_000], // full width
  ["\u0665\u0660\u0660\u0660\u0660\u0660\u0660", 5_000_000], // Arabic figures
  ["\u06f5 juta", 5_000_000], // Persian figures
  ["99999999999999999999", Number.POSITIVE_INFINITY],
]
for (const [text, amount] of AMOUNTS) {
  test(`"${text}" is ${amount}`, () => assert.equal(readAmount(text), amount))
}

/** @type {[text: string, fault: string][]} */
const FAULTS = [
  ["", "empty"],
  ["Rp", "empty"],
  ["   ", "empty"],
  ["-5000000", "negative"],
  ["-Rp5.000.000", "negative"],
  ["Rp -5.000.000", "negative"],
  ["−5 juta", "negative"],
  ["lima juta", "letters"],
  ["abc", "letters"],
  ["5 m", "letters"],
  ["5e6", "letters"],
  ["0x10", "letters"],
  ["NaN", "letters"],
  ["Infinity", "letters"],
  ["constructor", "letters"],
  ["5 constructor", "letters"],
  ["5000000;drop", "letters"],
  ["USD 500", "letters"],
  ["5+5", "letters"],
  ["5.00.000", "unclear"],
  ["5.000,000.000", "unclear"],
  ["5,000.000,00", "unclear"],
  ["1.2.3", "unclear"],
  [".", "letters"],
  ["4.2", "unclear"], // without "juta": nobody is paid four rupiah
  ["4,2", "unclear"],
  ["1.000000", "unclear"],
  ["4.200 ribu", "unclear"],
  ["5,250 million", "unclear"],
  ["\uff0d5000000", "negative"],
  ["\u00bd juta", "letters"],
]
for (const [text, fault] of FAULTS) {
  test(`"${text}" is ${fault}`, () => assert.equal(readAmount(text), fault))
}
