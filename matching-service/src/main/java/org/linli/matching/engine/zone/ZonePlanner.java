package org.linli.matching.engine.zone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.matching.engine.week.HeldWeek;
import org.linli.matching.engine.week.WeekProblem;
import org.linli.matching.engine.zone.ZoneLink.Received;
import org.linli.matching.engine.zone.ZoneLink.Sent;
import org.linli.matching.engine.zone.ZoneMessage.Bids;
import org.linli.matching.engine.zone.ZoneMessage.Handover;
import org.linli.matching.engine.zone.ZoneMessage.Introduction;
import org.linli.matching.engine.zone.ZoneMessage.Margins;
import org.linli.matching.engine.zone.ZoneMessage.NeedPlan;
import org.linli.matching.engine.zone.ZoneMessage.Places;
import org.linli.matching.engine.zone.ZoneMessage.Prices;
import org.linli.matching.engine.zone.ZoneMessage.Wishes;
import org.linli.matching.engine.zone.ZoneMessage.Worth;

/**
 * Plans one zone. First the zones introduce what may be of use to others and find common prices; then each plans what it holds, and between the
 * rounds of the search they hand over what lies between them: needs by a border that wanders, people to whom they are worth most.
 */
final class ZonePlanner {

    private static final int ROUNDS_ALONE = 15;
    private static final int ROUNDS_TOGETHER = 30;
    private static final int ROUNDS_OF_INTRODUCTION = 4;
    /** Bytes before packing that surely fit into a round. */
    private static final int PIECE = 95_000;
    /** Needs whose margins surely fit into a round. */
    private static final int NEEDS_OF_A_PIECE = 2_000;
    /** The best bids only, so that they fit into a round. */
    private static final int MOST_BIDS = 20_000;
    /** Points by which somebody may be worse than the last one taken and still be introduced or bid for. */
    private static final int NEARLY = 150;
    /** People of a role and window beyond those wanted that may be introduced or bid for. */
    private static final int MORE = 12;

    private static final int LACKING = -1_000;
    private static final int NO_BID = -300;
    private static final int HIGHEST_BID = 1_000;
    /** How decisive a difference of bids is, in points. */
    private static final double INDIFFERENCE = 100;

    private static final double WARMTH = 20;

    private final int me;
    private final ZoneLink link;
    private final ZoneOptions options;
    private final long began;
    private Division division;
    private Cards cards;

    private final Map<Integer, Places> places = new TreeMap<>();
    private final Map<Long, PersonCard> introduced = new TreeMap<>();
    private final Map<Long, Integer> origin = new HashMap<>();
    private final Map<Long, Integer> toldPrice = new HashMap<>();
    private final Map<Integer, Map<Long, Integer>> bids = new TreeMap<>();

    private LocalWeek local;
    private HeldWeek week;
    private Ledger ledger;
    private boolean[] pinnedNeed = new boolean[0];
    private boolean[] pinnedPerson = new boolean[0];
    private boolean[] pinnedVenue = new boolean[0];
    private int[] home = new int[0];
    private boolean[] isIntroduced = new boolean[0];
    private long[] knownTo = new long[0];
    private int[][] bid = new int[0][];
    private long worth;
    private long total;
    private long bestTotal = Long.MIN_VALUE;
    private List<NeedPlan> bestPlans = List.of();
    private long moves;
    private final List<WeekProblem.Pin> unkept = new ArrayList<>();

    ZonePlanner(int me, Cards cards, Division division, ZoneLink link, ZoneOptions options, long began) {
        this.me = me;
        this.cards = cards;
        this.division = division;
        this.link = link;
        this.options = options;
        this.began = began;
        local = new LocalWeek(List.of(), List.of(), List.of(), cards.pools, List.of());
        week = new HeldWeek(local.problem, new boolean[1], new boolean[0], new boolean[0], false);
        ledger = new Ledger(local);
    }

    // --- what is known ---------------------------------------------------------------------------------------------

