package org.linli.local.mongo.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.local.mongo.document.StoredDocument;

/** The documents of all branches of an {@code $or}. */
record Union(List<Access> branches) implements Access {

    @Override
    public int count(int limit) {
        var count = 0;
        for (var branch : branches) {
            count += branch.count(limit - count);
            if (count > limit) {
                break;
            }
        }
        return count;
    }

    @Override
    public List<StoredDocument> documents() {
        var documents = new ArrayList<StoredDocument>();
        branches.forEach(branch -> branch.documents().forEach(documents::add));
        return Scan.inNaturalOrder(documents);
    }

    @Override
    public String describe() {
        return branches.stream().map(Access::describe).collect(Collectors.joining(" or "));
    }
}
