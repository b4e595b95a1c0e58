package org.linli.matching.engine.zone;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** What zones tell each other. Names are those outside, never rows, since every zone numbers what it knows for itself. */
sealed interface ZoneMessage {

    /** To all other zones: what there is to do and where. */
    record Places(List<NeedCard> needs, List<VenueCard> venues) implements ZoneMessage {
        public Places {
            needs = List.copyOf(needs);
            venues = List.copyOf(venues);
        }

        Places and(Places more) {
            List<NeedCard> allNeeds = new ArrayList<>(needs);
            allNeeds.addAll(more.needs);
            List<VenueCard> allVenues = new ArrayList<>(venues);
            allVenues.addAll(more.venues);
            return new Places(allNeeds, allVenues);
        }
    }

    /**
     * To all: what the last person taken for a role in a window would bring, need by need in the order of {@link Places}, then by role and window.
     * Who brings much less need not be introduced.
     */
    record Margins(long[] need, int[] margin) implements ZoneMessage {}

    /** To all: people who may be of use beyond the border, and their prices. */
    record Introduction(List<PersonCard> people, int[] price) implements ZoneMessage {
        public Introduction {
            people = List.copyOf(people);
        }
    }

    /**
     * To all: how often the sender's needs ask for people and half hours of venues of others, how much of each pool, and what its part of the
     * bound is.
     *
     * @param pinned what pinned needs draw from each pool, before all others
     * @param hour {@code day * SLOTS + slot} of the venue beside it
     */
    record Wishes(long[] person, int[] times, long[] venue, int[] hour, int[] pool, int[] pinned, long bound)
            implements ZoneMessage {}

    /** To all: the sender's prices that have changed; in 1/64 points. */
    record Prices(long[] person, int[] price, long[] venue, int[] hour, int[] hourPrice) implements ZoneMessage {}

    /** To all: by how many points a person would be better than the last one taken. The bid for everybody who is not the sender's. */
    record Bids(long[] person, int[] points) implements ZoneMessage {}

    /** To one zone: from now on it holds these needs, people and days of venues, with all that is booked of them. To no other zone. */
    record Handover(List<NeedPlan> needs, List<Lent> people, List<Room> venueDays, int[] pool) implements ZoneMessage {
        public Handover {
            needs = List.copyOf(needs);
            people = List.copyOf(people);
            venueDays = List.copyOf(venueDays);
        }

        boolean isEmpty() {
            return needs.isEmpty()
                    && people.isEmpty()
                    && venueDays.isEmpty()
                    && Arrays.stream(pool).allMatch(left -> left == 0);
        }
    }

    /** To all: what the sender's part of the plan is worth. */
    record Worth(long points) implements ZoneMessage {}

    /** How a need runs, {@code window} −1 when it does not; window and roles by their place on the card. */
    record NeedPlan(long need, int window, long venue, int[] role, long[] person) {

        static final int NOT_RUNNING = -1;
        static final long NO_VENUE = -1;

        static NeedPlan notRunning(long need) {
            return new NeedPlan(need, NOT_RUNNING, NO_VENUE, new int[0], new long[0]);
        }

        void write(MessageWriter out) {
            out.whole(need);
            out.whole(window);
            if (window != NOT_RUNNING) {
                out.whole(venue);
                out.counts(role);
                for (long one : person) {
                    out.whole(one);
                }
            }
        }

        static NeedPlan read(MessageReader in) {
            long need = in.whole();
            int window = in.small();
            if (window == NOT_RUNNING) {
                return new NeedPlan(need, window, NO_VENUE, new int[0], new long[0]);
            }
            long venue = in.whole();
            int[] role = in.counts();
            long[] person = new long[role.length];
            for (int i = 0; i < person.length; i++) {
                person[i] = in.whole();
            }
            return new NeedPlan(need, window, venue, role, person);
        }
    }

    /** A time booked for a need. */
    record Booked(long need, int day, int start, int length) {

        void write(MessageWriter out) {
            out.whole(need);
            out.octet(day);
            out.octet(start);
            out.octet(length);
        }

