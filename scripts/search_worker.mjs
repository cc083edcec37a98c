// Makes a search index beside what else a build does; see assets.mjs.
import { parentPort, workerData } from "node:worker_threads"
import { searchIndex } from "./search_index.mjs"

parentPort.postMessage(searchIndex(...workerData))
