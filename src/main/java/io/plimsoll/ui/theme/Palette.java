package io.plimsoll.ui.theme;

import java.util.List;
import javafx.scene.paint.Color;

/**
 * The colours of a theme for what is drawn on a canvas; the same values as in {@code css/tokens.css}. Immutable.
 *
 * <p>Data colours are Okabe and Ito's (Color Universal Design, 2008, jfly.uni-koeln.de/color), the fourth and the dark ones adjusted. Some are too
 * light for a thin mark on white: {@link #edge} gives one of at least 3:1 to draw lines with and to put round a fill.
 *
 * @param styleClass the class that gives style sheets the same colours
 * @param dark whether what is behind is darker than text
 * @param background behind everything
 * @param surface what marks and text stand on
 * @param hairline parts surfaces
 * @param grid the lines of a chart's grid
 * @param text text, and marks without a colour of their own
 * @param muted text that explains
 * @param faint for what need not be read
 * @param accent what is selected or can be pressed
 * @param accentSoft behind what is selected
 * @param loadLine the load line, a target, trouble
 * @param data one colour a role, in the order of roles; at least one
 * @param edges as many
 */
public record Palette(
        String styleClass,
        boolean dark,
        Color background,
        Color surface,
        Color hairline,
        Color grid,
        Color text,
        Color muted,
        Color faint,
        Color accent,
        Color accentSoft,
        Color loadLine,
        List<Color> data,
        List<Color> edges) {

    /** How much of its colour the part of a bar above the load line keeps. */
    private static final double PALER = 0.38;

    /** The light theme. */
    public static final Palette LIGHT = new Palette(
            "light",
            false,
            Color.web("#F4F6F8"),
            Color.web("#FFFFFF"),
            Color.web("#DFE4EA"),
            Color.web("#EDF0F3"),
            Color.web("#17202A"),
            Color.web("#64707D"),
            Color.web("#98A2AE"),
            Color.web("#0B62A8"),
            Color.web("#E3EFF9"),
            Color.web("#C2410C"),
            colours("#0072B2", "#E69F00", "#009E73", "#A65B8C", "#56B4E9", "#F0E442", "#D55E00", "#4A545F"),
            colours("#0072B2", "#BC8200", "#009E73", "#A65B8C", "#2F8FC6", "#998F00", "#D55E00", "#4A545F"));

    /** The dark theme. */
    public static final Palette DARK = new Palette(
            "dark",
            true,
            Color.web("#12171D"),
            Color.web("#1A2129"),
            Color.web("#2C3641"),
            Color.web("#232C35"),
            Color.web("#E6EBF0"),
            Color.web("#97A3B0"),
            Color.web("#6B7783"),
            Color.web("#5CB0F0"),
            Color.web("#16324A"),
            Color.web("#F97B4A"),
            colours("#4DA6E0", "#F0B440", "#3CC49B", "#D592BC", "#9ADCF7", "#F5EC7A", "#E8703A", "#AEB8C2"),
            colours("#4DA6E0", "#F0B440", "#3CC49B", "#D592BC", "#9ADCF7", "#F5EC7A", "#E8703A", "#AEB8C2"));

    /** White on black with strong colours, for eyes that need it: all text at least 7:1. */
    public static final Palette CONTRAST = new Palette(
            "contrast",
            true,
            Color.web("#000000"),
            Color.web("#000000"),
            Color.web("#A6A6A6"),
            Color.web("#4D4D4D"),
            Color.web("#FFFFFF"),
            Color.web("#E6E6E6"),
            Color.web("#BFBFBF"),
            Color.web("#7FD4FF"),
            Color.web("#003A57"),
            Color.web("#FF9E70"),
            colours("#6BC1FF", "#FFC247", "#4FE0B0", "#FFA6DE", "#B5ECFF", "#FFF98A", "#FF8A52", "#D5DDE5"),
            colours("#6BC1FF", "#FFC247", "#4FE0B0", "#FFA6DE", "#B5ECFF", "#FFF98A", "#FF8A52", "#D5DDE5"));

    public Palette {
        data = List.copyOf(data);
        edges = List.copyOf(edges);
        if (data.isEmpty() || data.size() != edges.size()) {
            throw new IllegalArgumentException("data colours: " + data.size() + ", edges: " + edges.size());
        }
    }

    private static List<Color> colours(String... web) {
        return List.of(web).stream().map(Color::web).toList();
    }

    /** The number of the colour that role number {@code role} (from 0) has, from 1: the style class is {@code data-} and this. */
    public static int dataNumber(int role) {
        return Math.floorMod(role, LIGHT.data.size()) + 1;
    }

    /** The fill of role number {@code role} (from 0); after the last colour the first comes again. */
    public Color fill(int role) {
        return data.get(dataNumber(role) - 1);
    }

    /** Lines of this role, and what goes round its fills: at least 3:1 on the surface. */
    public Color edge(int role) {
        return edges.get(dataNumber(role) - 1);
    }

    /** What lies above the load line: the same colour, paler. */
    public Color paler(int role) {
        return fill(role).deriveColor(0, 1, 1, PALER);
    }
}
