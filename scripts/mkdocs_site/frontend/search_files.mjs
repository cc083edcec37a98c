// The files of the search, one for each language: its index, and behind it the script that answers queries.
import { Worker } from "node:worker_threads"
import { bundleModuleForFiles, bundleWorker } from "./bundles.mjs"
import { writeFile } from "./output.mjs"

/** @typedef {import("./output.mjs").Folders} Folders */
/**
 * What the build says of the search of a language: `file` holds what the index is made of, `failed` is said if the
 * search cannot be loaded.
 *
 * @typedef {{ file: string, failed: string }} SearchInput
 */

/**
 * Return the index of a language as JSON. It is made in a thread of its own, because it takes long.
 *
 * @param {[lang: string, input: SearchInput]} search
 * @returns {Promise<[lang: string, index: string]>}
 */
export function makeIndex([lang, { file }]) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("../../outputs/search/worker.mjs", import.meta.url), { workerData: file })
    worker.once("message", (index) => resolve([lang, index]))
    worker.once("error", reject)
  })
}

/**
 * Write the files of the search. Their names change only with the browser modules, and pages hold them: so a page whose
 * own data stays the same stays the same.
 *
 * @param {Folders} folders
 * @param {unknown} version of the browser modules
 * @param {[lang: string, index: string][]} indexes
 */
export async function writeSearchFiles({ site, theme, files }, version, indexes) {
  const script = await bundleWorker(theme, "search/worker")
  for (const [lang, index] of indexes) {
    const [name, data] = [`s/${lang}-${version}.js`, `const SEARCH_DATA=${index};`]
    writeFile(site, name, data + script)
    if (files) writeFile(files, name, await bundleModuleForFiles(theme, "search/worker-file", {}, data))
  }
}
