// The search with its index, one file a language. It works beside the page, so that nobody's typing waits for it.
import { answerer } from "./results.js"

const answer = answerer(DATA)
onmessage = ({ data: [number, query] }) => postMessage([number, answer(query)])
