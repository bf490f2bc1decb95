package com.hs6tools.crm.quotes;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives the letters of Persian that ICU's shaping leaves as they are (peh, tcheh, jeh, keheh, gaf, yeh) the form their
 * neighbours ask for. Which forms there are, and how letters join, is read from Unicode's own data.
 */
final class LetterForms {
    private static final int FIRST_FORM = 0xFB50;
    private static final int LAST_FORM = 0xFBFF;
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();

    /** By the way a letter joins, then by the letter. */
    private static final Map<Integer, Map<Integer, Character>> FORMS = forms();

    private LetterForms() {}

    /** @param shaped in logical order, after ICU has shaped what it knows */
    static String complete(String shaped) {
        var out = new StringBuilder(shaped);
        for (int i = 0; i < out.length(); i++) {
            var letter = (int) out.charAt(i);
            var joined = joinsNext(neighbour(out, i, -1));
            var joining = joins(letter, UCharacter.JoiningType.DUAL_JOINING) && joinsPrevious(neighbour(out, i, 1));
            var form = FORMS.getOrDefault(kind(joined, joining), Map.of()).get(letter);
            if (form != null) {
                out.setCharAt(i, form);
            }
        }
        return out.toString();
    }

    private static int kind(boolean joined, boolean joining) {
        if (joined) {
            return joining ? UCharacter.DecompositionType.MEDIAL : UCharacter.DecompositionType.FINAL;
        }
        return joining ? UCharacter.DecompositionType.INITIAL : UCharacter.DecompositionType.ISOLATED;
    }

    /** The next letter in a direction; marks above and below letters are passed over. 0 where there is none. */
    private static int neighbour(CharSequence text, int at, int step) {
        for (int i = at + step; i >= 0 && i < text.length(); i += step) {
            if (!joins(text.charAt(i), UCharacter.JoiningType.TRANSPARENT)) {
                return text.charAt(i);
            }
        }
        return 0;
    }

    private static boolean joinsNext(int letter) {
        var form = decomposition(letter);
        return form == UCharacter.DecompositionType.INITIAL
                || form == UCharacter.DecompositionType.MEDIAL
                || joins(letter, UCharacter.JoiningType.DUAL_JOINING)
                || joins(letter, UCharacter.JoiningType.JOIN_CAUSING);
    }

    private static boolean joinsPrevious(int letter) {
        var form = decomposition(letter);
        return form == UCharacter.DecompositionType.FINAL
                || form == UCharacter.DecompositionType.MEDIAL
                || joins(letter, UCharacter.JoiningType.DUAL_JOINING)
                || joins(letter, UCharacter.JoiningType.RIGHT_JOINING)
                || joins(letter, UCharacter.JoiningType.JOIN_CAUSING);
    }

    private static boolean joins(int letter, int type) {
        return UCharacter.getIntPropertyValue(letter, UProperty.JOINING_TYPE) == type;
    }

    private static int decomposition(int letter) {
        return UCharacter.getIntPropertyValue(letter, UProperty.DECOMPOSITION_TYPE);
    }

    private static Map<Integer, Map<Integer, Character>> forms() {
        var forms = new HashMap<Integer, Map<Integer, Character>>();
        for (int form = FIRST_FORM; form <= LAST_FORM; form++) {
            var letter = COMPATIBLE.normalize(Character.toString(form));
            if (letter.length() == 1 && letter.charAt(0) != form) {
                forms.computeIfAbsent(decomposition(form), k -> new HashMap<>())
                        .putIfAbsent((int) letter.charAt(0), (char) form);
            }
        }
        return forms;
    }
}
