// On the search page: a link to a search has the query in its address.
import { showLoadError } from "../page/load-error.js"

if (location.search) {
  document.documentElement.loadModule?.(SEARCH_FILE).then((search) => search.repeat(), showLoadError)
}
