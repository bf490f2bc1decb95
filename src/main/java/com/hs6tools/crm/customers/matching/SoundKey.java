package com.hs6tools.crm.customers.matching;

/**
 * What is left of a folded word when spellings that sound alike are told apart no longer: consonants in classes, no
 * vowels but a leading one, nothing twice in a row. Persian and Arabic letters go to the same classes as the Latin ones
 * they are written with, so that "کریمی" and "Karimi" share a key.
 *
 * <p>The idea is Russell's Soundex (US patent 1261167, 1918); the classes are kept finer than there, since a key only
 * chooses who is compared.
 */
final class SoundKey {
    private static final int LONGEST = 6;
    private static final String ARABIC = "بپتثجچحخدذرزژسشصضطظعغفقکگلمنوه";
    private static final String AS_LATIN = "bptsjjhkdzrzjsssztz" + "\0" + "gfkkglmnvh";

    private SoundKey() {}

    /** @return at most six letters; empty where the word has no consonant */
    static String of(String word) {
        var key = new StringBuilder(LONGEST);
        char last = 0;
        var text =
                word.replace("ph", "f").replace("sch", "s").replace("sh", "s").replace("ch", "j");
        text = text.replace("kh", "k").replace("gh", "g").replace("th", "t").replace("zh", "j");
        for (int i = 0; i < text.length() && key.length() < LONGEST; i++) {
            var sound = sound(text.charAt(i));
            if (sound != 0 && sound != last) {
                key.append(sound);
            }
            last = sound;
        }
        return key.toString();
    }

    private static char sound(char c) {
        var arabic = ARABIC.indexOf(c);
        var latin = arabic >= 0 ? AS_LATIN.charAt(arabic) : c;
        return switch (latin) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'h', 'w', 'v' -> 0;
            case 'c', 'q', 'k', 'x' -> 'k';
            case 'z' -> 's';
            case 'd', 't' -> 't';
            case 'b', 'p', 'f', 'g', 'j', 'l', 'm', 'n', 'r', 's' -> latin;
            default -> Character.isDigit(latin) ? latin : 0;
        };
    }
}
