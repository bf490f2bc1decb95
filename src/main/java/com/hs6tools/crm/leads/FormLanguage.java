package com.hs6tools.crm.leads;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Stream;

/** In which of its languages a form's own page greets a visitor: as the form's script decides it. */
final class FormLanguage {
    private FormLanguage() {}

    /** @param ours of the business unit, where the visitor speaks none of the form's */
    static String of(LeadForm form, HttpServletRequest request, String ours) {
        var offered = form.texts().keySet();
        // without the header the container would answer with the machine's own language
        var spoken = request.getHeader("Accept-Language") == null
                ? Stream.<Locale>empty()
                : Collections.list(request.getLocales()).stream();
        return Stream.of(
                        Stream.ofNullable(request.getParameter("language")),
                        spoken.map(Locale::getLanguage),
                        Stream.of(ours))
                .flatMap(s -> s)
                .map(one -> one.substring(0, Math.min(2, one.length())).toLowerCase(Locale.ROOT))
                .filter(offered::contains)
                .findFirst()
                .orElseGet(() -> offered.iterator().next());
    }
}
