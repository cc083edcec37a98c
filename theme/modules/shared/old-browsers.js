// What the oldest browsers that we are made for lack, and is used in many places: Chromium 83 to 85 have no
// replaceChildren().
const { prototype } = Element

if (!prototype.replaceChildren) {
  prototype.replaceChildren = function (...children) {
    this.textContent = ""
    this.append(...children)
  }
}
