package org.linli.volunteer.socialworker.mongo;

import org.springframework.data.annotation.Id;

/** An entry at rest. */
record ExamEntryDocument(@Id String id, String campaign, String volunteer, String area, String status) {}
