// Makes a search index in a thread of its own; scripts/mkdocs_site/frontend/search_files.mjs starts it.
import { readFileSync } from "node:fs"
import { parentPort, workerData } from "node:worker_threads"
import { searchIndex } from "./index.mjs"

// What an index may weigh when gzipped, so that with the search it stays below 40 KB; that of a thousand roles below
// 150.
const MOST = 27_700
const MOST_OF_MANY = 135_000
const MANY = 800 // documents

const { documents, ...rest } = JSON.parse(readFileSync(workerData, "utf8"))
parentPort?.postMessage(searchIndex(documents, rest, documents.length < MANY ? MOST : MOST_OF_MANY))
