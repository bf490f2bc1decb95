package com.hs6tools.crm.customers.matching;

/**
 * Weights in bits: log2(m/u), where m is how often a trait compares so among duplicates and u among strangers (I. P.
 * Fellegi, A. B. Sunter, "A Theory for Record Linkage", JASA 64, 1969). They are rough figures of what such data are
 * commonly like (one in some dozens shares a word of a name, one in two thousand a birth date, one in thirty a postal
 * code), not fitted to a file. What names just one customer, such as an e-mail address, weighs the more the more customers
 * there are, and so does being the same at all: see {@link Population}.
 */
final class Weights {
    /** Beside the bits it takes to name one customer of all. */
    static final double EMAIL_SAME = 3;

    static final double PHONE_SAME = -1; // a family's, an office's
    static final double TAX_ID_SAME = 4;
    static final double LIKELY = -3.5; // most strangers were left out before: they share no key

    /** Less than likely, but worth a look while somebody types. */
    static final double POSSIBLE = -9.5;

    static final double EMAIL_SHARED = 5; // info@, sales@: a mailbox, not a person
    static final double EMAIL_SIMILAR = 8;
    static final double EMAIL_DIFFERENT = -2;
    static final double PHONE_DIFFERENT = -2;

    /** A word of a name weighs by how many share it, between these. */
    static final double WORD_COMMON = 1.5;

    static final double WORD_RARE = 7;
    static final double WORD_SIMILAR = -2; // beside the same word
    static final double WORD_DIFFERENT = -3.5;
    static final double NAME_DIFFERENT = -3; // beside its words: none of them is the same

    /** At most, between people: colleagues are many, however rare the company's name. Between companies it is the name. */
    static final double EMPLOYER_SAME = 6;

    static final double BIRTH_SAME = 11;
    static final double BIRTH_SIMILAR = 6;
    static final double BIRTH_DIFFERENT = -5;

    static final double STREET_SAME = 8;
    static final double STREET_SIMILAR = 5;
    static final double STREET_OTHER_NUMBER = 1;
    static final double STREET_DIFFERENT = -2;

    static final double POSTAL_CODE_SAME = 5;
    static final double POSTAL_CODE_SIMILAR = 1;
    static final double POSTAL_CODE_DIFFERENT = -2.5;

    static final double CITY_SAME = 3;
    static final double CITY_SIMILAR = 2;
    static final double CITY_DIFFERENT = -2;

    static final double REGION_SAME = 0.5;
    static final double REGION_DIFFERENT = -1;

    static final double TAX_ID_DIFFERENT = -6;

    private Weights() {}
}
