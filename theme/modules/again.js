// On the search page: a search that came as a link has its words in the address.
import { fetchModule } from "./load.js"
import { tell } from "./unloaded.js"

if (location.search) fetchModule(SEARCH).then((search) => search.repeat(), tell)
