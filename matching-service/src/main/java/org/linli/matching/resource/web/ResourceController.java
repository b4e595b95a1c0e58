package org.linli.matching.resource.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.Window;
import org.linli.matching.resource.BookResource;
import org.linli.matching.resource.Circle;
import org.linli.matching.resource.CircleFigures;
import org.linli.matching.resource.HandleBooking;
import org.linli.matching.resource.KeepResource;
import org.linli.matching.resource.OfferResource;
import org.linli.matching.resource.ReadResources;
import org.linli.matching.resource.Resource;
import org.linli.matching.resource.ResourceDetails;
import org.linli.matching.resource.ResourceId;
import org.linli.matching.resource.ResourceKind;
import org.linli.matching.resource.ResourceStatus;
import org.linli.matching.resource.Resources;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.security.Caller;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The resource list and the moves of a resource and its bookings (MAT-04). */
@RestController
@RequestMapping("/api/v1/resources")
@Tag(name = "resources")
class ResourceController {

    private static final int LONGEST_REASON = 300;
    private static final int MOST_DAYS = 31;

    private final OfferResource offer;
    private final KeepResource keep;
    private final BookResource book;
    private final HandleBooking handle;
    private final ReadResources read;
    private final Areas areas;

    ResourceController(
            OfferResource offer,
            KeepResource keep,
            BookResource book,
            HandleBooking handle,
            ReadResources read,
            Areas areas) {
        this.offer = offer;
        this.keep = keep;
        this.book = book;
        this.handle = handle;
        this.read = read;
        this.areas = areas;
    }

    /** The hours and bookings of one day. */
    record DayView(LocalDate date, List<ResourceView.Hours> open, List<ResourceView.BookingView> bookings) {}

    /** A resource's days. */
    record CalendarView(String resourceId, List<DayView> days) {}

    @PostMapping
    @Idempotent
    @Operation(operationId = "offerResource", summary = "Takes an offer; it comes on the list after a check")
    ResponseEntity<ResourceView> offer(Caller caller, IdempotencyKey key, @RequestBody ResourceRequests.Offer body) {
        caller.requireRole(OfferResource.offerers());
        Fields fields = new Fields();
        ResourceDetails details = body.details(fields);
        fields.orRefuse();
        Versioned<Resource> created = offer.handle(
                new OfferResource.Command(new ResourceId(key.deriveId()), details, body.stock(new Fields()), caller));
        return created(created);
    }

    @GetMapping
    @Operation(operationId = "listResources", summary = "Resources of an area, newest first")
    Page<ResourceView> page(
            Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String circle,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        Fields fields = new Fields();
        ResourceKind wantedKind = fields.optionalOneOf("kind", kind, ResourceKind.values());
        ResourceStatus wantedStatus = fields.optionalOneOf("status", status, ResourceStatus.values());
        Circle wantedCircle = fields.optionalOneOf("circle", circle, Circle.values());
        fields.orRefuse();
        int rows = Page.limit(limit);
        List<Versioned<Resource>> found = read.page(
                new Resources.Filter(
                        area == null ? caller.area().prefix() : area,
                        wantedKind,
                        wantedStatus,
                        wantedCircle,
                        department,
                        cursor),
                rows + 1,
                caller);
        return Page.ofOneMore(found, rows, r -> r.value().state().id().value()).map(r -> ResourceView.of(r, areas));
    }

