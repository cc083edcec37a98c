import assert from "node:assert/strict"
import { test } from "node:test"
import { languagePrefix } from "./language-prefix.js"

const PREFIXES = ["", "en/", "xx/"]

test("an address belongs to the language that it begins with, however many there are", () => {
  assert.equal(languagePrefix("en/roles/accountant/", PREFIXES), "en/")
  assert.equal(languagePrefix("xx/", PREFIXES), "xx/")
})

test("every other address belongs to the first language", () => {
  for (const path of ["", "pekerjaan/akuntan/", "enough/"]) assert.equal(languagePrefix(path, PREFIXES), "")
})
