package org.linli.volunteer.socialworker;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;

/** Campaigns and their candidates. */
public interface Exams {

    /** Keeps a new campaign; the same id twice is the same campaign. */
    ExamCampaign add(ExamCampaign campaign);

    Optional<ExamCampaign> find(ExamCampaignId id);

    /** Like {@link #find(ExamCampaignId)}, refusing with {@code socialworker.campaign-unknown}. */
    default ExamCampaign get(ExamCampaignId id) {
        return find(id).orElseThrow(() -> new Rejected(new SocialWorkerRejection.CampaignUnknown()));
    }

    Page<ExamCampaign> list(String areaPrefix, @Nullable String cursor, int limit);

    /** Keeps a new entry; the same id twice is the same entry. */
    Versioned<ExamEntry> add(ExamEntry entry);

    Optional<Versioned<ExamEntry>> find(ExamEntryId id);

    /** Like {@link #find(ExamEntryId)}, refusing with {@code socialworker.entry-unknown}. */
    default Versioned<ExamEntry> get(ExamEntryId id) {
        return find(id).orElseThrow(() -> new Rejected(new SocialWorkerRejection.EntryUnknown()));
    }

    Versioned<ExamEntry> save(ExamEntry entry, long version);

    Page<Versioned<ExamEntry>> entriesOf(
            ExamCampaignId campaign, String areaPrefix, @Nullable String cursor, int limit);

    /** How many entries of a campaign stand where; a status without any is absent. */
    Map<ExamEntryStatus, Long> count(ExamCampaignId campaign);
}
