// On the search page: a search that came as a link has its words in the address.
import { tell } from "./unloaded.js"

if (location.search) import(`${document.documentElement.dataset.base}/assets/${SEARCH}`).then((search) => search.repeat(), tell)
