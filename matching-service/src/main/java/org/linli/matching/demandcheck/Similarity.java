package org.linli.matching.demandcheck;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How alike two texts are, from 0 to 1: the share of character pairs that they have in common (Dice). */
final class Similarity {

    private Similarity() {}

    static double of(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        if (a.equals(b)) {
            return 1;
        }
        Map<Long, Integer> left = pairs(a);
        Map<Long, Integer> right = pairs(b);
        int common = 0;
        for (Map.Entry<Long, Integer> pair : left.entrySet()) {
            common += Math.min(pair.getValue(), right.getOrDefault(pair.getKey(), 0));
        }
        int all = sum(left) + sum(right);
        return all == 0 ? 0 : 2.0 * common / all;
    }

    /** Letters and digits alone, in their compatible form: full width and capitals make no difference. */
    private static String plain(String text) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static Map<Long, Integer> pairs(String text) {
        int[] points = text.codePoints().toArray();
        Map<Long, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < points.length; i++) {
            pairs.merge(((long) points[i] << 32) | points[i + 1], 1, Integer::sum);
        }
        return pairs;
    }

    private static int sum(Map<Long, Integer> pairs) {
        return pairs.values().stream().mapToInt(Integer::intValue).sum();
    }
}
