// What is newer than the oldest browsers and used all the same, with the reason. One that is no longer needed fails a test.

/** @type {Record<string, Record<string, string>>} the reasons by feature, by module */
export const API_EXCEPTIONS = {
  "shared/old-browsers.js": {
    "api.Element.replaceChildren": "adds it where it is missing; shared/dom.js, which every tool imports, loads it",
  },
  "offline/bundle.js": {
    "api.DecompressionStream": "offline/page.js asks for it and leaves the note where it is missing",
    "api.LockManager.request": "older than DecompressionStream, which offline/page.js asks for",
    "api.ReadableStream.pipeThrough": "older than DecompressionStream",
    "api.TransformStream": "older than DecompressionStream",
    "api.TransformStreamDefaultController.enqueue": "older than DecompressionStream",
  },
  "offline/page.js": {
    "api.DecompressionStream": "the test whether the page can work",
    "api.NavigationPreloadManager.disable": "behind ?.",
    "api.NavigationPreloadManager.enable": "behind ?.",
    "api.ServiceWorkerRegistration.navigationPreload": "used behind ?.",
    "api.StorageManager.persist": "behind ?.",
  },
  "offline/service-worker.js": {
    "api.FetchEvent.preloadResponse": "undefined where it is missing, and then the page is fetched",
    "api.NavigationPreloadManager.enable": "behind ?.",
    "api.ServiceWorkerRegistration.navigationPreload": "used behind ?.",
  },
  "page/bootstrap.js": {
    "api.HTMLElement.hidePopover": "behind ?.",
    "api.HTMLElement.showPopover": "behind ?.",
  },
  "roles/filter.js": {
    "javascript.builtins.Intl.ListFormat": "asked for; else names are joined by commas",
    "javascript.builtins.Intl.ListFormat.format": "asked for; else names are joined by commas",
  },
  "roles/map-gestures.js": {
    "api.TouchEvent.touches": "only a device with a touch screen sends the event",
    "api.TouchList.length": "the same",
  },
  "shared/styles.js": {
    "api.CSSStyleSheet.replaceSync": "asked for; else the rules are added to the sheet in the page",
    "api.Document.adoptedStyleSheets": "as old as replaceSync, which is asked for",
  },
}

/** What shared/old-browsers.js adds, so that every module may use it. */
export const ADDED = ["api.Element.replaceChildren"]

/** @type {Record<string, string>} the reasons by feature of the style sheets */
export const STYLE_EXCEPTIONS = {
  ":backdrop": "a shade behind an open sheet",
  ":details-content": "prints what is folded; in other browsers what readers have opened is printed",
  ":focus-visible": "else the browser draws its own ring",
  ":has": "a highlight, and smaller print of wide tables; each in a rule of its own",
  ":marker": "colour of bullets",
  "@media forced-colors": "older browsers have no such mode",
  "@media scripting": "keeps the page from moving while a tool loads",
  "@page": "the size of printed pages; else that of the printer",
  "accent-color": "colour of ticks",
  "align-self: start": "in a grid, where the browsers know it",
  appearance: "stands beside -webkit-appearance, which older browsers know",
  "break-after: avoid": "where columns and printed pages break",
  "color-scheme": "colours of scroll bars and form controls; ours are set for both palettes",
  "color-scheme: dark": "the same",
  "color-scheme: light": "the same",
  contain: "speed only",
  "contain: content": "speed only",
  "contain: layout": "speed only",
  "content-visibility": "prints what is folded, as above",
  "content-visibility: visible": "the same",
  "forced-color-adjust": "pictures in the reader's own colours; browsers without it have no such mode",
  "forced-color-adjust: none": "the same",
  "gap in flex boxes": "space between what stands apart anyway",
  "hyphenate-limit-chars": "where words are broken",
  hyphens: "where words are broken",
  "mask-image": "esbuild writes it for older browsers too, with -webkit-",
  "overflow-wrap: anywhere": "long words on the buttons of the bar; else they are cut off",
  "print-color-adjust": "bars and icons on paper; a word or a number stands beside each",
  "print-color-adjust: exact": "the same",
  "scroll-margin-top": "where a heading stands below the parts of a role that stay in sight",
  size: "the size of printed pages; else that of the printer",
  "text-decoration: thickness": "else a hit's mark is bold only",
  "text-underline-offset": "where the line under a link stands",
  "text-wrap": "where headings break",
  "text-wrap: balance": "where headings break",
  "text-wrap: pretty": "where lines break",
  "user-select": "esbuild writes it for Safari too, with -webkit-",
}
