#!/usr/bin/env python3
"""Makes the program's font files: four weights from Inter's variable font, and one for text in columns from Noto Sans Mono.

JavaFX cannot switch OpenType features on, so the two of Inter that the program needs are made the default here: tabular figures
("tnum") and the one-storey a ("cv11"). The rest of both is cut down to the characters of the languages and signs that a scenario's
names are likely to hold, and the results carry names of their own.

Needs fontTools (Debian: python3-fonttools), Inter's roman variable font (Debian: fonts-inter-variable) and Noto Sans Mono
(Debian: fonts-noto-mono).

    python3 packaging/fonts/make-fonts.py Inter-roman.var.ttf NotoSansMono-Regular.ttf src/main/resources/fonts
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

SANS = "Plimsoll Sans"
MONO = "Plimsoll Mono"
WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}
FROZEN = ("tnum", "cv11")
RANGES = [
    (0x20, 0x17F),  # Latin, its supplement and extension A
    (0x218, 0x21B), (0x2C6, 0x2DD),
    (0x370, 0x3FF), (0x400, 0x45F),  # Greek, Cyrillic
    (0x1E9E, 0x1E9E), (0x2000, 0x206F), (0x2070, 0x209C), (0x20AC, 0x20AC),
    (0x2100, 0x214F), (0x2150, 0x215F), (0x2190, 0x21FF), (0x2200, 0x22FF),
    (0x2300, 0x23FF), (0x25A0, 0x25FF), (0x2713, 0x2717), (0x27F5, 0x27FA),
]


def freeze(font, tags):
    """Makes the single substitutions of these features part of the character map."""
    gsub = font["GSUB"].table
    lookups = {
        index
        for record in gsub.FeatureList.FeatureRecord
        if record.FeatureTag in tags
        for index in record.Feature.LookupListIndex
    }
    swaps = {}
    for index in sorted(lookups):
        for table in gsub.LookupList.Lookup[index].SubTable:
            table = getattr(table, "ExtSubTable", table)
            if table.LookupType == 1:
                swaps.update(table.mapping)
    for table in font["cmap"].tables:
        if table.isUnicode():
            for code, glyph in list(table.cmap.items()):
                seen = set()
                while glyph in swaps and glyph not in seen:
                    seen.add(glyph)
                    glyph = swaps[glyph]
                table.cmap[code] = glyph


def rename(font, origin, family, style="Regular"):
    """Regular and bold make one family; the weights between them are families of their own, as JavaFX wants it."""
    own = style in ("Medium", "SemiBold")
    full = family if style == "Regular" else f"{family} {style}"
    subfamily = "Regular" if own else style
    names = font["name"]
    version = names.getDebugName(5) or ""
    copyright_ = names.getDebugName(0)
    names.names = []
    for number, text in {
        0: copyright_,
        1: full if own else family,
        2: subfamily,
        3: f"{full}; made from {origin}, {version}",
        4: full,
        5: version,
        6: full.replace(" ", "") if style != "Regular" else family.replace(" ", "") + "-Regular",
        13: "This font software is licensed under the SIL Open Font License, Version 1.1.",
        14: "https://openfontlicense.org",
    }.items():
        names.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = WEIGHTS[style]
    bold = style == "Bold"
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (0x20 if bold else 0x40)
    font["head"].macStyle = 1 if bold else 0


def level_figures(font):
    """Interpolation rounds a figure's width by a few units of 2816: all take the commonest. More than that is an error."""
    glyphs = [font.getBestCmap()[ord(figure)] for figure in "0123456789"]
    widths = [font["hmtx"][glyph][0] for glyph in glyphs]
    if max(widths) - min(widths) > 8:
        raise SystemExit(f"figures are not tabular: {widths}")
    width = max(set(widths), key=widths.count)
    for glyph in glyphs:
        font["hmtx"][glyph] = (width, font["hmtx"][glyph][1])


def cut(font):
    """Leaves the characters and features that the program needs."""
    options = Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.hinting = False
    options.name_IDs = ["*"]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for low, high in RANGES for code in range(low, high + 1)])
    subsetter.subset(font)


def save(font, target, name):
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    path = Path(target) / f"{name}.ttf"
    font.save(path)
    print(path, path.stat().st_size, "bytes")


def make_sans(source, target, style):
    font = TTFont(source)
    font = instantiateVariableFont(font, {"wght": WEIGHTS[style]})
    freeze(font, FROZEN)
    cut(font)
    rename(font, "Inter", SANS, style)
    for table in ("STAT", "MVAR", "HVAR", "avar", "fvar", "gvar"):
        if table in font:
            del font[table]
    level_figures(font)
    save(font, target, f"PlimsollSans-{style}")


def make_mono(source, target):
    font = TTFont(source)
    cut(font)
    rename(font, "Noto Sans Mono", MONO)
    save(font, target, "PlimsollMono-Regular")


if __name__ == "__main__":
    inter, noto, folder = sys.argv[1:]
    for each in WEIGHTS:
        make_sans(inter, folder, each)
    make_mono(noto, folder)
