// In the head of a tool's page: fetch the module that the page is there for, as soon as the page can be worked on.
addEventListener("DOMContentLoaded", () => import(`${document.documentElement.dataset.base}/assets/${MODULE}`))
