// The search with its index, for pages that are opened without a server; see load-file.js.
import { answerer } from "./results.js"

const answers = answerer(DATA)
export const answer = (query) => answers(query)
