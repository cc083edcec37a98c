// Lighthouse on sites that lie in folders: node measure.mjs < JSON > JSON
//
// Reads {chromium, flags, runs, sites: [{name, folder, base, pages}], profiles: {name: settings}}; serves each folder below its base,
// gzipped as GitHub Pages does, and prints a row of medians for each site, page and profile.
import { createServer } from "node:http"
import { readFile } from "node:fs/promises"
import { extname, join } from "node:path"
import { gzipSync } from "node:zlib"
import { text } from "node:stream/consumers"
import { launch } from "chrome-launcher"
import lighthouse from "lighthouse"

const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8", ".svg": "image/svg+xml", ".xml": "application/xml", ".txt": "text/plain; charset=utf-8",
}
const FONTS_AND_PICTURES = { ".woff2": "font/woff2", ".png": "image/png", ".webp": "image/webp", ".ico": "image/x-icon" }

/** Serve a folder below a base; the not-found page answers for what is not there. */
async function serve({ folder, base }) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost")
    const inside = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : "missing"
    const path = join(folder, inside.endsWith("/") || !inside ? `${inside}index.html` : inside)
    const [file, status] = await readFile(path).then((body) => [{ path, body }, 200], async () => [{ path: "404.html", body: await readFile(join(folder, "404.html")).catch(() => "") }, 404])
    const type = TYPES[extname(file.path)]
    const headers = { "Content-Type": type ?? FONTS_AND_PICTURES[extname(file.path)] ?? "application/octet-stream", "Cache-Control": "max-age=600" }
    if (type) headers["Content-Encoding"] = "gzip"
    const body = type ? gzipSync(file.body, { level: 6 }) : file.body
    response.writeHead(status, { ...headers, "Content-Length": body.length }).end(body)
  })
  await new Promise((done) => server.listen(0, "127.0.0.1", done))
  return server
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]

/** One visit with an empty cache; the figures as Lighthouse gives them, bytes and requests as they crossed the network. */
async function visit(url, port, settings) {
  const { lhr } = await lighthouse(url, { port, logLevel: "error", output: "json", ...settings })
  const { audits, categories } = lhr
  const requests = audits["network-requests"].details.items.filter(({ url }) => url.startsWith("http"))
  const score = (name) => Math.round((categories[name]?.score ?? NaN) * 100)
  return {
    bytes: requests.reduce((sum, { transferSize }) => sum + transferSize, 0),
    next: requests.filter(({ resourceType }) => resourceType === "Document").reduce((sum, { transferSize }) => sum + transferSize, 0),
    requests: requests.length,
    scripts: requests.filter(({ resourceType }) => resourceType === "Script").reduce((sum, { transferSize }) => sum + transferSize, 0),
    fcp: audits["first-contentful-paint"]?.numericValue,
    lcp: audits["largest-contentful-paint"]?.numericValue,
    tbt: audits["total-blocking-time"]?.numericValue,
    cls: audits["cumulative-layout-shift"]?.numericValue,
    performance: score("performance"), accessibility: score("accessibility"), practices: score("best-practices"), seo: score("seo"),
    failed: Object.values(audits).filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode === "binary").map(({ id }) => id),
    listed: process.env.LIST ? requests.map(({ url, transferSize }) => [url, transferSize]) : undefined,
  }
}

const { chromium, flags, runs, sites, profiles } = JSON.parse(await text(process.stdin))
const rows = []
for (const site of sites) {
  const server = await serve(site)
  for (const [kind, path] of Object.entries(site.pages)) {
    for (const [profile, settings] of Object.entries(profiles)) {
      const visits = []
      for (let run = 0; run < runs; run++) {
        const chrome = await launch({ chromePath: chromium, chromeFlags: ["--headless=new", ...flags] })
        try {
          visits.push(await visit(`http://127.0.0.1:${server.address().port}${site.base}${path}`, chrome.port, settings))
        } finally {
          chrome.kill()
        }
      }
      const row = { site: site.name, page: kind, profile }
      for (const [name, value] of Object.entries(visits[0])) {
        row[name] = typeof value === "number" ? median(visits.map((one) => one[name])) : value
      }
      rows.push(row)
      console.error(`${site.name} ${kind} ${profile}`)
    }
  }
  server.close()
}
console.log(JSON.stringify(rows))
