package org.linli.volunteer.handbook;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a template or a receipt is refused. */
public sealed interface HandbookRejection extends Rejection {

    /** A version that says the same is none. */
    record NothingChanged() implements HandbookRejection {
        @Override
        public String code() {
            return "handbook.nothing-changed";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** Nobody has read what was not written. */
    record VersionUnknown(int version, int newest) implements HandbookRejection {
        @Override
        public String code() {
            return "handbook.version-unknown";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("version", version, "newest", newest);
        }
    }

    /** The division is not in the register. */
    record UnknownArea() implements HandbookRejection {
        @Override
        public String code() {
            return "handbook.unknown-area";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** No template has that id. */
    record Unknown() implements HandbookRejection {
        @Override
        public String code() {
            return "handbook.unknown";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }
}
