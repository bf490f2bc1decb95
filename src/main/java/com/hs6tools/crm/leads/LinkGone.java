package com.hs6tools.crm.leads;

import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What stands where a referral link leads nowhere (any longer). */
final class LinkGone {
    private record Words(String language, String direction, String title, String text) {}

    private LinkGone() {}

    static ResponseEntity<String> page(Locale wanted) {
        var words = switch (wanted.getLanguage()) {
            case "fa" ->
                new Words(
                        "fa",
                        "rtl",
                        "این پیوند دیگر کار نمی‌کند",
                        "شاید فقط بخشی از آن کپی شده باشد. از کسی که آن را فرستاده پیوند تازه‌ای بخواهید.");
            case "ar" ->
                new Words(
                        "ar",
                        "rtl",
                        "هذا الرابط لم يعد يعمل",
                        "ربما نُسخ جزء منه فقط. اطلب رابطاً جديداً ممّن أرسله إليك.");
            default ->
                new Words(
                        "en",
                        "ltr",
                        "This link does not work any longer",
                        "Perhaps only a part of it was copied. Ask whoever sent it to you for a new one.");
        };
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(FormPages.PAGE)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body("""
                        <!doctype html>
                        <html lang="%1$s" dir="%2$s">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <title>%3$s</title>
                        <style>
                        %4$s</style>
                        </head>
                        <body><main><h1>%3$s</h1><p>%5$s</p></main></body>
                        </html>
                        """.formatted(words.language(), words.direction(), words.title(), FormPages.STYLE, words.text()));
    }
}
