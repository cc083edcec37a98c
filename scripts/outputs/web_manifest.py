"""What lets a reader put the site on their home screen: a manifest for each language, and icons drawn in the build."""

import json
from collections.abc import Sequence
from math import fsum
from pathlib import Path
from typing import Any, Final

from PIL import Image, ImageDraw

from scripts.cache import cached_values
from scripts.config import LOCALES
from scripts.outputs.png import png
from scripts.outputs.share_images import CURTAIN, GOLD, WHITE
from scripts.pages.site import Site

SIZES: Final = {"192": 192, "512": 512, "maskable": 512, "180": 180}  # in pixels, by name; 180 is Apple's
_SQUARE_ICONS: Final = ("maskable", "180")
_FOLDER: Final = "app"
_SHORTCUTS: Final = ("quiz", "roles", "search", "list")
_THEME_COLOUR, _BACKGROUND_COLOUR = "#1e1315", "#fffdf9"  # --house and --paper of the styles
_SIDE: Final = 32  # of the square in which favicon.svg is drawn
_OVERSAMPLING: Final = 4  # icons are drawn so much larger, then made smaller, so that their edges are smooth

_Point = tuple[float, float]


def web_app_files(site: Site, cache: Path) -> dict[str, str | bytes]:
    """Return the icons and manifests by path below docs/; the file `cache` keeps the icons for the next build."""
    icons = cached_values(
        cache,
        dict.fromkeys(SIZES, ""),
        lambda names: [icon(SIZES[name], square=name in _SQUARE_ICONS) for name in names],
    )
    return {f"{_FOLDER}/{name}.png": content for name, content in icons.items()} | {
        f"{_FOLDER}/{lang}.webmanifest": json.dumps(manifest(site, lang), ensure_ascii=False, indent=1) + "\n"
        for lang in LOCALES
    }


def manifest(site: Site, lang: str) -> dict[str, Any]:
    """Return a Web App Manifest, whose addresses are relative to its own."""
    labels = site.catalog.labels[lang]

    def address(key: str) -> str:
        return f"../{site.page(key, lang).url}"

    return {
        "name": f"{labels['site']['name']}: {labels['site']['tagline']}",
        "short_name": labels["site"]["name"],
        "description": site.page("home", lang).description,
        "lang": lang,
        "dir": "ltr",
        "start_url": address("home"),
        "scope": "../",
        "display": "standalone",
        "theme_color": _THEME_COLOUR,
        "background_color": _BACKGROUND_COLOUR,
        "categories": ["education", "business"],
        "icons": [
            *({"src": f"{name}.png", "sizes": f"{name}x{name}", "type": "image/png"} for name in ("192", "512")),
            {"src": "maskable.png", "sizes": "512x512", "type": "image/png", "purpose": "maskable"},
        ],
        "shortcuts": [
            {"name": site.page(key, lang).title, "url": address(key), "icons": [{"src": "192.png", "sizes": "192x192"}]}
            for key in _SHORTCUTS
        ],
    }


def icon(size: int, square: bool) -> bytes:
    """Return the PNG of the sign of the site, as in favicon.svg; `size` is in pixels.

    A system that cuts icons to its own shape gets a whole square, with the sign within the middle 80 per cent.
    """
    inner = _SIDE / 0.84 if square else _SIDE
    scale, edge = size * _OVERSAMPLING / inner, (inner - _SIDE) / 2
    image = Image.new("RGBA", (size * _OVERSAMPLING, size * _OVERSAMPLING), CURTAIN if square else "#0000")
    draw = ImageDraw.Draw(image)

    def scaled(*points: _Point) -> list[_Point]:
        return [((x + edge) * scale, (y + edge) * scale) for x, y in points]

    if not square:
        corner = size * _OVERSAMPLING - 1
        draw.rounded_rectangle(((0, 0), (corner, corner)), 6 * scale, CURTAIN)
    draw.rectangle(scaled((5, 6), (27, 9)), GOLD)
    draw.polygon(scaled((6, 9), (15, 9), *_curve(((15, 9), (15, 17), (12, 23), (6, 26)))), WHITE)
    draw.polygon(scaled((26, 9), (17, 9), *_curve(((17, 9), (17, 17), (20, 23), (26, 26)))), WHITE)
    return png(image.resize((size, size), Image.Resampling.BOX))


def _curve(controls: Sequence[_Point], steps: int = 24) -> list[_Point]:
    """Return points of a cubic Bézier curve with four control points, the path command C of SVG."""

    def point(t: float) -> _Point:
        # sum() adds floats in another way since Python 3.12, and a point of an edge would lie elsewhere.
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
        x, y = (
            fsum(weight * control[axis] for weight, control in zip(weights, controls, strict=True)) for axis in (0, 1)
        )
        return x, y

    return [point(step / steps) for step in range(1, steps + 1)]