    void open() {
        if (options.exchange()) {
            for (Received one : tellAll(pieces())) {
                Places more = (Places) one.message();
                places.merge(one.sender(), more, Places::and);
            }
        }
        alone();
        if (options.exchange()) {
            introduce();
            priceTogether();
            bid();
        }
        index();
        ledger = new Ledger(local);
        ledger.receive(ownEverything());
        if (options.exchange()) {
            exchange(0);
        }
        HeldWeek.Outcome built = week.build(ledger.holding());
        unkept.addAll(built.unkept());
        take(built);
    }

    private List<ZoneMessage> pieces() {
        List<ZoneMessage> pieces = new ArrayList<>();
        MessageWriter size = new MessageWriter();
        int from = 0;
        for (int n = 0; n < cards.needs.size(); n++) {
            cards.needs.get(n).write(size);
            if (size.size() > PIECE) {
                pieces.add(new Places(cards.needs.subList(from, n + 1), List.of()));
                from = n + 1;
                size = new MessageWriter();
            }
        }
        pieces.add(new Places(cards.needs.subList(from, cards.needs.size()), List.of()));
        pieces.add(new Places(List.of(), cards.venues));
        return pieces;
    }

    /** One after the other, in as many rounds as the one who has most to say needs. */
    private List<Received> tellAll(List<ZoneMessage> pieces) {
        List<Received> received = new ArrayList<>();
        boolean more = true;
        for (int round = 0; more; round++) {
            List<Sent> said =
                    round < pieces.size() ? List.of(new Sent(ZoneLink.ALL, pieces.get(round))) : List.<Sent>of();
            List<Received> heard = link.round(me, said);
            received.addAll(heard);
            more = !heard.isEmpty() || !said.isEmpty();
        }
        return received;
    }

    /** Own people for all needs that are known, at prices of the own needs. */
    private void alone() {
        List<NeedCard> needs = new ArrayList<>(cards.needs);
        List<VenueCard> venues = new ArrayList<>(cards.venues);
        places.values().forEach(other -> {
            needs.addAll(other.needs());
            venues.addAll(other.venues());
        });
        local = new LocalWeek(cards.people, needs, venues, cards.pools, cards.pins);
        week = heldWeek();
        for (int i = 0; i < ROUNDS_ALONE; i++) {
            week.decide();
            scale(week.poolsAsked());
            week.adjust();
        }
        week.decide();
        week.keepPrices();
        if (!options.exchange()) {
            week.settlePrices();
        }
    }

    /** The others will ask for about as much. */
    private void scale(int[] pools) {
        for (int k = 0; k < pools.length; k++) {
            pools[k] *= division.zones();
        }
    }

    private HeldWeek heldWeek() {
        boolean[] needs = new boolean[local.problem.needs().size()];
        Set<Long> ownNeeds = new HashSet<>();
        cards.needs.forEach(need -> ownNeeds.add(need.id()));
        for (int n = 0; n < local.needs.size(); n++) {
            needs[n] = ownNeeds.contains(local.needs.get(n).id());
        }
        boolean[] people = new boolean[local.people.size()];
        for (int p = 0; p < people.length; p++) {
            people[p] = !origin.containsKey(local.people.get(p).id());
        }
        Set<Long> ownVenues = new HashSet<>();
        cards.venues.forEach(venue -> ownVenues.add(venue.id()));
        boolean[] venues = new boolean[local.venues.size()];
        for (int v = 0; v < venues.length; v++) {
            venues[v] = ownVenues.contains(local.venues.get(v).id());
        }
        pinnedNeed = new boolean[needs.length];
        pinnedPerson = new boolean[people.length];
        pinnedVenue = new boolean[venues.length];
        for (WeekProblem.Pin pin : local.problem.pins()) {
            pinnedNeed[pin.need()] = true;
            if (pin.person() != WeekProblem.NONE) {
                pinnedPerson[pin.person()] = true;
            }
            if (pin.venue() != WeekProblem.NONE) {
                pinnedVenue[pin.venue()] = true;
            }
        }
        return new HeldWeek(local.problem, needs, people, venues, me == 0);
    }

