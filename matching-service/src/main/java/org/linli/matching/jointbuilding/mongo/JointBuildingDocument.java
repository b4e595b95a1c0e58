package org.linli.matching.jointbuilding.mongo;

import java.time.LocalDate;
import java.util.List;
import org.linli.matching.jointbuilding.JointBuilding;
import org.linli.matching.jointbuilding.JointBuildingStatus;
import org.springframework.data.annotation.Id;

/** An agreement as it is stored. */
record JointBuildingDocument(
        @Id String id,
        String area,
        String title,
        List<String> parties,
        LocalDate from,
        LocalDate to,
        List<JointBuilding.Item> items,
        JointBuildingStatus status) {

    static JointBuildingDocument of(JointBuilding a) {
        return new JointBuildingDocument(
                a.id(), a.area(), a.title(), a.parties(), a.from(), a.to(), a.items(), a.status());
    }

    JointBuilding agreement() {
        return new JointBuilding(id, area, title, parties, from, to, items, status);
    }
}
