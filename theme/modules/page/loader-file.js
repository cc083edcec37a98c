// Takes the place of loader.js on pages that are opened without a server, from a USB stick. There a browser refuses
// modules, fetch() and workers, but runs scripts. So every module and every file of data is a script that sets
// `exported` of its own script element.
export const root = document.documentElement

// Promises by address: a script runs once, and every script of the page can see it.
root.loadedScripts ??= {}
const loadedScripts = root.loadedScripts

/** @param {string} url */
function loadScript(url) {
  loadedScripts[url] ??= new Promise((resolve, reject) => {
    const script = document.createElement("script")
    script.onload = () => resolve(script.exported)
    script.onerror = () => {
      delete loadedScripts[url] // the next call tries again
      reject(new Error(url))
    }
    script.src = url
    document.head.append(script)
  })
  return loadedScripts[url]
}

/** @param {string} name */
export const loadModule = (name) => loadScript(`${root.dataset.base}/assets/${name}`)

/** @param {string} url */
export const fetchData = (url) => loadScript(`${url}.js`)

/**
 * Return what answers searches. It has the face of a worker, but runs in the page itself.
 *
 * @returns {SearchWorker}
 */
export function searchWorker() {
  root.searchWorker ||= {
    onmessage: null,
    onerror: null,
    postMessage([number, query]) {
      loadModule(`../s/${root.lang}-${SEARCH_VERSION}.js`).then(
        ({ answer }) => this.onmessage?.(new MessageEvent("message", { data: [number, answer(query)] })),
        (error) => this.onerror?.(new ErrorEvent("error", { error })),
      )
    },
  }
  return root.searchWorker
}

/**
 * Add index.html to a link to a folder before it is followed; a server would do that by itself.
 *
 * @param {Event} event
 */
function completeLink({ target }) {
  const link = target instanceof Element && target.closest("a[href]")
  if (!link) return
  const url = new URL(link.getAttribute("href") ?? "", location.href)
  if (url.protocol !== "file:" || !url.pathname.endsWith("/")) return
  url.pathname += "index.html"
  link.setAttribute("href", url.href)
}

/** What is left to do after a page has loaded: complete links. */
export function finishLoading() {
  for (const name of ["pointerdown", "focusin", "click"]) addEventListener(name, completeLink, true)
}