    private void introduce() {
        int own = cards.needs.size();
        long[] ids = new long[own];
        List<int[]> margins = new ArrayList<>();
        for (int n = 0; n < own; n++) {
            ids[n] = local.needs.get(n).id();
            margins.add(week.margins(n, LACKING));
        }
        List<ZoneMessage> pieces = new ArrayList<>();
        for (int from = 0; from < own; from += NEEDS_OF_A_PIECE) {
            int to = Math.min(own, from + NEEDS_OF_A_PIECE);
            int[] flat = margins.subList(from, to).stream()
                    .flatMapToInt(Arrays::stream)
                    .toArray();
            pieces.add(new Margins(Arrays.copyOfRange(ids, from, to), flat));
        }
        int[] promise = new int[local.people.size()];
        Arrays.fill(promise, NO_BID);
        for (Received one : tellAll(pieces)) {
            Margins of = (Margins) one.message();
            int at = 0;
            for (long id : of.need()) {
                int n = local.need(id);
                NeedCard need = local.needs.get(n);
                int count = need.roles().size() * need.windows().size();
                week.promises(n, Arrays.copyOfRange(of.margin(), at, at + count), MORE, promise);
                at += count;
            }
        }
        for (int n = 0; n < own; n++) {
            NeedCard need = local.needs.get(n);
            boolean wanders = IntStream.range(0, division.zones())
                    .anyMatch(zone -> zone != me && division.mayHold(zone, need.x(), need.y(), 0));
            if (wanders) {
                week.promises(n, margins.get(n), MORE, promise);
            }
        }
        introduce(promise);
        meet();
    }

    private void introduce(int[] promise) {
        List<Integer> order = IntStream.range(0, promise.length)
                .filter(p -> promise[p] >= -NEARLY)
                .boxed()
                .sorted(Comparator.comparing((Integer p) -> -promise[p]).thenComparing(p -> p))
                .toList();
        int next = 0;
        for (int i = 0; i < ROUNDS_OF_INTRODUCTION; i++) {
            MessageWriter size = new MessageWriter();
            List<PersonCard> some = new ArrayList<>();
            while (next < order.size() && size.size() < PIECE) {
                PersonCard card = local.people.get(order.get(next++));
                card.write(size);
                size.whole(Integer.MAX_VALUE);
                some.add(card);
            }
            some.sort(Comparator.comparing(PersonCard::id));
            int[] price = some.stream()
                    .mapToInt(card -> week.price(local.person(card.id())))
                    .toArray();
            some.forEach(card -> introduced.put(card.id(), card));
            for (Received one : tell(new Introduction(some, price))) {
                Introduction other = (Introduction) one.message();
                for (int k = 0; k < other.people().size(); k++) {
                    PersonCard card = other.people().get(k);
                    introduced.put(card.id(), card);
                    origin.put(card.id(), one.sender());
                    toldPrice.put(card.id(), other.price()[k]);
                }
            }
        }
    }

    /** The week with the others' people who may come, and their needs that may be planned here. */
    private void meet() {
        HeldWeek before = week;
        LocalWeek known = local;
        local = surroundings();
        week = heldWeek();
        for (int p = 0; p < local.people.size(); p++) {
            long id = local.people.get(p).id();
            Integer told = toldPrice.get(id);
            if (told != null) {
                week.told(p, told);
            } else if (known.person(id) != WeekProblem.NONE) {
                week.told(p, before.price(known.person(id)));
            }
        }
    }

