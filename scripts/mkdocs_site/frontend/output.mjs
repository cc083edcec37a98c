// Where files go: the site, and beside it what differs where pages are opened without a server.
import { createHash } from "node:crypto"
import { mkdirSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"

/**
 * `site` is the built site, `theme` the folder theme/, `files` the folder for what differs where pages are opened
 * without a server, or "" if there are no such pages, `icons` the folder of the icon sets.
 *
 * @typedef {{ site: string, theme: string, files: string, icons: string }} Folders
 */

/**
 * Return the first eight hexadecimal digits of a text's SHA-256.
 *
 * @param {string} text
 */
export const shortHash = (text) => createHash("sha256").update(text).digest("hex").slice(0, 8)

/**
 * Write a file, and the folders above it. Thousands of files take ten times as long if each is waited for.
 *
 * @param {string} folder
 * @param {string} path
 * @param {string} text
 */
export function writeFile(folder, path, text) {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/**
 * Return a file name with the hash of the contents before its ending: such a file may be cached for good.
 *
 * @param {string} name
 * @param {string} text
 */
export const hashedName = (name, text) => name.replace(".", `.${shortHash(text)}.`)