        static Booked read(MessageReader in) {
            return new Booked(in.whole(), in.octet(), in.octet(), in.octet());
        }
    }

    /** A person with everything he is booked for. */
    record Lent(long person, List<Booked> booked) {
        public Lent {
            booked = List.copyOf(booked);
        }

        void write(MessageWriter out) {
            out.whole(person);
            out.list(booked, Booked::write);
        }

        static Lent read(MessageReader in) {
            return new Lent(in.whole(), in.list(Booked::read));
        }
    }

    /** A venue's day with everything it is booked for. */
    record Room(long venue, int day, List<Booked> booked) {
        public Room {
            booked = List.copyOf(booked);
        }

        void write(MessageWriter out) {
            out.whole(venue);
            out.octet(day);
            out.list(booked, Booked::write);
        }

        static Room read(MessageReader in) {
            return new Room(in.whole(), in.octet(), in.list(Booked::read));
        }
    }

    default byte[] encode() {
        MessageWriter out = new MessageWriter();
        switch (this) {
            case Places m -> {
                out.octet(1);
                out.list(m.needs, NeedCard::write);
                out.list(m.venues, VenueCard::write);
            }
            case Margins m -> {
                out.octet(2);
                out.wholes(m.need);
                out.counts(m.margin);
            }
            case Introduction m -> {
                out.octet(3);
                out.list(m.people, PersonCard::write);
                out.counts(m.price);
            }
            case Wishes m -> {
                out.octet(4);
                out.wholes(m.person);
                out.counts(m.times);
                out.wholes(m.venue);
                out.counts(m.hour);
                out.counts(m.pool);
                out.counts(m.pinned);
                out.whole(m.bound);
            }
            case Prices m -> {
                out.octet(5);
                out.wholes(m.person);
                out.counts(m.price);
                out.wholes(m.venue);
                out.counts(m.hour);
                out.counts(m.hourPrice);
            }
            case Bids m -> {
                out.octet(6);
                out.wholes(m.person);
                out.counts(m.points);
            }
            case Handover m -> {
                out.octet(7);
                out.list(m.needs, NeedPlan::write);
                out.list(m.people, Lent::write);
                out.list(m.venueDays, Room::write);
                out.counts(m.pool);
            }
            case Worth m -> {
                out.octet(8);
                out.whole(m.points);
            }
        }
        return packed(out.bytes());
    }

    static ZoneMessage decode(byte[] packed) {
        MessageReader in = new MessageReader(unpacked(packed));
        int kind = in.octet();
        ZoneMessage message =
                switch (kind) {
                    case 1 -> new Places(in.list(NeedCard::read), in.list(VenueCard::read));
                    case 2 -> new Margins(in.wholes(), in.counts());
                    case 3 -> new Introduction(in.list(PersonCard::read), in.counts());
                    case 4 ->
                        new Wishes(
                                in.wholes(),
                                in.counts(),
                                in.wholes(),
                                in.counts(),
                                in.counts(),
                                in.counts(),
                                in.whole());
                    case 5 -> new Prices(in.wholes(), in.counts(), in.wholes(), in.counts(), in.counts());
                    case 6 -> new Bids(in.wholes(), in.counts());
                    case 7 ->
                        new Handover(in.list(NeedPlan::read), in.list(Lent::read), in.list(Room::read), in.counts());
                    case 8 -> new Worth(in.whole());
                    default -> throw new IllegalArgumentException("no message of kind " + kind);
                };
        if (!in.atEnd()) {
            throw new IllegalArgumentException("more bytes than the message has");
        }
        return message;
    }

    private static byte[] packed(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 2 + 64);
            byte[] piece = new byte[8192];
            while (!deflater.finished()) {
                out.write(piece, 0, deflater.deflate(piece));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] unpacked(byte[] packed) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream(3 * packed.length + 64);
            byte[] piece = new byte[8192];
            while (!inflater.finished()) {
                int count = inflater.inflate(piece);
                if (count == 0 && inflater.needsInput()) {
                    throw new IllegalArgumentException("the message is cut short");
                }
                out.write(piece, 0, count);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("no message", e);
        } finally {
            inflater.end();
        }
    }
}
