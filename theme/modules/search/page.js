// On the search page: a search that came as a link has its words in the address.
import { fetchModule } from "../page/loader.js"
import { tell } from "../page/load-error.js"

if (location.search) fetchModule(SEARCH).then((search) => search.repeat(), tell)
