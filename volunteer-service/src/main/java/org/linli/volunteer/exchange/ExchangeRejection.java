package org.linli.volunteer.exchange;

import java.util.List;
import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why an export is refused. */
public sealed interface ExchangeRejection extends Rejection {

    /** Kinds that nobody maps, or that are not kept here. */
    record UnknownKinds(List<String> kinds, List<String> known) implements ExchangeRejection {
        @Override
        public String code() {
            return "data-export.unknown-kinds";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("kinds", kinds, "known", known);
        }
    }

    /** The operator's mapping file is faulty; the log says how. */
    record MappingUnusable() implements ExchangeRejection {
        @Override
        public String code() {
            return "data-export.mapping-unusable";
        }

        @Override
        public Category category() {
            return Category.UNAVAILABLE;
        }
    }

    /** No export has that id, or it holds no such file. */
    record Unknown() implements ExchangeRejection {
        @Override
        public String code() {
            return "data-export.unknown";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }
}
