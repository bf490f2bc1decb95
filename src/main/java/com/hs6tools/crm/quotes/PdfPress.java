package com.hs6tools.crm.quotes;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.springframework.stereotype.Component;

/** Prints a page of HTML as PDF, with the fonts of the program embedded. */
@Component
class PdfPress {
    static {
        // the library tells every step of its work
        XRLog.setLoggingEnabled(false);
    }

    private enum Face {
        INTER("Inter", "Inter-Regular", 400),
        INTER_BOLD("Inter", "Inter-SemiBold", 700),
        VAZIRMATN("Vazirmatn", "Vazirmatn-Regular", 400),
        VAZIRMATN_BOLD("Vazirmatn", "Vazirmatn-Bold", 700);

        private final String family;
        private final String file;
        private final int weight;

        Face(String family, String file, int weight) {
            this.family = family;
            this.file = file;
            this.weight = weight;
        }

        InputStream open() {
            return Objects.requireNonNull(PdfPress.class.getResourceAsStream("/fonts/" + file + ".ttf"), file);
        }
    }

    byte[] print(String html, boolean rightToLeft) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        for (var face : Face.values()) {
            builder.useFont(face::open, face.family, face.weight, FontStyle.NORMAL, true);
        }
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ArabicText());
        builder.defaultTextDirection(rightToLeft ? TextDirection.RTL : TextDirection.LTR);
        builder.withProducer("HS6Tools CRM");
        // nothing is fetched from anywhere: what stands in a quote was typed by people
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** One document after the other, in one. */
    byte[] bind(List<byte[]> documents) {
        var out = new ByteArrayOutputStream();
        var merger = new PDFMergerUtility();
        documents.forEach(d -> merger.addSource(new RandomAccessReadBuffer(d)));
        merger.setDestinationStream(out);
        try {
            merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
