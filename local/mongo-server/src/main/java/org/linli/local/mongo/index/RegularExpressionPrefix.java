package org.linli.local.mongo.index;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;

/** Decides which literal text every match of a regular expression must start with; empty when there is none. */
final class RegularExpressionPrefix {

    private static final String QUOTE = "\\Q";
    private static final String UNQUOTE = "\\E";
    private static final String SPECIAL = ".[]{}()*+?|^$\\";
    private static final String OPTIONAL_QUANTIFIERS = "*?{";

    private RegularExpressionPrefix() {}

    static String of(BsonRegularExpression expression) {
        var options = expression.getOptions();
        var pattern = expression.getPattern();
        if (options != null && !options.isEmpty() && !options.equals("s") || !pattern.startsWith("^")) {
            return "";
        }
        var prefix = new StringBuilder();
        var position = 1;
        while (position < pattern.length()) {
            if (pattern.startsWith(QUOTE, position)) {
                var end = pattern.indexOf(UNQUOTE, position);
                var stop = end < 0 ? pattern.length() : end;
                prefix.append(pattern, position + QUOTE.length(), stop);
                position = end < 0 ? stop : end + UNQUOTE.length();
                continue;
            }
            var character = pattern.charAt(position);
            if (character == '\\' && isEscapedLiteral(pattern, position)) {
                prefix.append(pattern.charAt(position + 1));
                position += 2;
            } else if (SPECIAL.indexOf(character) < 0) {
                prefix.append(character);
                position++;
            } else {
                break;
            }
        }
        var rest = pattern.substring(position);
        if (containsAlternative(rest)) {
            return "";
        }
        if (!rest.isEmpty() && OPTIONAL_QUANTIFIERS.indexOf(rest.charAt(0)) >= 0 && !prefix.isEmpty()) {
            prefix.setLength(prefix.offsetByCodePoints(prefix.length(), -1));
        }
        return prefix.toString();
    }

    private static boolean isEscapedLiteral(String pattern, int position) {
        return position + 1 < pattern.length() && !Character.isLetterOrDigit(pattern.charAt(position + 1));
    }

    /** An alternative outside of a group would make the prefix optional; any bar at all is taken for one. */
    private static boolean containsAlternative(String rest) {
        return rest.indexOf('|') >= 0;
    }
}
