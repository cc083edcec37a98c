// In the head of a tool's page, in place of bootstrap.js alone: loads the tool's module as soon as the page is parsed.
// Inside a page of another site (?embed=1) only the tool is shown, from the first paint on.
import { on } from "./bootstrap.js"
import { showLoadError } from "./load-error.js"
import { loadModule, root } from "./loader.js"

const isEmbedded = /[?&]embed=1/.test(location.search)
if (isEmbedded) root.dataset.embed = ""
on("DOMContentLoaded", () => {
  loadModule(TOOL_FILE).catch(showLoadError)
  if (isEmbedded) loadModule(EMBED_FILE)
})
