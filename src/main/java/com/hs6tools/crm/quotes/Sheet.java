package com.hs6tools.crm.quotes;

/** A printed page around its content: A4, the look of the program, page numbers. */
final class Sheet {
    private static final String STYLE = """
            @page { size: A4; margin: 18mm 16mm 20mm;
              @bottom-center { content: counter(page) " / " counter(pages); font-family: %1$s; font-size: 8pt; color: #6B665F } }
            body { font-family: %1$s; font-size: 9.5pt; line-height: 1.5; color: #1F1C18; direction: %2$s; text-align: %3$s }
            .brand { color: #C93A0B; font-weight: bold; font-size: 12pt; margin-bottom: 8mm }
            h1 { font-size: 19pt; font-weight: bold; margin: 0 0 2mm }
            h2 { font-size: 10.5pt; font-weight: bold; margin: 7mm 0 1mm }
            p { margin: 0 } .title { color: #6B665F }
            table { width: 100%%; border-collapse: collapse }
            td, th { vertical-align: top; text-align: %3$s; font-weight: normal; padding: 0 }
            .facts { margin: 6mm 0 7mm } .facts td { width: 25%% }
            .label, .small, .lines th { color: #6B665F; font-size: 8pt }
            .lines { -fs-table-paginate: paginate }
            .lines th { border-bottom: 1pt solid #1F1C18; padding: 1.5mm 1mm }
            .lines td { border-bottom: 0.5pt solid #E7E3DD; padding: 1.8mm 1mm }
            .lines tr { page-break-inside: avoid }
            .no { width: 7%% } .quantity { width: 9%% } .unitPrice { width: 16%% } .discount { width: 11%% } .taxRate { width: 8%% } .amount { width: 17%% }
            .own { text-align: %3$s } td.number { direction: ltr }
            td.money, td.number, th.number { text-align: %4$s; white-space: nowrap }
            .sums { width: 60%%; margin: 4mm %5$s 0 %6$s; page-break-inside: avoid } .sums td { padding: 1mm }
            .sums .total td { border-top: 1pt solid #1F1C18; font-weight: bold; font-size: 12pt; padding-top: 2mm }
            .hash { font-size: 8pt; word-wrap: break-word }
            """;

    private Sheet() {}

    /** @param body HTML */
    static String of(String language, String title, String body) {
        var rightToLeft = QuoteMail.isRightToLeft(language);
        var style = STYLE.formatted(
                rightToLeft ? "Vazirmatn, Inter" : "Inter, Vazirmatn",
                rightToLeft ? "rtl" : "ltr",
                rightToLeft ? "right" : "left",
                rightToLeft ? "left" : "right",
                rightToLeft ? "auto" : "0",
                rightToLeft ? "0" : "auto");
        return """
                <html lang="%s" dir="%s"><head><meta charset="utf-8"/><title>%s</title><style>%s</style></head><body>%s</body></html>
                """.formatted(language, rightToLeft ? "rtl" : "ltr", QuoteDocument.escaped(title), style, body);
    }
}
