package com.hs6tools.crm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class DrawingPdfTests {
    @Test
    void isAPageThatReadersOpen() throws IOException {
        try (var pdf = Loader.loadPDF(DrawingPdf.of("Mounting plate", 120, 80, 9))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Mounting plate", "120 mm", "80 mm", "4 x dia. 9 mm");
        }
    }
}
