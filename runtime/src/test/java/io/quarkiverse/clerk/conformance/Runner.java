package io.quarkiverse.clerk.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.conformance.Verdict.Kind;

/** Runs the rows of a file. */
final class Runner {

    private static final List<Operation> OPERATIONS = List.of(new SessionClaimsDecoding(), new AuthorizationChecks(),
            new PublishableKeys(), new Verifications(), new ClaimAssertions(), new KeyLoading(), new TokenParts(),
            new ScopedLists(), new AuthenticateRequest(),
            new LegacyFilters(), new LegacyErrors(), new LegacyMultiSession(), new LegacyKeys(), new LegacyInstances(),
            new ClientOperations(), new HandshakeOperations(), new AuthContexts(), new PublicUrls(), new PathPatterns(),
            new RequestStates(), new SignInRedirects(), new Predicates(), new HttpFilters(), new Protections(),
            new FilterOptions(), new IdentityReading(), new WebhookVerification(), new FrontendApiProxying(),
            new BackendApiAddresses(), new ApiErrorKinds(), new PropertyNames(), new PrivateMetadata(),
            new MachineTokenShapes(), new MachineVerifications(), new IdentityObjects(), new SessionTokenMinting(),
            new SessionDebugging(), new BackendApiCalls());

    private Runner() {
    }

    static List<Verdict> run(CaseFile file) {
        Map<String, Scene> groups = new HashMap<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (Row row : file.rows()) {
            Scene scene = row.group().map(group -> groups.computeIfAbsent(group, ignored -> new Scene())).orElseGet(Scene::new);
            verdicts.add(run(row, scene));
        }
        return verdicts;
    }

    private static Verdict run(Row row, Scene scene) {
        Optional<Operation> operation = OPERATIONS.stream().filter(known -> known.covers(row.operation())).findFirst();
        if (operation.isEmpty()) {
            return new Verdict(row, Kind.NOT_APPLICABLE, exclusion(row));
        }
        Optional<String> obstacle = operation.get().notApplicable(row);
        if (obstacle.isPresent()) {
            return new Verdict(row, Kind.NOT_APPLICABLE, obstacle.get());
        }
        return compare(row, scene, operation.get());
    }

    /** Why no operation covers the row. */
    private static String exclusion(Row row) {
        if (row.operation().equals("http_application")) {
            return "asked of a running application: HttpApplicationDevelopmentTest and HttpApplicationProductionTest";
        }
        if (row.isTagged("helper")) {
            return "helper of Clerk's own code: nothing of ours corresponds to it";
        }
        return row.isTagged("nextjs-only") ? "Next.js only: not required elsewhere" : "operation of a later issue";
    }

    private static Verdict compare(Row row, Scene scene, Operation operation) {
        JsonNode stated = Json.canonical(operation.expectation(row));
        try {
            Deviations.Applied ours = Deviations.to(row, operation.expectation(row));
            JsonNode expected = Json.canonical(ours.expectation());
            scene.enter(row);
            JsonNode actual = Json.canonical(operation.run(row, scene));
            if (!actual.equals(expected)) {
                return new Verdict(row, Kind.FAILED, "expected " + expected + "\n     actual   " + actual);
            }
            return expected.equals(stated) ? new Verdict(row, Kind.PASSED, "")
                    : new Verdict(row, Kind.DEVIATING, ours.reasons());
        } catch (Exception | AssertionError e) {
            return new Verdict(row, Kind.FAILED, "expected " + stated + "\n     thrown   " + e);
        }
    }
}
