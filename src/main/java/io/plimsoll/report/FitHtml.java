package io.plimsoll.report;

import io.plimsoll.lab.fit.Exceedance;
import io.plimsoll.lab.fit.Fit;
import io.plimsoll.lab.fit.Fits;
import io.plimsoll.lab.fit.MoreOfTheSame;
import io.plimsoll.report.svg.LineChart;
import io.plimsoll.sim.model.Distribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Fitted streams as one web page that needs nothing else: data and fits as curves, and how well each fits. Every name in it is escaped. Stateless, thread-safe. */
public final class FitHtml {
    /** Shares below one in a thousand are the accidents of a few times. */
    private static final double LEAST = .001;

    private FitHtml() {}

    /** The page. */
    public static String page(MoreOfTheSame more, Provenance from) {
        HtmlPage page = new HtmlPage(from.scenario() + ": streams fitted", from.scenario());
        int streams = more.streams().size();
        page.paragraph("verdict", streams + (streams == 1 ? " stream makes" : " streams make") + " more of the same.");
        more.notes()
                .forEach(note -> page.paragraph(
                        "done", note.substring(0, 1).toUpperCase(Locale.ROOT) + note.substring(1) + "."));
        for (MoreOfTheSame.Stream stream : more.streams()) {
            String name = "Stream \"" + stream.stream().name() + "\": ";
            append(
                    page,
                    name + "time between arrivals",
                    stream.interarrival(),
                    stream.stream().interarrival(),
                    from);
            append(page, name + "effort", stream.effort(), stream.stream().effort(), from);
        }
        return page.end(from, more.scenario().seed());
    }

    private static void append(HtmlPage page, String title, Fits fits, Distribution taken, Provenance from) {
        page.heading(title).paragraph("note", FitTable.figures(fits));
        if (fits.fits().isEmpty()) {
            page.paragraph("note", FitTable.ALIKE);
            return;
        }
        List<LineChart.Curve> curves = new ArrayList<>();
        curves.add(curve("data", Exceedance.ofData(fits)));
        for (Fit fit : fits.fits()) {
            boolean chosen = fit.distribution().equals(taken);
            curves.add(curve(fit.family().key() + (chosen ? " (taken)" : ""), Exceedance.of(fit, fits)));
        }
        page.drawing(LineChart.exceedance(
                title + ": the share that is at least so long", from.unit().key(), curves, LEAST));
        page.table(FitTable.columns(fits, taken));
    }

    private static LineChart.Curve curve(String name, List<Exceedance.Point> points) {
        return new LineChart.Curve(
                name,
                points.stream()
                        .map(point -> new LineChart.Point(point.time(), point.share()))
                        .toList());
    }
}
