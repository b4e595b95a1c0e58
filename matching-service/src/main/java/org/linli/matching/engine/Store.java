package org.linli.matching.engine;

import java.util.Arrays;
import java.util.List;

/** The goods that the needs of a plan ask for, by kind, and how much of each may be given away. */
@SuppressWarnings("ArrayRecordComponent") // read only
record Store(List<String> kinds, int[] quantity) {

    /** All that is left, of every kind that some need asks for. */
    static Store of(Board board) {
        List<String> kinds = Arrays.stream(board.needs)
                .map(need -> need.extras().goods())
                .filter(goods -> goods != null)
                .map(Need.Goods::kind)
                .distinct()
                .sorted()
                .toList();
        return new Store(kinds, left(board, kinds));
    }

    private static int[] left(Board board, List<String> kinds) {
        return kinds.stream()
                .mapToInt(kind -> Math.max(0, board.stockLeft(new Need.Goods(kind, 0))))
                .toArray();
    }

    /** What is left now, without what is kept for later. */
    Store now(Board board, int[] keptForLater) {
        int[] left = left(board, kinds);
        for (int k = 0; k < left.length; k++) {
            left[k] = Math.max(0, left[k] - keptForLater[k]);
        }
        return new Store(kinds, left);
    }
}
