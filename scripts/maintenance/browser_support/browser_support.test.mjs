import assert from "node:assert/strict"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { fileURLToPath } from "node:url"
import { minifyStyles, readSheet } from "../../mkdocs_site/frontend/styles.mjs"
import { newerApis, newerMethods } from "./apis.mjs"
import { ADDED, API_EXCEPTIONS, STYLE_EXCEPTIONS } from "./exceptions.mjs"
import { newerStyles } from "./styles.mjs"

const ROOT = fileURLToPath(new URL("../../../", import.meta.url))
const MODULES = join(ROOT, "theme/modules/")
const SHEETS = ["first", "later", "tools", "story", "compare", "roles", "map", "search"]

/** @param {string[]} features */
const unique = (features) => [...new Set(features)].sort()

test("modules use only what the oldest browsers have, and the exceptions, all of which are needed", () => {
  const uses = ["tsconfig.json", "tsconfig.workers.json"].flatMap((config) => newerApis(join(ROOT, config)))
  const found = uses.map(({ file, feature }) => ({ file: file.replace(MODULES, ""), feature }))
  const counted = found.filter(({ file, feature }) => API_EXCEPTIONS[file] || !ADDED.includes(feature))
  const excepted = Object.entries(API_EXCEPTIONS).flatMap(([file, features]) =>
    Object.keys(features).map((feature) => `${file}: ${feature}`),
  )
  const used = counted.filter(({ file, feature }) => !ADDED.includes(feature) || feature in API_EXCEPTIONS[file])
  assert.deepEqual(unique(used.map(({ file, feature }) => `${file}: ${feature}`)), unique(excepted))
})

test("style sheets use only what the oldest browsers have, and the exceptions, all of which are needed", async () => {
  const sheets = await Promise.all(SHEETS.map(async (name) => minifyStyles(await readSheet(join(ROOT, "theme"), name))))
  const uses = sheets.flatMap(newerStyles)
  assert.deepEqual(unique(uses.map(({ feature }) => feature)), unique(Object.keys(STYLE_EXCEPTIONS)))
})

test("the packages in the bundles call no method that is new by its name", () => {
  for (const path of ["minisearch/dist/es/SearchableMap.js", "@orama/stemmers/dist/en.js"])
    assert.deepEqual(newerMethods(readFileSync(join(ROOT, "node_modules", path), "utf8")), [], path)
})

const NEWER_SCRIPTS = {
  "a method of an array": ["[1].findLastIndex(Boolean)", "javascript.builtins.Array.findLastIndex"],
  "a function of an object": ['Object.hasOwn({}, "a")', "javascript.builtins.Object.hasOwn"],
  "a property": ["new URLSearchParams().size", "api.URLSearchParams.size"],
  "a property that is taken out": ["const { size } = new URLSearchParams()", "api.URLSearchParams.size"],
  "a function of all scripts": ["structuredClone([])", "api.structuredClone"],
  "a class": ["new CompressionStream('gzip')", "api.CompressionStream"],
  "a method of an element": ["document.body.showPopover()", "api.HTMLElement.showPopover"],
  "a method of an element without a type": ["/** @param {any} a */ (a) => a.togglePopover()", "any.togglePopover"],
  "a selector": ['document.querySelector("p:has(a)")', "css.selectors.has"],
  "a regular expression": ["/(?<=a)b/", "javascript.regular_expressions.lookbehind_assertion"],
}
test("what is newer is found in scripts", () => {
  const folder = mkdtempSync(join(ROOT, ".cache/browser-support-"))
  try {
    const compilerOptions = { allowJs: true, noEmit: true, lib: ["esnext", "dom", "dom.iterable"], types: [] }
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.js"] }))
    for (const [i, [code]] of Object.values(NEWER_SCRIPTS).entries()) writeFileSync(join(folder, `${i}.js`), code)
    const uses = newerApis(join(folder, "tsconfig.json"))
    for (const [i, [name, [code, feature]]] of Object.entries(NEWER_SCRIPTS).entries()) {
      const found = uses.filter(({ file }) => file.endsWith(`/${i}.js`)).map((use) => use.feature)
      assert.ok(found.includes(feature), `${name}: ${code}: ${found}`)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})

const NEWER_STYLES = {
  "color: light-dark(#fff, #000)": "light-dark()",
  "color: color-mix(in srgb, red, blue)": "color-mix()",
  "inset: 0 1px auto": "inset",
  "height: 100dvh": "unit dynamic",
  "display: flex; gap: 1px": "gap in flex boxes",
  "aspect-ratio: 1": "aspect-ratio",
  "margin-inline: 1px": "margin-inline",
  "@container (min-width: 1px) { a { color: red } }": "@container",
  "@layer a { a { color: red } }": "@layer",
  "@media (width > 1px) { a { color: red } }": "@media range",
  "& b { color: red }": "nesting",
  "&:is(a, b) { color: red }": ":is",
  "&:has(b) { color: red }": ":has",
}
for (const [code, feature] of Object.entries(NEWER_STYLES)) {
  test(`${feature} is found in style sheets`, () => {
    const css = /^@/.test(code) ? code : `a { ${code} }`
    const found = newerStyles(css.replace("a { &:", "a:").replace(/(:(?:is|has)\(.*\) \{.*\}) \}/, "$1"))
    assert.ok(
      found.some((use) => use.feature === feature),
      JSON.stringify(found),
    )
  })
}

test("what stands behind @supports is not counted", () => {
  assert.deepEqual(newerStyles("@supports selector(:popover-open) { a:popover-open { color: red } }"), [])
})
