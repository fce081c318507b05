package io.quarkiverse.clerk.test.browser;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkus.security.Authenticated;

/** Every way in which an endpoint can ask for a session, and every way in which it can answer. */
@Path("/")
public class BrowserEndpoints {

    static final String CONFIGURATION = """
            quarkus.http.auth.permission.page.paths=/page.html
            quarkus.http.auth.permission.page.policy=clerk-session
            quarkus.http.auth.permission.policy.paths=/policy
            quarkus.http.auth.permission.policy.policy=authenticated
            """;
    static final String[] NEED_A_SESSION = { "/strict", "/authenticated", "/roles", "/policy", "/page.html" };

    @Inject
    ClerkIdentity clerk;

    @GET
    @Path("open")
    public String open() {
        return "open";
    }

    @GET
    @Path("lax{more:.*}")
    @ClerkSession
    public String lax() {
        return clerk.findUserId().orElse("nobody");
    }

    @GET
    @Path("strict{more:.*}")
    @RequireClerkSession
    public String strict() {
        return clerk.userId();
    }

    @POST
    @Path("strict")
    @RequireClerkSession
    public String post() {
        return clerk.userId();
    }

    @GET
    @Path("authenticated")
    @Authenticated
    public String authenticated() {
        return clerk.userId();
    }

    @GET
    @Path("roles")
    @RolesAllowed("org:admin")
    public String roles() {
        return clerk.userId();
    }

    @GET
    @Path("role")
    @RequireClerkSession(role = "admin")
    public String role() {
        return clerk.userId();
    }

    @GET
    @Path("policy")
    public String policy() {
        return clerk.userId();
    }

    /** Has cookies and a caching rule of its own. */
    @GET
    @Path("cookies")
    @ClerkSession
    public Response cookies() {
        return Response.ok(clerk.findUserId().orElse("nobody")).header("Cache-Control", "private")
                .cookie(new NewCookie.Builder("one").value("1").build(), new NewCookie.Builder("two").value("2").build())
                .build();
    }

    @GET
    @Path("cookie")
    @ClerkSession
    public Response cookie() {
        return Response.ok(clerk.findUserId().orElse("nobody")).cookie(new NewCookie.Builder("one").value("1").build())
                .build();
    }

    @GET
    @Path("failing")
    @ClerkSession
    public String failing() {
        throw new IllegalStateException("on purpose");
    }

    /** Finds out that it needs a user when it is too late for an annotation. */
    @GET
    @Path("user")
    @ClerkSession
    public String user() {
        return clerk.userId();
    }
}