    @GetMapping("/circles")
    @Operation(
            operationId = "readCircles",
            summary = "What the circles of public good, supply and economy came to: uses, minutes, takings, discounts")
    List<CircleFigures.OfCircle> circles(Caller caller, @RequestParam(required = false) @Nullable String area) {
        return read.circles(area == null ? caller.area().prefix() : area, caller);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readResource", summary = "One resource with its live bookings")
    ResponseEntity<ResourceView> one(Caller caller, @PathVariable String id) {
        return answer(read.one(new ResourceId(id), caller));
    }

    @GetMapping("/{id}/calendar")
    @Operation(operationId = "readResourceCalendar", summary = "Opening hours and live bookings, day by day")
    CalendarView calendar(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        Fields fields = new Fields();
        LocalDate first = date(fields, "from", from);
        LocalDate last = date(fields, "to", to);
        fields.check(
                !last.isBefore(first) && last.isBefore(first.plusDays(MOST_DAYS)),
                "to",
                FieldFault.of("bad_span").with("days", MOST_DAYS));
        fields.orRefuse();
        Resource.State state = read.one(new ResourceId(id), caller).value().state();
        List<DayView> days =
                first.datesUntil(last.plusDays(1)).map(day -> day(state, day)).toList();
        return new CalendarView(id, days);
    }

    private static DayView day(Resource.State state, LocalDate day) {
        return new DayView(
                day,
                state.details().opening().on(day).stream()
                        .map(ResourceView.Hours::of)
                        .toList(),
                state.bookings().stream()
                        .filter(b -> b.stage().live())
                        .filter(b -> Stream.of(b.startsAt())
                                .filter(Objects::nonNull)
                                .anyMatch(at ->
                                        at.atZone(Window.ZONE).toLocalDate().equals(day)))
                        .map(ResourceView.BookingView::of)
                        .toList());
    }

    @PostMapping("/{id}/check")
    @Operation(operationId = "checkResource", summary = "Finds a resource as stated")
    ResponseEntity<ResourceView> check(Caller caller, @PathVariable String id, @IfMatch long version) {
        return answer(keep.check(new ResourceId(id), version, caller));
    }

    @PostMapping("/{id}/publication")
    @Operation(operationId = "publishResource", summary = "Puts a checked resource on the list")
    ResponseEntity<ResourceView> publish(Caller caller, @PathVariable String id, @IfMatch long version) {
        return answer(keep.publish(new ResourceId(id), version, caller));
    }

    @PostMapping("/{id}/retirement")
    @Operation(operationId = "retireResource", summary = "Takes a resource off the list for good")
    ResponseEntity<ResourceView> retire(
            Caller caller,
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody(required = false) ResourceRequests.@Nullable Retirement body) {
        Fields fields = new Fields();
        String reason = fields.optionalText("reason", body == null ? null : body.reason(), LONGEST_REASON);
        fields.orRefuse();
        return answer(keep.retire(new ResourceId(id), version, reason, caller));
    }

    @PostMapping("/{id}/deliveries")
    @Operation(operationId = "restockResource", summary = "Adds to the stock of goods or funds")
    ResponseEntity<ResourceView> restock(
            Caller caller,
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody ResourceRequests.Delivery body) {
        return answer(keep.restock(new ResourceId(id), version, body.amount(), caller));
    }

    @PutMapping("/{id}/opening")
    @Operation(operationId = "changeResourceOpening", summary = "Changes opening hours and days off")
    ResponseEntity<ResourceView> open(
            Caller caller,
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody ResourceRequests.OpeningBody body) {
        Fields fields = new Fields();
        var opening = body.opening(fields);
        fields.check(!opening.week().isEmpty() && opening.sound(), "opening", FieldFault.BAD_HOURS);
        fields.orRefuse();
        return answer(keep.open(new ResourceId(id), version, opening, caller));
    }

    @PostMapping("/{id}/bookings")
    @Idempotent
    @Operation(operationId = "bookResource", summary = "Reserves a time or a quantity, for a demand when one is named")
    ResponseEntity<ResourceView> book(
            Caller caller,
            IdempotencyKey key,
            @PathVariable String id,
            @RequestBody ResourceRequests.Reservation body) {
        caller.requireRole(BookResource.bookers());
        ResourceKind kind =
                read.one(new ResourceId(id), caller).value().state().details().kind();
        Versioned<Resource> booked = book.handle(new BookResource.Command(
                new ResourceId(id), body.wish(key.deriveId(), caller.subject(), kind), caller));
        return created(booked);
    }

    @PostMapping("/{id}/bookings/{booking}/confirmation")
    @Operation(operationId = "confirmBooking", summary = "Says yes for the owner")
    ResponseEntity<ResourceView> confirm(
            Caller caller, @PathVariable String id, @PathVariable String booking, @IfMatch long version) {
        return answer(handle.confirm(new ResourceId(id), booking, version, caller));
    }

    @PostMapping("/{id}/bookings/{booking}/start")
    @Operation(operationId = "startBooking", summary = "Hands the resource over")
    ResponseEntity<ResourceView> start(
            Caller caller, @PathVariable String id, @PathVariable String booking, @IfMatch long version) {
        return answer(handle.start(new ResourceId(id), booking, version, caller));
    }

    @PostMapping("/{id}/bookings/{booking}/finish")
    @Operation(operationId = "finishBooking", summary = "Takes the resource back and settles the session")
    ResponseEntity<ResourceView> finish(
            Caller caller,
            @PathVariable String id,
            @PathVariable String booking,
            @IfMatch long version,
            @RequestBody ResourceRequests.Settlement body) {
        return answer(handle.finish(new ResourceId(id), booking, version, body.who(), caller));
    }

    @PostMapping("/{id}/bookings/{booking}/cancellation")
    @Operation(operationId = "cancelBooking", summary = "Gives a promise back")
    ResponseEntity<ResourceView> cancel(
            Caller caller, @PathVariable String id, @PathVariable String booking, @IfMatch long version) {
        return answer(handle.cancel(new ResourceId(id), booking, version, caller));
    }

    private ResponseEntity<ResourceView> created(Versioned<Resource> resource) {
        return Tagged.created(
                "/api/v1/resources/" + resource.value().state().id(),
                resource.version(),
                ResourceView.of(resource, areas));
    }

    private ResponseEntity<ResourceView> answer(Versioned<Resource> resource) {
        return Tagged.of(resource.version(), ResourceView.of(resource, areas));
    }

    private static LocalDate date(Fields fields, String field, @Nullable String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeParseException unreadable) {
            fields.check(false, field, FieldFault.BAD_DATE);
            return LocalDate.EPOCH;
        }
    }
}
