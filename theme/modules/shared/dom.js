/** Return an element with children, which are elements or texts. */
export const element = (name, ...rest) => filled(document.createElement(name), ...rest)

/** The same for what an SVG is made of. */
export const shape = (name, ...rest) => filled(document.createElementNS("http://www.w3.org/2000/svg", name), ...rest)

function filled(made, attributes, ...children) {
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}
