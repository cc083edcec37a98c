// The licences of the packages whose code is in the bundles; they go with every copy of it.
import { readFile } from "node:fs/promises"

const BUNDLED = { minisearch: "LICENSE.txt", "@orama/stemmers": "LICENSE.md" }

/** Return the texts of all licences, each below the name of its package. */
export async function licenceTexts() {
  const texts = await Promise.all(
    Object.entries(BUNDLED).map(async ([name, file]) => {
      const text = await readFile(new URL(`../../../node_modules/${name}/${file}`, import.meta.url), "utf8")
      return `${name}\n\n${text}`.trim()
    }),
  )
  return `${texts.join("\n\n\n")}\n`
}
