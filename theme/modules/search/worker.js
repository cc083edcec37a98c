// The search with its index, one file for each language. It works beside the page, so that typing never waits for it.
import { createAnswers } from "./results.js"

const answer = createAnswers(SEARCH_DATA)
addEventListener("message", ({ data: [number, query] }) => postMessage([number, answer(query)]))
