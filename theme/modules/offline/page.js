// The page of offline reading: stores the whole site on this device, brings it up to date, and removes it.
import { leadToSection } from "../page/anchor.js"
import { findElement, findElements, readJson, siteRoot } from "../shared/dom.js"
import { formatMessage } from "../shared/format-message.js"
import { completeCaches, fetchListing, removeCaches, storeSite } from "./bundle.js"

/** @typedef {import("./bundle.js").Listing} Listing */

/** @type {Record<string, string>} */
const words = readJson("offline-words")
const { lang } = document.documentElement
const scope = new URL(siteRoot(), location.href).href
const tool = findElement("#whole", HTMLElement)
const status = findElement("[role=status]", HTMLElement, tool)
const progress = findElement("progress", HTMLProgressElement, tool)
const [store, stop, remove] = findElements("button", HTMLButtonElement, tool)
const sizes = findElements("[data-size]", HTMLElement)
const packSize = findElement("[data-size=pack]", HTMLElement)

let download = new AbortController()

/** @param {number} bytes */
const formatSize = (bytes) =>
  `${new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(bytes / 1_000_000)} MB`

/**
 * Write sizes where the page has none: a page in the bundle was written before the bundle had a size.
 *
 * @param {Listing} listing
 */
function fillSizes({ bytes, room, zip }) {
  /** @type {Record<string, number | undefined>} */
  const known = { pack: bytes, room, zip }
  for (const element of sizes) {
    const size = known[element.dataset.size ?? ""]
    if (size && !element.textContent) element.textContent = formatSize(size)
  }
}

/**
 * Return the label of the button that stores the site; without a size if none is known.
 *
 * @param {string} message
 * @param {string} size
 */
const storeLabel = (message, size) => formatMessage(message, { size }).replace(" ()", "")

/** Show what is stored and what can be done, and say what has just happened. */
async function show(message = "") {
  const versions = await completeCaches(scope)
  const isStored = versions.length > 0
  const needsListing = isStored || sizes.some((element) => !element.textContent) // else the page says all of it
  const listing = needsListing ? await fetchListing(scope).catch(() => null) : null
  if (listing) fillSizes(listing)
  const newer = isStored && listing && !versions[versions.length - 1].endsWith(listing.version) ? listing : null
  progress.hidden = true
  stop.hidden = true
  store.hidden = isStored && !newer
  store.textContent = newer
    ? storeLabel(words.update, formatSize(newer.bytes))
    : storeLabel(words.keep, packSize.textContent)
  remove.hidden = false
  status.textContent = [message, words[stateName(versions, newer)]].filter(Boolean).join(" ")
}

/**
 * @param {string[]} versions the complete versions on the device
 * @param {Listing | null} newer what could be fetched
 */
function stateName(versions, newer) {
  if (!versions.length) return "none"
  if (newer) return "newer"
  return versions.length > 1 ? "waiting" : "kept"
}

/** Say each quarter of the download that has arrived; the progress bar shows every step. */
function progressReport() {
  let quarters = 0
  status.textContent = formatMessage(words.arrived, { share: 0 })
  return (/** @type {number} */ share) => {
    progress.value = share
    const arrived = Math.floor(share * 4)
    if (arrived === quarters) return
    quarters = arrived
    status.textContent = formatMessage(words.arrived, { share: quarters * 25 })
  }
}

store.addEventListener("click", async () => {
  download = new AbortController()
  progress.value = 0
  store.hidden = true
  remove.hidden = true
  progress.hidden = false
  stop.hidden = false
  stop.focus()
  const report = progressReport()
  try {
    await storeSite(scope, await fetchListing(scope), download.signal, report)
    navigator.storage?.persist?.().catch(() => {}) // a browser short of room may remove the site later
    await show(words.done)
  } catch {
    await show(download.signal.aborted ? words.stopped : words.failed)
  }
  await updatePreload()
  status.focus()
})

stop.addEventListener("click", () => download.abort())

remove.addEventListener("click", async () => {
  await removeCaches(scope)
  await updatePreload()
  await show(words.erased)
  status.focus()
})

/** Have the browser ask the server for a page while the service worker starts, unless pages come from the device. */
async function updatePreload() {
  const { navigationPreload } = await navigator.serviceWorker.ready
  const isStored = (await completeCaches(scope)).length > 0
  await (isStored ? navigationPreload?.disable() : navigationPreload?.enable())
}

/** Show the tool in place of the note that says what to do without it. */
async function start() {
  await navigator.serviceWorker.ready
  await show()
  findElement("#without", HTMLElement).hidden = true
  tool.hidden = false
}

// Without these the note stays: browsers that cannot or may not store the site, and pages opened without a server.
if (self.DecompressionStream && self.caches && navigator.serviceWorker) start().catch(() => {})
addEventListener("pageshow", (event) => {
  if (event.persisted && !tool.hidden) show() // the site may have been stored or removed meanwhile
})
leadToSection()
