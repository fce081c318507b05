package ilove.quark.us;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;

@Path("/account")
@RequireClerkSession
public class AccountResource {

    private final ClerkIdentity clerk;

    AccountResource(ClerkIdentity clerk) {
        this.clerk = clerk;
    }

    @GET
    public String account() {
        return "You are " + clerk.userId();
    }

    @GET
    @Path("/admin")
    @RequireClerkSession(role = "org:admin")
    public String admin() {
        return "You are an administrator of " + clerk.organizationId().orElseThrow();
    }

    @GET
    @Path("/greeting")
    @ClerkSession
    public String greeting() {
        return "Hello, " + clerk.findUserId().orElse("stranger");
    }
}
