package com.hs6tools.crm.platform.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** E-mail addresses and phone numbers as they are compared, and phone numbers as they are kept (E.164). */
public final class ContactKeys {
    private ContactKeys() {}

    public static @Nullable String email(@Nullable String email) {
        return email == null || email.isBlank() ? null : email.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * @param region two-letter country for numbers written without one
     * @return E.164 with an extension kept behind ";ext=", or the digits as typed when it is no dialable number
     */
    public static @Nullable String phone(@Nullable String typed, String region) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var plain = SearchText.digits(typed).strip();
        try {
            var phones = PhoneNumberUtil.getInstance();
            var number = phones.parse(plain, region);
            var e164 = phones.format(number, PhoneNumberUtil.PhoneNumberFormat.E164);
            return number.hasExtension() ? e164 + ";ext=" + number.getExtension() : e164;
        } catch (NumberParseException e) {
            return plain;
        }
    }
}
