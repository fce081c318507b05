package io.quarkiverse.clerk.test.filter;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Every annotation is where the name binding of Quarkus REST looks. */
public final class BoundFilterEndpoints {

    private BoundFilterEndpoints() {
    }

    @Path("strict")
    @RequireClerkSession
    public static class Strict {
        @Inject
        Calls calls;

        @GET
        public String get() {
            return calls.answer();
        }

        @GET
        @Path("event-loop")
        @NonBlocking
        public String onTheEventLoop() {
            return calls.answer();
        }

        @GET
        @Path("uni")
        public Uni<String> uni() {
            return Uni.createFrom().item(calls::answer);
        }

        @GET
        @Path("events")
        @Produces(MediaType.SERVER_SENT_EVENTS)
        public Multi<String> events() {
            return Multi.createFrom().item(calls::answer);
        }

        @GET
        @Path("lax")
        @ClerkSession
        @NonBlocking
        public String lax() {
            return calls.answer();
        }

        @GET
        @Path("role")
        @RequireClerkSession(role = "admin")
        public String role() {
            return calls.answer();
        }

        @GET
        @Path("permission")
        @RequireClerkSession(permission = "org:orders:delete")
        public String permission() {
            return calls.answer();
        }
    }

    @Path("open")
    public static class Open {
        @Inject
        Calls calls;

        @GET
        public String get() {
            return calls.anonymousAnswer();
        }

        @GET
        @Path("strict")
        @RequireClerkSession
        public String strict() {
            return calls.answer();
        }

        @GET
        @Path("lax")
        @ClerkSession
        public String lax() {
            return calls.answer();
        }
    }

    public abstract static class Base<T> {
        @Inject
        Calls calls;

        @GET
        @Path("inherited")
        @RequireClerkSession
        public String inherited() {
            return calls.answer();
        }

        @GET
        @Path("overridden")
        @RequireClerkSession
        public String overridden(T body) {
            return calls.answer();
        }
    }

    @Path("derived")
    @ClerkSession
    public static class Derived extends Base<String> {
        @Override
        public String overridden(String body) {
            return calls.answer();
        }
    }

    @Path("contract")
    @RequireClerkSession
    public interface Contract {
        @GET
        String get();
    }

    public static class Implementation implements Contract {
        @Inject
        Calls calls;

        @Override
        public String get() {
            return calls.answer();
        }
    }

    @Path("root")
    public static class Root {
        @Inject
        Sub sub;

        @Path("sub")
        public Sub sub() {
            return sub;
        }
    }

    @RequireClerkSession
    @jakarta.inject.Singleton
    public static class Sub {
        @Inject
        Calls calls;

        @GET
        @Path("{id}")
        public String get() {
            return calls.answer();
        }
    }
}
