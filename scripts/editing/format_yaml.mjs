// Formats data files with Prettier, with the options of .prettierrc.
// Reads from standard input a JSON object: YAML texts by their paths below the project's root.
// Prints a JSON object that gives for each path its formatted `text`, or the `reason`, `line` and `column` of a syntax error.
import { json } from "node:stream/consumers"
import { fileURLToPath } from "node:url"
import * as prettier from "prettier"

const ROOT = new URL("../../", import.meta.url)
const CONFIG = fileURLToPath(new URL(".prettierrc", ROOT))

/**
 * What Prettier throws where it cannot read a text: `loc` has the position, `cause` the words of the parser.
 *
 * @typedef {Error & { loc?: { start: { line: number, column: number } }, cause?: Error }} PrettierError
 */

/**
 * @param {string} file
 * @param {string} text
 */
async function formatFile(file, text) {
  const filepath = fileURLToPath(new URL(file, ROOT))
  const options = await prettier.resolveConfig(filepath, { config: CONFIG })
  try {
    return { text: await prettier.format(text, { ...options, filepath }) }
  } catch (error) {
    const { loc, cause, message } = /** @type {PrettierError} */ (error) // errors have no type when they are caught
    if (!loc) throw error
    const { line, column } = loc.start
    return { reason: cause?.message ?? message, line, column }
  }
}

const texts = /** @type {Record<string, string>} */ (await json(process.stdin))
/** @type {Record<string, unknown>} */
const results = {}
for (const [file, text] of Object.entries(texts)) results[file] = await formatFile(file, text)
process.stdout.write(JSON.stringify(results))
