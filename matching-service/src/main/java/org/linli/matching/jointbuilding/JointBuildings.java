package org.linli.matching.jointbuilding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;

/** Where agreements are kept. Every write stores the state with its event, or nothing. */
public interface JointBuildings {

    Versioned<JointBuilding> addAgreement(JointBuilding agreement);

    Versioned<JointBuilding> getAgreement(String id);

    Versioned<JointBuilding> saveAgreement(JointBuilding agreement, JointBuildingStatus before, long expectedVersion);

    List<Versioned<JointBuilding>> agreements(String areaPrefix, @Nullable String after, int limit);
}
