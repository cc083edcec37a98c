// The page of offline reading: keeps the whole site on this device, brings it up to date, and takes it off again.
import { told } from "../shared/format-message.js"
import { erase, fetchWhole, listing, wholes } from "./bundle.js"

const words = JSON.parse(document.getElementById("offline-words").text)
const { lang, dataset } = document.documentElement
const scope = new URL(`${dataset.base}/`, location).href
const tool = document.getElementById("whole")
const [said, progress] = [tool.querySelector("[role=status]"), tool.querySelector("progress")]
const [keep, stop, remove] = tool.querySelectorAll("button")
const megabytes = (bytes) => `${new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(bytes / 1e6)} MB`
const size = document.querySelector("[data-size=pack]").textContent
let fetching = null

/** Show what is kept and what can be done, and say what has just happened. */
async function show(happened) {
  const versions = await wholes(scope)
  const some = versions.length > 0
  const newest = some && (await listing(scope).catch(() => null)) // the page itself says how much there is to fetch
  const newer = newest && !versions.at(-1).endsWith(newest.version)
  progress.hidden = stop.hidden = true
  keep.hidden = some && !newer
  keep.textContent = newer ? told(words.update, { size: megabytes(newest.bytes) }) : told(words.keep, { size })
  remove.hidden = false
  said.textContent = [happened, words[!some ? "none" : newer ? "newer" : versions[1] ? "waiting" : "kept"]].filter(Boolean).join(" ")
}

keep.addEventListener("click", async () => {
  fetching = new AbortController()
  progress.value = 0
  keep.hidden = remove.hidden = true
  progress.hidden = stop.hidden = false
  stop.focus()
  let quarters = 0
  const report = (share) => {
    progress.value = share
    if (Math.floor(share * 4) == quarters) return
    quarters = Math.floor(share * 4)
    said.textContent = told(words.arrived, { share: quarters * 25 })
  }
  said.textContent = told(words.arrived, { share: 0 })
  try {
    await fetchWhole(scope, await listing(scope), fetching.signal, report)
    navigator.storage?.persist?.().catch(() => {}) // a browser short of room may still ask
    await show(words.done)
  } catch {
    await show(fetching.signal.aborted ? words.stopped : words.failed)
  }
  await preload()
  said.focus()
})

stop.addEventListener("click", () => fetching.abort())

remove.addEventListener("click", async () => {
  await erase(scope)
  await preload()
  await show(words.erased)
  said.focus()
})

/** A page that comes from the device need not be asked for elsewhere at the same time. */
async function preload() {
  const { navigationPreload } = await navigator.serviceWorker.ready
  await navigationPreload?.[(await wholes(scope)).length ? "disable" : "enable"]()
}

// Where no worker comes, what stands there for readers without scripts stays.
if (self.DecompressionStream) navigator.serviceWorker?.ready.then(async () => {
  await show()
  document.getElementById("without").hidden = true
  tool.hidden = false
})
