/**
 * What a district can give: venues, skills, merchants, funds, goods and department services (MAT-04). A resource carries its own
 * calendar or stock, so that one conditional document write decides whether it can be had; nothing is promised twice and no stock falls
 * below zero. What nobody confirms or uses in time is given back.
 */
@NullMarked
package org.linli.matching.resource;

import org.jspecify.annotations.NullMarked;
