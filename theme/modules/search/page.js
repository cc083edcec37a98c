// On the search page: a link to a search has the query in its address. Like page/tool-loader.js it also runs in browsers
// that are too old for all other scripts.
import { showLoadError } from "../page/load-error.js"

const { loadModule } = document.documentElement
if (!loadModule)
  addEventListener("DOMContentLoaded", () => showLoadError()) // the note follows this script
else if (location.search) loadModule(SEARCH_FILE).then((search) => search.repeat(), showLoadError)
