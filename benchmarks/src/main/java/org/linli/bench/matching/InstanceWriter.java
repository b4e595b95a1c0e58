package org.linli.bench.matching;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes an instance as the folder of CSV files that {@link InstanceReader} reads. */
public final class InstanceWriter {

    private static final String WEEK = "%1$s0,%1$s1,%1$s2,%1$s3,%1$s4,%1$s5,%1$s6";

    private InstanceWriter() {}

    public static void write(Path folder, Instance instance) throws IOException {
        Files.createDirectories(folder);
        try (BufferedWriter out = open(
                folder,
                "persons",
                "id,x_m,y_m,radius_m,skills_mask,quals_mask,langs_mask,pref_cat_mask,rating_0_100,recent_hours,"
                        + "max_engagements,max_slots," + WEEK.formatted("avail_d"))) {
            for (Person p : instance.persons()) {
                line(
                        out,
                        p.id(),
                        p.x(),
                        p.y(),
                        p.radius(),
                        p.skills(),
                        p.quals(),
                        p.languages(),
                        p.preferredCategories(),
                        p.rating(),
                        p.recentHours(),
                        p.maxEngagements(),
                        p.maxSlots(),
                        week(p.available()));
            }
        }
        needs(folder, instance.needs());
        try (BufferedWriter out = open(folder, "venues", "id,x_m,y_m,capacity,type," + WEEK.formatted("open_d"))) {
            for (Venue v : instance.venues()) {
                line(out, v.id(), v.x(), v.y(), v.capacity(), v.type(), week(v.open()));
            }
        }
        try (BufferedWriter out = open(folder, "pools", "kind,quantity")) {
            for (var pool : new TreeMap<>(instance.pools()).entrySet()) {
                line(out, pool.getKey(), pool.getValue());
            }
        }
    }

    private static void needs(Path folder, List<Need> needs) throws IOException {
        try (BufferedWriter out = open(
                        folder,
                        "needs",
                        "id,arrival,category,priority,minor,x_m,y_m,lang_mask,pref_skills_mask,run_bonus,seat_value,"
                                + "venue_type,venue_capacity,resource_kind,resource_qty,prior_person");
                BufferedWriter roles = open(folder, "roles", "need,role,kind,skill_mask,qual_mask,min,want");
                BufferedWriter windows = open(folder, "windows", "need,window,day,start_slot,len_slots,penalty")) {
            for (Need n : needs) {
                line(
                        out,
                        n.id(),
                        n.arrival(),
                        n.category(),
                        n.priority(),
                        n.minor(),
                        n.x(),
                        n.y(),
                        n.languages(),
                        n.preferredSkills(),
                        n.runBonus(),
                        n.seatValue(),
                        n.venueType(),
                        n.venueCapacity(),
                        n.resourceKind(),
                        n.resourceQuantity(),
                        n.priorPerson());
                for (int i = 0; i < n.roles().size(); i++) {
                    Role r = n.roles().get(i);
                    line(roles, n.id(), i, r.kind(), r.skills(), r.quals(), r.min(), r.want());
                }
                for (int i = 0; i < n.windows().size(); i++) {
                    Window w = n.windows().get(i);
                    line(windows, n.id(), i, w.day(), w.start(), w.length(), w.penalty());
                }
            }
        }
    }

    private static BufferedWriter open(Path folder, String name, String header) throws IOException {
        BufferedWriter out = Files.newBufferedWriter(folder.resolve(name + ".csv"));
        out.write(header + "\n");
        return out;
    }

    private static String week(List<Integer> masks) {
        return masks.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static void line(BufferedWriter out, Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            out.write(i == 0 ? "" : ",");
            out.write(String.valueOf(cells[i]));
        }
        out.write('\n');
    }
}
