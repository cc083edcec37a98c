import assert from "node:assert/strict"
import { mkdtempSync, writeFileSync } from "node:fs"
import { rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"
import { findPages, finishPage } from "./pages.mjs"

test("pages of a kind are one group, and pages of roles one for each family", async () => {
  const site = mkdtempSync(join(tmpdir(), "site-"))
  /** @type {Record<string, string>} */
  const pages = {
    "a.html": '<body data-kind="role"><article data-family="data">',
    "b.html": '<body data-kind="role"><article data-family="finance">',
    "c.html": '<body data-kind="quiz"><script data-tool="quiz"></script><p class="lead">words',
    "d.html": '<body data-kind="role"><article data-family="data" class="new">',
  }
  for (const [path, html] of Object.entries(pages)) writeFileSync(join(site, path), html)
  const { groups, tools, paths } = await findPages(site)
  await rm(site, { recursive: true })
  assert.deepEqual(
    groups.map((group) => group.paths),
    [["a.html", "d.html"], ["b.html"], ["c.html"]],
  )
  assert.ok(groups[0].names.has("new"))
  assert.ok(groups[2].names.has("lead") && !groups[2].names.has("words"), "a word of the text is no name")
  assert.deepEqual(tools, ["quiz"])
  assert.deepEqual(paths, Object.keys(pages))
})

const PARTS = {
  style: "p{}",
  inline: { bootstrap: "start()", "not-found": "lost()" },
  tools: { quiz: "load('$&')" },
  sheets: { later: "later.1.css", tools: "tools.2.css" },
}

test("styles and scripts come into the places that the template has for them", () => {
  const html = finishPage(
    '<style data-inline="first"></style><script data-inline="bootstrap"></script><script data-tool="quiz"></script>' +
      '<link href="../assets/later.css"><link href="../assets/tools.css"><script data-inline="not-found"></script>',
    PARTS,
  )
  assert.equal(
    html,
    "<style>p{}</style><script>start()</script><script>load('$&')</script>" +
      '<link href="../assets/later.1.css"><link href="../assets/tools.2.css"><script>lost()</script>',
  )
})

test("line breaks between blocks are left out, and those in a text stay", () => {
  assert.equal(
    finishPage("<ul>\n\n<li>a</li>\n</ul>\n<a>b</a>\n<a>c</a>", PARTS),
    "<ul><li>a</li></ul>\n<a>b</a>\n<a>c</a>",
  )
})
