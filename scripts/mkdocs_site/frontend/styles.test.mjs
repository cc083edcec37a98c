import assert from "node:assert/strict"
import { test } from "node:test"
import { cutStyles, minifyStyles, namesInMarkup, stringsInScripts } from "./styles.mjs"

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
