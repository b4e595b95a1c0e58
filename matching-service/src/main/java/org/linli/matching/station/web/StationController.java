package org.linli.matching.station.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.matching.station.ReadStations;
import org.linli.matching.station.Station;
import org.linli.matching.station.StationDesk;
import org.linli.matching.station.StationDetails;
import org.linli.matching.station.StationId;
import org.linli.matching.station.StationType;
import org.linli.matching.station.StationTypes;
import org.linli.matching.station.Stations;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
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

/** The register of stations and the network map (MAT-17). */
@RestController
@RequestMapping("/api/v1/stations")
@Tag(name = "stations")
class StationController {

    private final StationDesk desk;
    private final ReadStations read;
    private final StationTypes types;
    private final Areas areas;

    StationController(StationDesk desk, ReadStations read, StationTypes types, Areas areas) {
        this.desk = desk;
        this.read = read;
        this.types = types;
        this.areas = areas;
    }

    /** GeoJSON (RFC 7946). */
    record FeatureCollection(String type, List<Feature> features) {}

    /** One station on the map. */
    record Feature(String type, String id, Point geometry, Map<String, Object> properties) {}

    /** Longitude, then latitude. */
    record Point(String type, List<Double> coordinates) {}

    @PostMapping
    @Idempotent
    @Operation(operationId = "registerStation", summary = "Registers a station of a community")
    ResponseEntity<StationView> register(
            Caller caller, IdempotencyKey key, @RequestBody StationRequests.Registration body) {
        caller.requireRole(StationDesk.officers());
        Fields fields = new Fields();
        StationDetails details = body.details(types, fields);
        var things = StationRequests.things(fields, body.things());
        var functions = StationRequests.functions(fields, body.functions());
        fields.orRefuse();
        Versioned<Station> created = desk.register(new StationId(key.deriveId()), details, things, functions, caller);
        return Tagged.created("/api/v1/stations/" + created.value().state().id(), created.version(), view(created));
    }

    @GetMapping
    @Operation(operationId = "listStations", summary = "Stations of an area, newest first; idle=true keeps idle ones")
    Page<StationView> page(
            Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable Boolean idle,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int rows = Page.limit(limit);
        List<ReadStations.Shown> found = read.page(
                new Stations.Filter(area(area, caller), type, null, null, cursor),
                Boolean.TRUE.equals(idle),
                rows + 1,
                caller);
        return Page.ofOneMore(found, rows, s -> s.station().value().state().id().value())
                .map(s -> StationView.of(s, types, areas));
    }

    @GetMapping("/map")
    @Operation(operationId = "readStationMap", summary = "Open stations of an area as GeoJSON")
    FeatureCollection map(
            Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String type) {
        return new FeatureCollection(
                "FeatureCollection",
                read.map(area(area, caller), type, caller).stream()
                        .map(this::feature)
                        .toList());
    }

    @GetMapping("/network")
    @Operation(operationId = "readStationNetwork", summary = "Stations by type, and how many of them are active")
    ReadStations.Network network(Caller caller, @RequestParam(required = false) @Nullable String area) {
        return read.network(area(area, caller), caller);
    }

    @GetMapping("/types")
    @Operation(operationId = "listStationTypes", summary = "The types of stations")
    List<StationType> types() {
        return types.all();
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readStation", summary = "One station with its checklist and latest activities")
    ResponseEntity<StationView> one(Caller caller, @PathVariable String id) {
        ReadStations.Shown shown = read.one(new StationId(id), caller);
        return Tagged.of(shown.station().version(), StationView.of(shown, types, areas));
    }

    @PutMapping("/{id}")
    @Operation(operationId = "describeStation", summary = "Describes a station anew")
    ResponseEntity<StationView> describe(
            Caller caller,
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody StationRequests.Registration body) {
        caller.requireRole(StationDesk.officers());
        Fields fields = new Fields();
        StationDetails details = body.details(types, fields);
        fields.orRefuse();
        return answer(desk.describe(new StationId(id), version, details, caller));
    }

    @PutMapping("/{id}/checklist")
    @Operation(operationId = "checkStation", summary = "Goes through the six things and seven functions")
    ResponseEntity<StationView> check(
            Caller caller,
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody StationRequests.Checklist body) {
        Fields fields = new Fields();
        var things = StationRequests.things(fields, body.things());
        var functions = StationRequests.functions(fields, body.functions());
        fields.orRefuse();
        return answer(desk.check(new StationId(id), version, things, functions, caller));
    }

    @PostMapping("/{id}/activities")
    @Idempotent
    @Operation(operationId = "recordStationActivity", summary = "Records what took place at a station")
    ResponseEntity<StationView> activity(
            Caller caller, IdempotencyKey key, @PathVariable String id, @RequestBody StationRequests.Activity body) {
        return answer(desk.recordActivity(new StationId(id), body.activity(key.deriveId()), caller));
    }

    @PostMapping("/{id}/closure")
    @Operation(operationId = "closeStation", summary = "Closes a station")
    ResponseEntity<StationView> close(Caller caller, @PathVariable String id, @IfMatch long version) {
        return answer(desk.close(new StationId(id), version, caller));
    }

    @PostMapping("/{id}/reopening")
    @Operation(operationId = "reopenStation", summary = "Opens a closed station again")
    ResponseEntity<StationView> reopen(Caller caller, @PathVariable String id, @IfMatch long version) {
        return answer(desk.reopen(new StationId(id), version, caller));
    }

    private Feature feature(ReadStations.Shown shown) {
        StationView v = StationView.of(shown, types, areas);
        return new Feature(
                "Feature",
                v.id(),
                new Point("Point", List.of(v.longitude(), v.latitude())),
                Map.of(
                        "name", v.name(),
                        "type", v.type(),
                        "typeName", v.typeName(),
                        "area", v.area(),
                        "completion", v.completion(),
                        "staff", v.staff(),
                        "activeSince", v.activeSince(),
                        "idle", v.idle()));
    }

    private ResponseEntity<StationView> answer(Versioned<Station> station) {
        return Tagged.of(station.version(), view(station));
    }

    /** After a change a station is shown as it stands; whether it is idle is told when it is read. */
    private StationView view(Versioned<Station> station) {
        return StationView.of(new ReadStations.Shown(station, false), types, areas);
    }

    private static String area(@Nullable String wished, Caller caller) {
        return wished == null ? caller.area().prefix() : wished;
    }
}
