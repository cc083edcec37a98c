// Asking the worker that answers searches.
import { searchWorker } from "../page/loader.js"

/** @typedef {import("./results.js").Answer} Answer */

/** @type {Map<number, { resolve: (answer: Answer | null) => void, reject: (error: Error) => void }>} */
const pending = new Map() // questions by their number
let lastNumber = 0

/**
 * Return the answer to a query. Rejects if the worker cannot be loaded; the next query tries again.
 *
 * @param {string} query
 * @returns {Promise<Answer | null>}
 */
export function ask(query) {
  const worker = searchWorker()
  worker.onmessage = ({ data: [number, answer] }) => {
    pending.get(number)?.resolve(answer)
    pending.delete(number)
  }
  worker.onerror = () => {
    delete document.documentElement.searchWorker
    for (const { reject } of pending.values()) reject(new Error("the search cannot be loaded"))
    pending.clear()
  }
  return new Promise((resolve, reject) => {
    lastNumber++
    pending.set(lastNumber, { resolve, reject })
    worker.postMessage([lastNumber, query])
  })
}
