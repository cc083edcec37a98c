import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { compareColumns } from "./rows.js"

test("rows say what differs and what is shared, as on the pages that the build makes of pairs", () => {
  // tests/features/test_comparison.py holds the build to the same file.
  const fixture = JSON.parse(readFileSync(new URL("../../../tests/fixtures/comparison.json", import.meta.url), "utf8"))
  const rows = compareColumns(fixture.columns).map(({ name, differs, cells }) => {
    const shared = cells.flat().filter((item) => item.shared)
    return { name, differs, shared: [...new Set(shared.map(({ text }) => text))] }
  })
  assert.deepEqual(rows, fixture.rows)
})

test("a cell holds the items of its role, with their addresses", () => {
  const [row] = compareColumns([{ tools: [["Spreadsheet", "tools/"]] }, {}])
  assert.deepEqual(row, {
    name: "tools",
    differs: true,
    cells: [[{ text: "Spreadsheet", url: "tools/", shared: false }], []],
  })
})

test("what three roles have is shared only if all have it, in whatever order", () => {
  /** @param {...string} tools */
  const column = (...tools) => ({ tools: tools.map((tool) => /** @type {[string]} */ ([tool])) })
  const [row] = compareColumns([column("a", "b"), column("b", "a"), column("b", "c")])
  assert.deepEqual(
    row.cells[0].map(({ shared }) => shared),
    [false, true],
  )
  assert.equal(compareColumns([column("a", "b"), column("b", "a")])[0].differs, false)
})
