package org.acme

import io.quarkiverse.clerk.ClerkIdentity
import io.quarkiverse.clerk.ClerkSession
import io.quarkiverse.clerk.RequireClerkSession
import jakarta.ws.rs.GET
import jakarta.ws.rs.Path

@Path("/account")
@RequireClerkSession
class AccountResource(private val clerk: ClerkIdentity) {

    @GET
    fun account() = "You are ${clerk.userId()}"

    @GET
    @Path("/admin")
    @RequireClerkSession(role = "org:admin")
    fun admin() = "You are an administrator of ${clerk.organizationId().orElseThrow()}"

    @GET
    @Path("/greeting")
    @ClerkSession
    fun greeting() = "Hello, ${clerk.findUserId().orElse("stranger")}"
}
