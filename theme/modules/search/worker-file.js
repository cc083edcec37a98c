// The search with its index, for pages that are opened without a server; see page/loader-file.js.
import { createAnswers } from "./results.js"

export const answer = createAnswers(SEARCH_DATA)
