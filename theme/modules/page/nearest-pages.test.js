import assert from "node:assert/strict"
import { test } from "node:test"
import { nearestPages } from "./nearest-pages.js"

const HOMES = [
  { lang: "id", prefix: "" },
  { lang: "en", prefix: "en/" },
]
/** @type {[url: string, title: string][]} */
const PAGES = [
  ["", "Beranda"],
  ["en/", "Home"],
  ["pekerjaan/", "Pekerjaan"],
  ["pekerjaan/asisten-hrd/", "Asisten HRD"],
  ["pekerjaan/akuntan/", "Akuntan"],
  ["pekerjaan/akuntan-biaya/", "Akuntan biaya"],
  ["en/roles/", "Roles"],
  ["en/roles/hr-assistant/", "HR Assistant"],
  ["en/roles/accountant/", "Accountant"],
  ["kuis/", "Kuis"],
  ["en/quiz/", "Quiz"],
]

/**
 * @param {string} path
 * @param {string} lang
 */
const first = (path, lang = "id") => nearestPages(path, lang, HOMES, PAGES)[0]?.url

const WRITTEN_OTHERWISE = [
  "pekerjaan/Asisten-HRD/",
  "PEKERJAAN/ASISTEN-HRD",
  "pekerjaan/asisten_hrd/",
  "pekerjaan/asisten%20hrd/",
  "pekerjaan/asisten+hrd",
  "pekerjaan/asisten hrd/",
  "pekerjaan/asisten-hrd.html",
  "pekerjaan/asisten-hrd.htm/",
  "pekerjaan/asisten-hrd/index.html",
  "pekerjaan/asisten-hrd/index.html).",
  "pekerjaan/asisten-hrd/index",
  "pekerjaan//asisten-hrd//",
  "/pekerjaan/asisten-hrd/",
  "pekerjaan/asisten-hrd",
  ...[".", ")", ",", ";", "!", '"', "'", ">", "*", "_", "”", "…", "%29", "%E2%80%9D", "%E2%80", ").", "/)."].map(
    (tail) => `pekerjaan/asisten-hrd${tail}`,
  ),
]
for (const path of WRITTEN_OTHERWISE) {
  test(`${path} is the address of a page in another way`, () => {
    const [page] = nearestPages(path, "id", HOMES, PAGES)
    assert.deepEqual(page, { url: "pekerjaan/asisten-hrd/", title: "Asisten HRD", lang: "id", isSame: true })
  })
}

for (const path of [
  "pekerjaan/asisten-hr",
  "asisten-hrd/",
  "kerja/asisten-hrd/",
  "pekerjaan/asistn-hrd/",
  "lowongan/hrd-asisten",
]) {
  test(`${path} is near a page`, () => assert.equal(first(path), "pekerjaan/asisten-hrd/"))
}

test("who leaves out the language finds the page in that language, and who takes the wrong one too", () => {
  assert.equal(first("roles/hr-assistant/"), "en/roles/hr-assistant/")
  assert.equal(first("roles/Accountant"), "en/roles/accountant/")
  assert.equal(first("en/pekerjaan/akuntan/", "en"), "pekerjaan/akuntan/")
  assert.equal(first("EN/Roles/Accountant.html", "en"), "en/roles/accountant/")
})

test("pages of the language of the address come first, three at most", () => {
  const found = nearestPages("pekerjaan/akuntann/", "id", HOMES, PAGES)
  assert.deepEqual(
    found.slice(0, 2).map(({ url }) => url),
    ["pekerjaan/akuntan/", "pekerjaan/akuntan-biaya/"],
  )
  assert.ok(found.length <= 3)
})

for (const path of ["", "/", "zzzz/", "%", "123", "en/", "...", "xyz/qqq/"]) {
  test(`nothing is near "${path}"`, () => assert.deepEqual(nearestPages(path, "id", HOMES, PAGES), []))
}