    private LocalWeek surroundings() {
        List<PersonCard> people = new ArrayList<>(cards.people);
        introduced.values().stream()
                .filter(card ->
                        origin.containsKey(card.id()) && division.mayHold(me, card.x(), card.y(), card.radius()))
                .forEach(people::add);
        List<NeedCard> needs = new ArrayList<>(cards.needs);
        List<VenueCard> venues = new ArrayList<>(cards.venues);
        places.values().forEach(other -> {
            other.needs().stream()
                    .filter(need -> division.mayHold(me, need.x(), need.y(), 0))
                    .forEach(needs::add);
            venues.addAll(other.venues());
        });
        return new LocalWeek(people, needs, venues, cards.pools, cards.pins);
    }

    // --- prices ----------------------------------------------------------------------------------------------------

    private int[] poolShare = new int[0];

    private void priceTogether() {
        int[] sentPerson = new int[local.people.size()];
        int[] sentVenue = new int[week.venuePrices().length];
        for (int p = 0; p < sentPerson.length; p++) {
            sentPerson[p] = week.price(p);
        }
        long leastBound = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS_TOGETHER; round++) {
            long bound = week.decide();
            Wishes own = wishes(bound);
            int[] ownPools = week.poolsAsked().clone();
            int[] before = new int[ownPools.length];
            int[] pinned = own.pinned().clone();
            for (Received one : tell(own)) {
                Wishes other = (Wishes) one.message();
                bound += other.bound();
                hear(other);
                for (int k = 0; k < ownPools.length; k++) {
                    pinned[k] += other.pinned()[k];
                    before[k] += one.sender() < me ? other.pool()[k] : 0;
                }
            }
            if (bound < leastBound) {
                leastBound = bound;
                week.keepPrices();
            }
            poolShare = shares(ownPools, before, week.poolsAsked(), own.pinned(), pinned);
            week.adjust();
            for (Received one : tell(changed(sentPerson, sentVenue))) {
                obey((Prices) one.message());
            }
        }
        week.settlePrices();
    }

    /** What the own needs ask of others. */
    private Wishes wishes(long bound) {
        List<Long> person = new ArrayList<>();
        List<Integer> times = new ArrayList<>();
        for (int p = cards.people.size(); p < local.people.size(); p++) {
            if (week.askedOf(p) > 0) {
                person.add(local.people.get(p).id());
                times.add(week.askedOf(p));
            }
        }
        List<Long> venue = new ArrayList<>();
        List<Integer> hour = new ArrayList<>();
        int[] asked = week.venuesAsked();
        int perVenue = WeekProblem.DAYS * WeekProblem.SLOTS;
        for (int at = cards.venues.size() * perVenue; at < asked.length; at++) {
            for (int i = 0; i < asked[at]; i++) {
                venue.add(local.venues.get(at / perVenue).id());
                hour.add(at % perVenue);
            }
        }
        return new Wishes(
                longs(person),
                ints(times),
                longs(venue),
                ints(hour),
                week.poolsAsked().clone(),
                pinnedOfPools(),
                bound);
    }

    private void hear(Wishes other) {
        for (int i = 0; i < other.person().length; i++) {
            int p = local.person(other.person()[i]);
            if (p != WeekProblem.NONE && p < cards.people.size()) {
                week.alsoAsked(p, other.times()[i]);
            }
        }
        int perVenue = WeekProblem.DAYS * WeekProblem.SLOTS;
        for (int i = 0; i < other.venue().length; i++) {
            int v = local.venue(other.venue()[i]);
            if (v < cards.venues.size()) {
                week.venuesAsked()[v * perVenue + other.hour()[i]]++;
            }
        }
        for (int k = 0; k < other.pool().length; k++) {
            week.poolsAsked()[k] += other.pool()[k];
        }
    }

    private Prices changed(int[] sentPerson, int[] sentVenue) {
        List<Long> person = new ArrayList<>();
        List<Integer> price = new ArrayList<>();
        for (int p = 0; p < cards.people.size(); p++) {
            if (week.price(p) != sentPerson[p]
                    && introduced.containsKey(local.people.get(p).id())) {
                sentPerson[p] = week.price(p);
                person.add(local.people.get(p).id());
                price.add(week.price(p));
            }
        }
        List<Long> venue = new ArrayList<>();
        List<Integer> hour = new ArrayList<>();
        List<Integer> hourPrice = new ArrayList<>();
        int perVenue = WeekProblem.DAYS * WeekProblem.SLOTS;
        for (int at = 0; at < cards.venues.size() * perVenue; at++) {
            if (week.venuePrices()[at] != sentVenue[at]) {
                sentVenue[at] = week.venuePrices()[at];
                venue.add(local.venues.get(at / perVenue).id());
                hour.add(at % perVenue);
                hourPrice.add(sentVenue[at]);
            }
        }
        return new Prices(longs(person), ints(price), longs(venue), ints(hour), ints(hourPrice));
    }

    private void obey(Prices other) {
        for (int i = 0; i < other.person().length; i++) {
            int p = local.person(other.person()[i]);
            if (p != WeekProblem.NONE) {
                week.told(p, other.price()[i]);
            }
        }
        int perVenue = WeekProblem.DAYS * WeekProblem.SLOTS;
        for (int i = 0; i < other.venue().length; i++) {
            int v = local.venue(other.venue()[i]);
            week.venuePrices()[v * perVenue + other.hour()[i]] = other.hourPrice()[i];
        }
    }

    /** Of each pool what the own pinned needs draw, and of the rest the share of what is asked; all zones cut it at the same places. */
    private int[] shares(int[] own, int[] before, int[] all, int[] ownPinned, int[] allPinned) {
        int[] shares = new int[own.length];
        for (int k = 0; k < own.length; k++) {
            long rest = Math.max(0, cards.pools[k] - allPinned[k]);
            long asked = Math.max(1, all[k]);
            long from = all[k] == 0 ? (me == 0 ? 0 : rest) : rest * before[k] / asked;
            long to = all[k] == 0 ? rest : rest * (before[k] + own[k]) / asked;
            shares[k] = (int) (to - from) + ownPinned[k];
        }
        return shares;
    }

    private int[] pinnedOfPools() {
        int[] drawn = new int[cards.pools.length];
        for (int n = 0; n < local.needs.size(); n++) {
            int pool = local.needs.get(n).pool();
            if (pinnedNeed[n] && pool != WeekProblem.NONE) {
                drawn[pool] += local.needs.get(n).poolQuantity();
            }
        }
        return drawn;
    }

    private void bid() {
        int[] promise = new int[local.people.size()];
        Arrays.fill(promise, NO_BID);
        for (int n = 0; n < cards.needs.size(); n++) {
            week.promises(n, week.margins(n, LACKING), MORE, promise);
        }
        Map<Long, Integer> own = new TreeMap<>();
        IntStream.range(0, promise.length)
                .filter(p -> promise[p] > NO_BID
                        && introduced.containsKey(local.people.get(p).id()))
                .boxed()
                .sorted(Comparator.comparing((Integer p) -> -promise[p]).thenComparing(p -> p))
                .limit(MOST_BIDS)
                .forEach(p -> own.put(local.people.get(p).id(), Math.min(promise[p], HIGHEST_BID)));
        bids.put(me, own);
        Bids said = new Bids(longs(new ArrayList<>(own.keySet())), ints(new ArrayList<>(own.values())));
        for (Received one : tell(said)) {
            Bids other = (Bids) one.message();
            Map<Long, Integer> of = new HashMap<>();
            for (int i = 0; i < other.person().length; i++) {
                of.put(other.person()[i], other.points()[i]);
            }
            bids.put(one.sender(), of);
        }
    }

    // --- the search ------------------------------------------------------------------------------------------------

    /** Everything that is the zone's own, nothing of it booked. */
    private Handover ownEverything() {
        List<ZoneMessage.Room> rooms = new ArrayList<>();
        for (VenueCard venue : cards.venues) {
            for (int day = 0; day < WeekProblem.DAYS; day++) {
                rooms.add(new ZoneMessage.Room(venue.id(), day, List.of()));
            }
        }
        int[] pools = options.exchange() ? poolShare : evenShare();
        return new Handover(
                cards.needs.stream()
                        .map(need -> new NeedPlan(
                                need.id(), NeedPlan.NOT_RUNNING, NeedPlan.NO_VENUE, new int[0], new long[0]))
                        .toList(),
                cards.people.stream()
                        .map(person -> new ZoneMessage.Lent(person.id(), List.of()))
                        .toList(),
                rooms,
                pools);
    }

    private int[] evenShare() {
        int zones = division.zones();
        return Arrays.stream(cards.pools)
                .map(q -> q * (me + 1) / zones - q * me / zones)
                .toArray();
    }

    /** Searches one round, then hands over for the next. */
    void round(int number) {
        int rounds = options.rounds();
        boolean last = number + 1 == rounds;
        long budget = options.timeBudget().toNanos();
        long now = System.nanoTime();
        long deadline = budget == 0 ? now + Long.MAX_VALUE / 4 : now + (began + budget - now) / (rounds - number);
        long most = options.moves() == 0 ? Long.MAX_VALUE : options.moves() / ((long) rounds * division.zones());
        HeldWeek.Outcome outcome = week.search(
                ledger.holding(),
                most,
                deadline,
                done -> WARMTH * Math.pow(1 - (number + Math.min(1, done)) / rounds, 2),
                last,
                Chance.mixed(options.seed(), number, me));
        moves += outcome.moves();
        take(outcome);
        if (!last && options.exchange()) {
            exchange(number + 1);
        }
    }

    private void take(HeldWeek.Outcome outcome) {
        ledger.adopt(outcome);
        worth = outcome.worth();
        total = worth;
        for (Received one : tell(new Worth(worth))) {
            total += ((Worth) one.message()).points();
        }
        if (total > bestTotal) {
            bestTotal = total;
            bestPlans = ledger.plans();
        }
    }

    /** Hands over what others plan in the coming round. */
    private void exchange(int round) {
        List<Sent> out = new ArrayList<>();
        Lending lending = new Lending(round);
        for (int zone = 0; zone < division.zones(); zone++) {
            if (zone != me && division.heirOf(zone) == zone) {
                Handover handover = ledger.give(
                        lending.needs.get(zone),
                        lending.people.get(zone),
                        lending.venueDays.get(zone),
                        lending.pools[zone]);
                if (!handover.isEmpty()) {
                    out.add(new Sent(zone, handover));
                }
            }
        }
        for (Received one : link.round(me, out)) {
            ledger.receive((Handover) one.message());
        }
    }

    /** Who is to have what in a round. */
    private final class Lending {

        private static final int MOST_NEEDS_BYTES = 50_000;
        private static final int MOST_PEOPLE_BYTES = 30_000;

        private final int round;
        private final List<List<Integer>> needs = new ArrayList<>();
        private final List<List<Integer>> people = new ArrayList<>();
        private final List<List<Integer>> venueDays = new ArrayList<>();
        private final int[][] pools;
        private final int[] zoneOfNeed;

        Lending(int round) {
            this.round = round;
            for (int zone = 0; zone < division.zones(); zone++) {
                needs.add(new ArrayList<>());
                people.add(new ArrayList<>());
                venueDays.add(new ArrayList<>());
            }
            pools = new int[division.zones()][ledger.poolLeft().length];
            zoneOfNeed = new int[local.needs.size()];
            needs();
            people();
            venueDays();
            pools();
        }

        private void needs() {
            int bytes = 0;
            for (int n = 0; n < zoneOfNeed.length; n++) {
                NeedCard card = local.needs.get(n);
                zoneOfNeed[n] = planner(card.x(), card.y());
                if (!ledger.holdsNeed(n)) {
                    continue;
                }
                HeldWeek.@Nullable Booking booking = ledger.booking(n);
                int size = 4 + (booking == null ? 0 : 6 + 5 * booking.person().length);
                int zone = zoneOfNeed[n];
                if (zone == me) {
                    continue;
                }
                boolean goes = !pinnedNeed[n]
                        && bytes + size <= MOST_NEEDS_BYTES
                        && (booking == null || Arrays.stream(booking.person()).allMatch(p -> knows(zone, p)));
                if (goes) {
                    bytes += size;
                    needs.get(zone).add(n);
                } else {
                    zoneOfNeed[n] = me;
                }
            }
        }

        /** The first plan is made within the borders, where the bids come from. */
        private int planner(float x, float y) {
            return round == 0 ? division.zoneOf(x, y) : division.zoneOf(x, y, round, options.seed());
        }

        private void people() {
            int[] wanted = new int[local.people.size()];
            Arrays.fill(wanted, -1);
            for (int n = 0; n < zoneOfNeed.length; n++) {
                HeldWeek.@Nullable Booking booking = ledger.booking(n);
                for (int p : booking == null ? new int[0] : booking.person()) {
                    if (wanted[p] < 0 || Chance.below(2, options.seed(), round, p) == 0) {
                        wanted[p] = zoneOfNeed[n];
                    }
                }
            }
            int bytes = 0;
            for (int p = 0; p < wanted.length; p++) {
                if (!ledger.holdsPerson(p) || pinnedPerson[p]) {
                    continue;
                }
                int zone = wanted[p];
                if (zone < 0) {
                    zone = ledger.bookedElsewhere(p) ? whereBooked(p) : drawn(p);
                }
                if (zone != me && knows(zone, p) && bytes < MOST_PEOPLE_BYTES) {
                    people.get(zone).add(p);
                    bytes += wanted[p] < 0 ? 4 : 10;
                }
            }
        }

        /** Goes where his need probably is. */
        private int whereBooked(int p) {
            List<ZoneMessage.Booked> others = ledger.elsewhere(p);
            int n = others.isEmpty()
                    ? WeekProblem.NONE
                    : local.need(others.getFirst().need());
            return n == WeekProblem.NONE ? me : zoneOfNeed[n];
        }

        /** Somebody idle goes mostly where he would be worth most. */
        private int drawn(int p) {
            if (!isIntroduced[p]) {
                return me;
            }
            double[] weight = new double[division.zones()];
            double sum = 0;
            for (int zone = 0; zone < weight.length; zone++) {
                if (bid[zone][p] > NO_BID && knows(zone, p)) {
                    weight[zone] = Math.exp(bid[zone][p] / INDIFFERENCE);
                    sum += weight[zone];
                }
            }
            if (sum == 0) {
                return division.heirOf(home[p]);
            }
            if (round == 0) {
                return highest(weight);
            }
            double at =
                    Chance.unit(options.seed() + 1, round, local.people.get(p).id()) * sum;
            for (int zone = 0; zone < weight.length; zone++) {
                at -= weight[zone];
                if (at < 0) {
                    return zone;
                }
            }
            return me;
        }

        private static int highest(double[] weight) {
            int zone = 0;
            for (int other = 1; other < weight.length; other++) {
                zone = weight[other] > weight[zone] ? other : zone;
            }
            return zone;
        }

        private void venueDays() {
            for (int v = 0; v < local.venues.size(); v++) {
                VenueCard card = local.venues.get(v);
                int zone = planner(card.x(), card.y());
                for (int day = 0; zone != me && !pinnedVenue[v] && day < WeekProblem.DAYS; day++) {
                    if (ledger.holdsVenueDay(v * WeekProblem.DAYS + day)) {
                        venueDays.get(zone).add(v * WeekProblem.DAYS + day);
                    }
                }
            }
        }

        /** What is left of a pool lies with one zone at a time, since parts of it may be of use to nobody. */
        private void pools() {
            for (int k = 0; round > 0 && k < ledger.poolLeft().length; k++) {
                int lucky = division.heirOf(Chance.below(division.zones(), options.seed() + 2, round, k));
                if (lucky != me) {
                    pools[lucky][k] = ledger.poolLeft()[k];
                }
            }
        }
    }

    /** Whether the zone knows a person of whom this zone knows. */
    private boolean knows(int zone, int p) {
        return (knownTo[p] >> zone & 1) != 0;
    }

    /** What is often asked of people, by row. */
    private void index() {
        int count = local.people.size();
        home = new int[count];
        isIntroduced = new boolean[count];
        knownTo = new long[count];
        bid = new int[division.zones()][count];
        for (int p = 0; p < count; p++) {
            PersonCard card = local.people.get(p);
            home[p] = origin.getOrDefault(card.id(), me);
            isIntroduced[p] = introduced.containsKey(card.id());
            for (int zone = 0; zone < division.zones(); zone++) {
                boolean known = division.heirOf(home[p]) == zone
                        || isIntroduced[p] && division.mayHold(zone, card.x(), card.y(), card.radius());
                knownTo[p] |= known ? 1L << zone : 0;
                bid[zone][p] = bids.getOrDefault(zone, Map.of()).getOrDefault(card.id(), NO_BID);
            }
        }
    }

    // --- loss of a zone --------------------------------------------------------------------------------------------

    /** Everything held and booked here, as it is written down after every round for whoever may have to go on with it. */
    byte[] estate() {
        return ledger.everything(cards.people.size()).encode();
    }

    /** From now on another zone plans what the lost one held. */
    void lost(int zone, int heir) {
        division = division.without(zone, heir);
        index();
        startAgain();
    }

    /** What was best while the lost zone was there is of no use without its part. */
    private void startAgain() {
        bestTotal = Long.MIN_VALUE;
        bestPlans = ledger.plans();
    }

    /** Goes on with what a lost zone held, as it was booked when last written down. */
    void takeOver(int zone, Cards lostCards, byte[] lastWritten) {
        Ledger.Estate held = ledger.everything(cards.people.size());
        List<PersonCard> own = cards.people;
        HeldWeek before = week;
        LocalWeek known = local;
        division = division.without(zone, me);
        cards = cards.with(lostCards);
        places.remove(zone);
        lostCards.people.forEach(card -> origin.remove(card.id()));
        local = surroundings();
        week = heldWeek();
        for (int p = 0; p < local.people.size(); p++) {
            int row = known.person(local.people.get(p).id());
            if (row != WeekProblem.NONE) {
                week.told(p, before.price(row));
            }
        }
        for (int i = 0; i < ROUNDS_ALONE; i++) {
            week.decide();
            week.keepPrices();
            week.adjust();
        }
        week.settlePrices();
        index();
        ledger = new Ledger(local);
        ledger.receive(held, own);
        ledger.receive(Ledger.Estate.decode(lastWritten), lostCards.people);
        startAgain();
    }

    // --- the plan --------------------------------------------------------------------------------------------------

    /** The zone's part of the best plan that all have had together. */
    List<NeedPlan> plans() {
        return bestPlans;
    }

    /** The zone's part as it is now. */
    List<NeedPlan> current() {
        return ledger.plans();
    }

    /** What that plan is worth in all zones. */
    long bestTotal() {
        return bestTotal;
    }

    long moves() {
        return moves;
    }

    int unkeptPins() {
        return unkept.size();
    }

    private List<Received> tell(ZoneMessage message) {
        return options.exchange() ? link.round(me, List.of(new Sent(ZoneLink.ALL, message))) : List.of();
    }

    private static long[] longs(List<Long> all) {
        return all.stream().mapToLong(Long::longValue).toArray();
    }

    private static int[] ints(List<Integer> all) {
        return all.stream().mapToInt(Integer::intValue).toArray();
    }
}
