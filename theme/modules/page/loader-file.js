// In the place of load.js on pages that are opened without a server, from a USB stick: there a browser refuses modules, fetch() and
// workers, but runs scripts. Everything is a script that gives what it holds to the element that asked for it.
export const root = document.documentElement
const loaded = (root.loaded ??= {}) // by address; a script runs once, and every module of the page knows of it

const script = (src) => (loaded[src] ??= new Promise((done, fail) => {
  const element = document.createElement("script")
  element.onload = () => done(element.gives)
  element.onerror = () => {
    delete loaded[src] // may be asked for again
    fail(new Error(src))
  }
  element.src = src
  document.head.append(element)
}))

export const fetchModule = (name) => script(`${root.dataset.base}/assets/${name}`)

export const data = (address) => script(`${address}.js`)

/** What answers searches has the face of a worker, and works in the page itself. */
export function finder() {
  const answers = () => fetchModule(`../s/${root.lang}-${FINDER}.js`)
  return (root.finder ||= {
    postMessage: ([number, query]) => answers().then(({ answer }) => root.finder.onmessage({ data: [number, answer(query)] }), (error) => root.finder.onerror(error)),
  })
}

/** A server adds index.html to the address of a folder by itself; here links get it before they are followed. */
function complete({ target }) {
  const link = target.closest?.("a[href]")
  if (!link) return
  const url = new URL(link.getAttribute("href"), location)
  if (url.protocol != "file:" || !url.pathname.endsWith("/")) return
  url.pathname += "index.html"
  link.setAttribute("href", url)
}

export function keepPages() {
  for (const name of ["pointerdown", "focusin", "click"]) addEventListener(name, complete, true)
}
