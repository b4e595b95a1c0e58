package org.linli.platform.importer;

import java.util.List;
import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Refusals of an uploaded table as a whole; no row of it has been used. */
public sealed interface ImportRejection extends Rejection {

    /** The file is damaged or incomplete; {@code row} is the last one that could be read. */
    record BrokenWorkbook(int row) implements ImportRejection {
        @Override
        public String code() {
            return "import.broken-workbook";
        }

        @Override
        public Category category() {
            return Category.MALFORMED;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("row", row);
        }
    }

    /** Columns that the header row lacks, all of them. */
    record MissingColumn(List<String> columns) implements ImportRejection {
        public MissingColumn {
            columns = List.copyOf(columns);
        }

        @Override
        public String code() {
            return "import.missing-column";
        }

        @Override
        public Category category() {
            return Category.MALFORMED;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("columns", columns, "names", String.join("、", columns));
        }
    }

    /** Columns that stand in the header row twice, so nobody can say which one counts. */
    record DuplicateColumn(List<String> columns) implements ImportRejection {
        public DuplicateColumn {
            columns = List.copyOf(columns);
        }

        @Override
        public String code() {
            return "import.duplicate-column";
        }

        @Override
        public Category category() {
            return Category.MALFORMED;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("columns", columns, "names", String.join("、", columns));
        }
    }

    /** A text file that is not UTF-8, such as GBK, or one whose characters were already lost. */
    record WrongEncoding() implements ImportRejection {
        @Override
        public String code() {
            return "import.wrong-encoding";
        }

        @Override
        public Category category() {
            return Category.MALFORMED;
        }
    }

    /** Neither .xlsx nor CSV; {@code found} names what it seems to be. */
    record UnsupportedType(String found) implements ImportRejection {
        @Override
        public String code() {
            return "import.unsupported-type";
        }

        @Override
        public Category category() {
            return Category.UNSUPPORTED;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("found", found);
        }
    }

    /** Larger than allowed, as it is or unpacked. */
    record TooLarge(long limitBytes) implements ImportRejection {
        @Override
        public String code() {
            return "import.too-large";
        }

        @Override
        public Category category() {
            return Category.TOO_LARGE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("limitBytes", limitBytes, "limitMegabytes", limitBytes / 1_048_576);
        }
    }

    /** No header row, or no row below it. */
    record Empty() implements ImportRejection {
        @Override
        public String code() {
            return "import.empty";
        }

        @Override
        public Category category() {
            return Category.MALFORMED;
        }
    }

    /** More rows than one import takes. */
    record TooManyRows(int limit) implements ImportRejection {
        @Override
        public String code() {
            return "import.too-many-rows";
        }

        @Override
        public Category category() {
            return Category.TOO_LARGE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("limit", limit);
        }
    }
}
