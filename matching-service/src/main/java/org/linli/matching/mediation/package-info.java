/**
 * Decides who may mediate and where (MAT-09, MAT-14): committees of three to nine members with women among them and a term of three years,
 * and brand rooms with mediators and hours of their own. Whoever mediates is grown up.
 */
@NullMarked
package org.linli.matching.mediation;

import org.jspecify.annotations.NullMarked;
