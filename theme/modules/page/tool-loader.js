// In the head of a tool's page: loads the tool's module as soon as the page is parsed. Inside a page of another site
// (?embed=1) only the tool is shown, from the first paint on. Browsers that are too old for the tool run this script too,
// and say so.
import { showLoadError } from "./load-error.js"

const root = document.documentElement
const isEmbedded = /embed=1/.test(location.search)
if (isEmbedded) root.dataset.embed = ""
const { loadModule } = root // missing where the browser is too old to understand page/bootstrap.js
addEventListener("DOMContentLoaded", () => {
  if (loadModule) {
    loadModule(TOOL_FILE).catch(showLoadError)
    if (isEmbedded) loadModule(EMBED_FILE)
  } else showLoadError()
})
