package io.quarkiverse.clerk.api;

import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.ChangeDomainRequest;
import io.quarkiverse.clerk.api.model.Instance;
import io.quarkiverse.clerk.api.model.InstanceAuthConfig;
import io.quarkiverse.clerk.api.model.InstanceCommunication;
import io.quarkiverse.clerk.api.model.InstanceProtect;
import io.quarkiverse.clerk.api.model.InstanceRestrictions;
import io.quarkiverse.clerk.api.model.InterstitialQuery;
import io.quarkiverse.clerk.api.model.OAuthApplicationSettings;
import io.quarkiverse.clerk.api.model.OrganizationSettings;
import io.quarkiverse.clerk.api.model.UpdateInstanceAuthConfigRequest;
import io.quarkiverse.clerk.api.model.UpdateInstanceProtectRequest;
import io.quarkiverse.clerk.api.model.UpdateInstanceRequest;
import io.quarkiverse.clerk.api.model.UpdateInstanceRestrictionsRequest;
import io.quarkiverse.clerk.api.model.UpdateOAuthApplicationSettingsRequest;
import io.quarkiverse.clerk.api.model.UpdateOrganizationSettingsRequest;

/** The instance that the secret key belongs to, and its settings (Clerk: Instance Settings, Beta Features, Miscellaneous). */
@BackendApi
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface InstanceApi {

    /** The instance ({@code GetInstance}). */
    @GET
    @Path("/instance")
    Instance get();

    /** Changes the instance ({@code UpdateInstance}). */
    @PATCH
    @Path("/instance")
    void update(UpdateInstanceRequest request);

    /** Changes who may sign up ({@code UpdateInstanceRestrictions}). */
    @PATCH
    @Path("/instance/restrictions")
    InstanceRestrictions updateRestrictions(UpdateInstanceRestrictionsRequest request);

    /** How the instance is protected from bots and abuse ({@code GetInstanceProtect}). */
    @GET
    @Path("/instance/protect")
    InstanceProtect getProtect();

    /** Changes how the instance is protected ({@code UpdateInstanceProtect}). */
    @PATCH
    @Path("/instance/protect")
    InstanceProtect updateProtect(UpdateInstanceProtectRequest request);

    /** Where text messages are not sent to ({@code GetInstanceCommunication}). */
    @GET
    @Path("/instance/communication")
    InstanceCommunication getCommunication();

    /**
     * Changes where text messages are not sent to ({@code UpdateInstanceCommunication}).
     *
     * @param blockedCountryCodes ISO 3166-1 alpha-2, at most 250; null leaves them as they are
     */
    @PATCH
    @Path("/instance/communication")
    InstanceCommunication updateCommunication(
            @BodyProperty(value = "blocked_country_codes", nullable = true) List<String> blockedCountryCodes);

    /** What holds for all OAuth applications ({@code GetInstanceOAuthApplicationSettings}). */
    @GET
    @Path("/instance/oauth_application_settings")
    OAuthApplicationSettings getOAuthApplicationSettings();

    /** Changes what holds for all OAuth applications ({@code UpdateInstanceOAuthApplicationSettings}). */
    @PATCH
    @Path("/instance/oauth_application_settings")
    OAuthApplicationSettings updateOAuthApplicationSettings(UpdateOAuthApplicationSettingsRequest request);

    /** What holds for all organizations ({@code GetInstanceOrganizationSettings}). */
    @GET
    @Path("/instance/organization_settings")
    OrganizationSettings getOrganizationSettings();

    /** Changes what holds for all organizations ({@code UpdateInstanceOrganizationSettings}). */
    @PATCH
    @Path("/instance/organization_settings")
    OrganizationSettings updateOrganizationSettings(UpdateOrganizationSettingsRequest request);

    /** Changes how people sign up ({@code UpdateInstanceAuthConfig}). */
    @PATCH
    @Path("/beta_features/instance_settings")
    InstanceAuthConfig updateAuthConfig(UpdateInstanceAuthConfigRequest request);

    /**
     * Moves a production instance to another domain; DNS records must be changed, and the publishable key changes ({@code
     * ChangeProductionInstanceDomain}).
     */
    @POST
    @Path("/instance/change_domain")
    void changeDomain(ChangeDomainRequest request);

    /**
     * Moves a production instance to another domain ({@code UpdateProductionInstanceDomain}).
     *
     * @deprecated Clerk has replaced it by {@link #changeDomain(ChangeDomainRequest)}
     */
    @Deprecated
    @PUT
    @Path("/beta_features/domain")
    void changeDomainBeta(ChangeDomainRequest request);

    /** The page with which old versions of Clerk completed a sign-in, in HTML ({@code GetPublicInterstitial}). */
    @GET
    @Path("/public/interstitial")
    @Produces(MediaType.TEXT_HTML)
    String interstitial(@BeanParam InterstitialQuery query);
}
