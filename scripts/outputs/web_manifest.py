"""What lets a reader put the site on their home screen: a manifest a language, and icons drawn in the build."""

import json
from io import BytesIO

from PIL import Image, ImageDraw

from scripts.cache import cached_values
from scripts.config import LOCALES
from scripts.outputs.social_cards import CURTAIN, GOLD, WHITE

FOLDER = "app"
SIZES = {"192": 192, "512": 512, "maskable": 512, "180": 180}  # the last is Apple's
SHORTCUTS = ("quiz", "roles", "search", "list")
HOUSE, PAPER = "#1e1315", "#fffdf9"  # --house and --paper of the styles
SIDE = 32  # of the square that favicon.svg is drawn in
FINER = 4  # drawn so much larger, then made smaller, so that edges are smooth


def web_app_files(site, cache):
    """Return the icons and manifests by path below docs/; the file `cache` keeps the icons."""
    drawn = cached_values(
        cache,
        dict.fromkeys(SIZES, ""),
        lambda names: [icon(SIZES[name], whole=name in ("maskable", "180")) for name in names],
    )
    icons = {f"{FOLDER}/{name}.png": content for name, content in drawn.items()}
    return icons | {
        f"{FOLDER}/{lang}.webmanifest": json.dumps(manifest(site, lang), ensure_ascii=False, indent=1) + "\n"
        for lang in LOCALES
    }


def manifest(site, lang):
    """Return a Web App Manifest, whose addresses are relative to its own."""
    labels = site.catalog.labels[lang]

    def address(key):
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
        "theme_color": HOUSE,
        "background_color": PAPER,
        "categories": ["education", "business"],
        "icons": [
            *({"src": f"{name}.png", "sizes": f"{name}x{name}", "type": "image/png"} for name in ("192", "512")),
            {"src": "maskable.png", "sizes": "512x512", "type": "image/png", "purpose": "maskable"},
        ],
        "shortcuts": [
            {"name": site.page(key, lang).title, "url": address(key), "icons": [{"src": "192.png", "sizes": "192x192"}]}
            for key in SHORTCUTS
        ],
    }


def icon(size, whole):
    """Return the PNG of the sign of the site, as in favicon.svg.

    A system that cuts icons to its own shape gets a `whole` square, with the curtains within the middle 80 per cent.
    """
    inner = SIDE / 0.84 if whole else SIDE
    scale, edge = size * FINER / inner, (inner - SIDE) / 2
    image = Image.new("RGBA", (size * FINER, size * FINER), CURTAIN if whole else "#0000")
    draw = ImageDraw.Draw(image)

    def at(*points):
        return [((x + edge) * scale, (y + edge) * scale) for x, y in points]

    if not whole:
        draw.rounded_rectangle(((0, 0), (size * FINER - 1, size * FINER - 1)), 6 * scale, CURTAIN)
    draw.rectangle(at((5, 6), (27, 9)), GOLD)
    draw.polygon(at((6, 9), (15, 9), *_curve((15, 9), (15, 17), (12, 23), (6, 26))), WHITE)
    draw.polygon(at((26, 9), (17, 9), *_curve((17, 9), (17, 17), (20, 23), (26, 26))), WHITE)
    buffer = BytesIO()
    image.resize((size, size), Image.Resampling.BOX).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _curve(start, one, two, end, steps=24):
    """Return points of a cubic Bézier curve, the path command C of SVG."""

    def point(t):
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
        return tuple(
            sum(weight * place[axis] for weight, place in zip(weights, (start, one, two, end), strict=True))
            for axis in (0, 1)
        )

    return [point(step / steps) for step in range(1, steps + 1)]
