// In the head of a tool's page. Inside a page of another site (?embed=1) only the tool is shown, from the first paint on.
// Fetches the module that the page is there for, as soon as the page can be worked on.
import { fetchModule, root } from "./loader.js"
import { tell } from "./load-error.js"

const embedded = /[?&]embed=1/.test(location.search)
if (embedded) root.dataset.embed = ""
addEventListener("DOMContentLoaded", () => {
  fetchModule(MODULE).catch(tell)
  if (embedded) fetchModule(EMBED)
})
