// Styles that come along with a module, so that only pages that show it load them.

/**
 * Add a style sheet to the page; the site's policy allows no style element.
 *
 * @param {string} text
 */
export function addStyles(text) {
  if ("replaceSync" in CSSStyleSheet.prototype) {
    const styles = new CSSStyleSheet()
    styles.replaceSync(text)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles]
  } else {
    document.styleSheets[0].insertRule(`@media all { ${text} }`) // the sheet in the page
  }
}
