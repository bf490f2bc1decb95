package com.hs6tools.crm.leads;

import com.hs6tools.crm.platform.text.ContactKeys;
import com.hs6tools.crm.platform.text.SearchText;
import com.hs6tools.crmdb.leads.tables.records.LeadRecord;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is worked out from the words of a lead: the name shown, the keys compared by, the text searched in. */
final class LeadKeys {
    private static final int KEY = 200;

    private LeadKeys() {}

    /** Works out the columns that follow from the others. @return false when nothing gives a name */
    static boolean derive(LeadRecord lead, String phoneRegion) {
        lead.setPhone(ContactKeys.phone(lead.getPhone(), phoneRegion));
        lead.setEmailKey(ContactKeys.email(lead.getEmail()));
        var name = name(lead);
        if (name == null) {
            return false;
        }
        lead.setName(name);
        lead.setNameKey(key(name));
        lead.setSearchText(SearchText.join(
                name,
                lead.getFirstName(),
                lead.getLastName(),
                lead.getCompany(),
                lead.getEmail(),
                lead.getPhone(),
                lead.getExternalId()));
        return true;
    }

    /** The person, else the company, else an address: a lead is somebody to talk to. */
    private static @Nullable String name(LeadRecord lead) {
        var person = Stream.of(said(lead.getFirstName()), said(lead.getLastName()))
                .flatMap(s -> s)
                .reduce((a, b) -> a + " " + b);
        return Stream.of(
                        person.stream(),
                        said(lead.getCompany()),
                        said(lead.getEmail()),
                        said(lead.getPhone()),
                        said(lead.getExternalId()))
                .flatMap(s -> s)
                .findFirst()
                .orElse(null);
    }

    static String key(String name) {
        var key = SearchText.of(name);
        return key.length() <= KEY
                ? key
                : key.substring(0, Character.isHighSurrogate(key.charAt(KEY - 1)) ? KEY - 1 : KEY);
    }

    private static Stream<String> said(@Nullable String text) {
        return text == null || SearchText.of(text).isEmpty() ? Stream.of() : Stream.of(text.strip());
    }
}
