/** Recurring services at a place — 爱心食堂, 社区助残, 康养融合: a weekly pattern, a roster, pairings that are made once for several weeks, and for every session its meals, visits and attendance; sessions that nobody told of are found missing. */
@NullMarked
package org.linli.matching.onsiteservice;

import org.jspecify.annotations.NullMarked;
