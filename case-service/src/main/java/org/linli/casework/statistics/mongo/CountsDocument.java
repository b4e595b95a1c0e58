package org.linli.casework.statistics.mongo;

import java.time.LocalDate;
import java.util.List;
import org.linli.casework.statistics.PublishedCounts;
import org.springframework.data.annotation.Id;

/** The published counts of one district, by its code. */
record CountsDocument(@Id String id, LocalDate asOf, PublishedCounts.Cell total, List<PublishedCounts.Cell> cells) {}
