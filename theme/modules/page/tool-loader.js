// In the head of a tool's page: loads the tool's module as soon as the page is parsed. Inside a page of another site
// (?embed=1) only the tool is shown, from the first paint on.
import { showLoadError } from "./load-error.js"

const root = document.documentElement
const isEmbedded = /[?&]embed=1/.test(location.search)
if (isEmbedded) root.dataset.embed = ""
addEventListener("DOMContentLoaded", () => {
  root.loadModule?.(TOOL_FILE).catch(showLoadError)
  if (isEmbedded) root.loadModule?.(EMBED_FILE)
})
