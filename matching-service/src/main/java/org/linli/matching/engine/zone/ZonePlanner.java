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
    /** Points by which somebody may be worse than the last one taken and still be introduced or bid for. */
    private static final int NEARLY = 80;
    /** People of a role and window beyond those wanted that may be introduced or bid for. */
    private static final int MORE = 4;

    private static final int LACKING = -1_000;
    private static final int NO_BID = -300;
    /** How decisive a difference of bids is, in points. */
    private static final double INDIFFERENCE = 40;

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
    }

    // --- what is known ---------------------------------------------------------------------------------------------

    void open() {
        if (options.exchange()) {
            for (Received one : tell(new Places(cards.needs, cards.venues))) {
                places.put(one.sender(), (Places) one.message());
            }
        }
        alone();
        if (options.exchange()) {
            introduce();
            priceTogether();
            bid();
        }
        ledger = new Ledger(local);
        ledger.receive(home());
        if (options.exchange()) {
            exchange(0);
        }
        HeldWeek.Outcome built = week.build(ledger.holding());
        unkept.addAll(built.unkept());
        take(built);
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
        local.problem.pins().forEach(pin -> pinnedNeed[pin.need()] = true);
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
        int[] flat = margins.stream().flatMapToInt(Arrays::stream).toArray();
        int[] promise = new int[local.people.size()];
        Arrays.fill(promise, NO_BID);
        for (Received one : tell(new Margins(ids, flat))) {
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
                .filter(card -> origin.containsKey(card.id())
                        && division.mayHold(me, card.x(), card.y(), card.radius()))
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
            for (Received one : tell(own)) {
                Wishes other = (Wishes) one.message();
                bound += other.bound();
                hear(other);
                for (int k = 0; k < ownPools.length; k++) {
                    before[k] += one.sender() < me ? other.pool()[k] : 0;
                }
            }
            if (bound < leastBound) {
                leastBound = bound;
                week.keepPrices();
            }
            poolShare = shares(ownPools, before, week.poolsAsked());
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
        return new Wishes(longs(person), ints(times), longs(venue), ints(hour), week.poolsAsked().clone(), bound);
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
            if (week.price(p) != sentPerson[p] && introduced.containsKey(local.people.get(p).id())) {
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

    /** Of each pool the share of what is asked; all zones cut it at the same places. */
    private int[] shares(int[] own, int[] before, int[] all) {
        int[] shares = new int[own.length];
        for (int k = 0; k < own.length; k++) {
            long quantity = cards.pools[k];
            long asked = Math.max(1, all[k]);
            long from = all[k] == 0 ? (me == 0 ? 0 : quantity) : quantity * before[k] / asked;
            long to = all[k] == 0 ? quantity : quantity * (before[k] + own[k]) / asked;
            shares[k] = (int) (to - from);
        }
        return shares;
    }

    private void bid() {
        int[] promise = new int[local.people.size()];
        Arrays.fill(promise, NO_BID);
        for (int n = 0; n < cards.needs.size(); n++) {
            week.promises(n, week.margins(n, LACKING), MORE, promise);
        }
        Map<Long, Integer> own = new TreeMap<>();
        for (int p = 0; p < promise.length; p++) {
            long id = local.people.get(p).id();
            if (promise[p] > NO_BID && introduced.containsKey(id)) {
                own.put(id, Math.clamp(promise[p], NO_BID, 1_000));
            }
        }
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
    private Handover home() {
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
                zoneOfNeed[n] = division.zoneOf(card.x(), card.y(), round, options.seed());
                if (!ledger.holdsNeed(n)) {
                    continue;
                }
                HeldWeek.Booking booking = ledger.booking(n);
                int size = 4 + (booking == null ? 0 : 6 + 5 * booking.person().length);
                int zone = zoneOfNeed[n];
                if (zone == me) {
                    continue;
                }
                boolean goes = !pinnedNeed[n]
                        && bytes + size <= MOST_NEEDS_BYTES
                        && (booking == null
                                || Arrays.stream(booking.person()).allMatch(p -> knows(zone, p)));
                if (goes) {
                    bytes += size;
                    needs.get(zone).add(n);
                } else {
                    zoneOfNeed[n] = me;
                }
            }
        }

        private void people() {
            int[] wanted = new int[local.people.size()];
            Arrays.fill(wanted, -1);
            for (int n = 0; n < zoneOfNeed.length; n++) {
                HeldWeek.Booking booking = ledger.booking(n);
                for (int p : booking == null ? new int[0] : booking.person()) {
                    if (wanted[p] < 0 || Chance.below(2, options.seed(), round, p) == 0) {
                        wanted[p] = zoneOfNeed[n];
                    }
                    if (pinnedNeed[n]) {
                        wanted[p] = me;
                        break;
                    }
                }
            }
            int bytes = 0;
            for (int p = 0; p < wanted.length; p++) {
                if (!ledger.holdsPerson(p)) {
                    continue;
                }
                int zone = wanted[p];
                if (zone < 0) {
                    List<ZoneMessage.Booked> others = ledger.elsewhere(p);
                    int n = others.isEmpty() ? WeekProblem.NONE : local.need(others.getFirst().need());
                    zone = n == WeekProblem.NONE ? drawn(p) : zoneOfNeed[n];
                }
                if (zone != me && knows(zone, p) && bytes < MOST_PEOPLE_BYTES) {
                    people.get(zone).add(p);
                    bytes += wanted[p] < 0 ? 4 : 10;
                }
            }
        }

        /** Somebody idle goes mostly where he would be worth most. */
        private int drawn(int p) {
            long id = local.people.get(p).id();
            if (!introduced.containsKey(id)) {
                return me;
            }
            double[] weight = new double[division.zones()];
            double sum = 0;
            for (int zone = 0; zone < weight.length; zone++) {
                Map<Long, Integer> of = bids.get(zone);
                if (of != null && (zone == me || knows(zone, p))) {
                    weight[zone] = Math.exp(of.getOrDefault(id, NO_BID) / INDIFFERENCE);
                    sum += weight[zone];
                }
            }
            double at = (round == 0 ? 0.5 : Chance.unit(options.seed() + 1, round, id)) * sum;
            for (int zone = 0; zone < weight.length; zone++) {
                at -= weight[zone];
                if (at < 0) {
                    return zone;
                }
            }
            return me;
        }

        private void venueDays() {
            for (int v = 0; v < local.venues.size(); v++) {
                VenueCard card = local.venues.get(v);
                int zone = division.zoneOf(card.x(), card.y(), round, options.seed());
                for (int day = 0; zone != me && day < WeekProblem.DAYS; day++) {
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
        PersonCard card = local.people.get(p);
        int home = origin.getOrDefault(card.id(), me);
        return division.heirOf(home) == zone
                || introduced.containsKey(card.id()) && division.mayHold(zone, card.x(), card.y(), card.radius());
    }

    // --- loss of a zone --------------------------------------------------------------------------------------------

    /** Everything held and booked here, as it is written down after every round for whoever may have to go on with it. */
    Handover everything() {
        return ledger.everything();
    }

    /** From now on another zone plans what the lost one held. */
    void lost(int zone, int heir) {
        division = division.without(zone, heir);
    }

    /** Goes on with what a lost zone held, as it was booked when last written down. */
    void takeOver(int zone, Cards lostCards, Handover lastWritten) {
        Handover held = ledger.everything();
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
        ledger = new Ledger(local);
        ledger.receive(held);
        ledger.receive(lastWritten);
    }

    // --- the plan --------------------------------------------------------------------------------------------------

    /** The zone's part of the best plan that all have had together. */
    List<NeedPlan> plans() {
        return bestPlans;
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
