package com.hs6tools.crm.quotes;

import com.hs6tools.crm.platform.settings.UnitSettings;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** How numbers, money and days are written in a document or a mail of a language: Persian and Arabic have digits of their own. */
final class Form {
    private static final Map<String, Character> ZERO = Map.of("fa", '\u06f0', "ar", '\u0660');
    private static final Map<String, Map<String, String>> CURRENCIES =
            Map.of("fa", Map.of("IRR", "ریال"), "ar", Map.of("IRR", "ريال إيراني"));

    private final String language;
    private final String currency;
    private final int digits;

    Form(String language, String currency) {
        this.language = language;
        this.currency = currency;
        this.digits = UnitSettings.digitsOf(currency);
    }

    /** With the currency: {@code IRR 1,250,000}, {@code ۱٬۲۵۰٬۰۰۰ ریال}. */
    String money(BigDecimal amount) {
        var name = CURRENCIES.getOrDefault(language, Map.of()).getOrDefault(currency, currency);
        return language.equals("en") ? name + " " + amount(amount) : amount(amount) + " " + name;
    }

    String amount(BigDecimal amount) {
        return number(amount, digits, digits);
    }

    /** A price may have more digits than the currency. */
    String price(BigDecimal price) {
        return number(price, digits, 4);
    }

    String quantity(BigDecimal quantity) {
        return number(quantity, 0, 4);
    }

    String percent(BigDecimal percent) {
        var number = number(percent, 0, 4);
        return language.equals("en") ? number + "%" : number + "٪";
    }

    /** In the calendar of the language: Persian days are Jalali. */
    String day(LocalDate day) {
        return digits(language.equals("fa") ? JalaliDay.of(day) : day.toString());
    }

    String moment(OffsetDateTime at, ZoneId zone) {
        var local = at.atZoneSameInstant(zone);
        var time = local.format(DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT));
        return day(local.toLocalDate()) + " " + digits(time) + " (" + zone.getId() + ")";
    }

    String digits(String text) {
        var zero = ZERO.get(language);
        if (zero == null) {
            return text;
        }
        var out = new StringBuilder();
        text.chars().forEach(c -> out.append((char) (c >= '0' && c <= '9' ? zero + c - '0' : c)));
        return out.toString();
    }

    private String number(BigDecimal number, int least, int most) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        var zero = ZERO.get(language);
        if (zero != null) {
            symbols.setZeroDigit(zero);
            symbols.setGroupingSeparator('\u066c');
            symbols.setDecimalSeparator('\u066b');
        }
        var format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        return format.format(number);
    }
}
