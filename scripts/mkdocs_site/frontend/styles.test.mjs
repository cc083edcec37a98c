import assert from "node:assert/strict"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"
import { cutStyles, minifyStyles, namesInMarkup, readSheet, stringsInScripts } from "./styles.mjs"

test("names are elements, attributes and their values; words of the text and of addresses are none", () => {
  const names = new Set(namesInMarkup('<p class="lead big" title="doors"><a href="ask/">words</a>'))
  assert.deepEqual([...names], ["p", "class", "lead", "big", "a"])
})

test("a rule stays if a page or a script has its names", async () => {
  const css = ".lead { color: red } .made { color: blue } .gone { color: green }"
  const strings = await stringsInScripts(['document.body.className = "made" // "gone"'])
  assert.equal(await cutStyles(css, ["p", "lead"], strings), ".lead{color:red}.made{color:#00f}")
})

test("a script that puts nothing into pages keeps no rule", async () => {
  assert.equal(await stringsInScripts(['export const kind = "gone"']), "")
})

test("palettes and hidden source numbers stay, though only a script names them", async () => {
  assert.equal(
    await cutStyles(':root[data-palette="dark"] { color: red } [data-marks] a { color: red }', ["html", "a"], ""),
    ":root[data-palette=dark]{color:red}[data-marks] a{color:red}",
  )
})

test("a minified sheet says the same", async () => {
  assert.equal(await minifyStyles(":root {\n  --gap: 1rem;\n}\n"), ":root{--gap:1rem}")
})

test("an icon is written into the sheet, and a name that no set has stops the build", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "icons-"))
  t.after(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, "styles"))
  writeFileSync(join(folder, "tree.svg"), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  const sheet = (/** @type {string} */ icon) =>
    writeFileSync(join(folder, "styles/one.css"), `p { mask-image: url("icons:${icon}.svg") }`)
  sheet("tree")
  assert.match(await readSheet(folder, "one", folder), /mask-image: url\(['"]?data:image\/svg\+xml[,;]/)
  sheet("bush")
  await assert.rejects(readSheet(folder, "one", folder), /bush\.svg/)
})

test("a sheet that browsers would pass over in parts stops the build", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "sheets-"))
  t.after(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, "styles"))
  writeFileSync(join(folder, "styles/one.css"), "<<<<<<< HEAD\np { color: red }\n")
  await assert.rejects(readSheet(folder, "one"), /Unexpected "<"/)
})
