package com.hs6tools.crm.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A drawing of a plate with four holes and its measures, on one page of PDF 1.4 (ISO 32000-1, 7.5): the objects, where each
 * begins, and where that list is. Only lines and the letters every reader has, so that nothing need be embedded.
 */
final class DrawingPdf {
    private static final int SCALE = 2;
    private static final int LEFT = 110;
    private static final int BOTTOM = 330;

    private DrawingPdf() {}

    /** @param width and height of the plate in millimetres, at most 200 */
    static byte[] of(String title, int width, int height, int hole) {
        return document(page(title, width, height, hole));
    }

    private static String page(String title, int width, int height, int hole) {
        var right = LEFT + width * SCALE;
        var top = BOTTOM + height * SCALE;
        var edge = hole * SCALE + 10;
        var page = new StringBuilder("1 w\n");
        page.append(draw("%d %d %d %d re S", LEFT, BOTTOM, width * SCALE, height * SCALE));
        for (var x : List.of(LEFT + edge, right - edge)) {
            for (var y : List.of(BOTTOM + edge, top - edge)) {
                page.append(circle(x, y, hole * SCALE / 2.0));
            }
        }
        page.append(draw("0.5 w %d %d m %d %d l S", LEFT, BOTTOM - 24, right, BOTTOM - 24));
        page.append(draw("%d %d m %d %d l S", LEFT - 24, BOTTOM, LEFT - 24, top));
        page.append(text(12, (LEFT + right) / 2 - 14, BOTTOM - 40, width + " mm"));
        page.append(text(12, LEFT - 80, (BOTTOM + top) / 2, height + " mm"));
        page.append(text(12, LEFT, 240, "4 x dia. " + hole + " mm, plate 8 mm, S235JR, edges broken 0.5 x 45 deg"));
        page.append(text(18, LEFT, 780, title));
        return page.toString();
    }

    private static String draw(String operators, Object... numbers) {
        return String.format(Locale.ROOT, operators, numbers) + "\n";
    }

    private static String text(int size, int x, int y, String words) {
        return draw("BT /F1 %d Tf %d %d Td (%s) Tj ET", size, x, y, words);
    }

    /** Four Bezier curves; 0.5523 of the radius is where their handles end. */
    private static String circle(int x, int y, double r) {
        var k = 0.5523 * r;
        return draw("%d %.1f m", x, y + r)
                + draw("%.1f %.1f %.1f %.1f %.1f %d c", x + k, y + r, x + r, y + k, x + r, y)
                + draw("%.1f %.1f %.1f %.1f %d %.1f c", x + r, y - k, x + k, y - r, x, y - r)
                + draw("%.1f %.1f %.1f %.1f %.1f %d c", x - k, y - r, x - r, y - k, x - r, y)
                + draw("%.1f %.1f %.1f %.1f %d %.1f c S", x - r, y + k, x - k, y + r, x, y + r);
    }

    private static byte[] document(String page) {
        var objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + page.length() + " >>\nstream\n" + page + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        var out = new ByteArrayOutputStream();
        var begins = new ArrayList<Integer>();
        out.writeBytes(ascii("%PDF-1.4\n"));
        for (var object : objects) {
            begins.add(out.size());
            out.writeBytes(ascii(begins.size() + " 0 obj\n" + object + "\nendobj\n"));
        }
        var list = out.size();
        out.writeBytes(ascii("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n"));
        begins.forEach(at -> out.writeBytes(ascii(String.format(Locale.ROOT, "%010d 00000 n \n", at))));
        out.writeBytes(ascii(
                "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + list + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
