// Formats data files with Prettier, with the options of .prettierrc.
// Reads from standard input a JSON object: YAML texts by their paths below the project's root.
// Prints a JSON object that gives for each path its formatted `text`, or the `reason`, `line` and `column` of a syntax error.
import { json } from "node:stream/consumers"
import { fileURLToPath } from "node:url"
import * as prettier from "prettier"

const ROOT = new URL("../../", import.meta.url)
const CONFIG = fileURLToPath(new URL(".prettierrc", ROOT))

/** @param {string} file @param {string} text */
async function formatFile(file, text) {
  const filepath = fileURLToPath(new URL(file, ROOT))
  const options = await prettier.resolveConfig(filepath, { config: CONFIG })
  try {
    return { text: await prettier.format(text, { ...options, filepath }) }
  } catch (error) {
    if (!error.loc) throw error
    const { line, column } = error.loc.start
    return { reason: error.cause?.message ?? error.message, line, column }
  }
}

const texts = /** @type {Record<string, string>} */ (await json(process.stdin))
const results = {}
for (const [file, text] of Object.entries(texts)) results[file] = await formatFile(file, text)
process.stdout.write(JSON.stringify(results))
