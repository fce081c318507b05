package io.quarkiverse.clerk.api;

import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.AdjustCreditBalanceRequest;
import io.quarkiverse.clerk.api.model.BillingCreditBalance;
import io.quarkiverse.clerk.api.model.BillingCreditLedgerEntry;
import io.quarkiverse.clerk.api.model.BillingSubscription;
import io.quarkiverse.clerk.api.model.CreateUserRequest;
import io.quarkiverse.clerk.api.model.CredentialVerification;
import io.quarkiverse.clerk.api.model.DeletedObject;
import io.quarkiverse.clerk.api.model.EmailAddress;
import io.quarkiverse.clerk.api.model.ImageUpload;
import io.quarkiverse.clerk.api.model.OAuthAccessToken;
import io.quarkiverse.clerk.api.model.OrganizationInvitation;
import io.quarkiverse.clerk.api.model.OrganizationInvitationQuery;
import io.quarkiverse.clerk.api.model.OrganizationMembership;
import io.quarkiverse.clerk.api.model.Page;
import io.quarkiverse.clerk.api.model.Paging;
import io.quarkiverse.clerk.api.model.PhoneNumber;
import io.quarkiverse.clerk.api.model.ReplaceEmailAddressRequest;
import io.quarkiverse.clerk.api.model.ReplacePhoneNumberRequest;
import io.quarkiverse.clerk.api.model.TotalCount;
import io.quarkiverse.clerk.api.model.TrustedDevice;
import io.quarkiverse.clerk.api.model.UpdateUserRequest;
import io.quarkiverse.clerk.api.model.User;
import io.quarkiverse.clerk.api.model.UserMetadataRequest;
import io.quarkiverse.clerk.api.model.UserQuery;
import io.quarkiverse.clerk.api.model.UserReference;
import io.quarkus.rest.client.reactive.ClientQueryParam;

/** The users of the instance (Clerk: Users). */
@BackendApi
@Path("/users")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface UsersApi {

    /** Users, the newest first unless asked for in another order ({@code GetUserList}). */
    @GET
    Page<User> list(@BeanParam UserQuery query);

    /** How many users there are ({@code GetUsersCount}). */
    @GET
    @Path("/count")
    TotalCount count(@BeanParam UserQuery query);

    /** One user ({@code GetUser}). */
    @GET
    @Path("/{userId}")
    User get(@PathParam("userId") String userId);

    /** A new user ({@code CreateUser}). */
    @POST
    User create(CreateUserRequest request);

    /** Changes a user; what is not set stays ({@code UpdateUser}). */
    @PATCH
    @Path("/{userId}")
    User update(@PathParam("userId") String userId, UpdateUserRequest request);

    /** Deletes a user ({@code DeleteUser}). */
    @DELETE
    @Path("/{userId}")
    DeletedObject delete(@PathParam("userId") String userId);

    /** Merges metadata into that of a user, deeply; a key whose value is null is removed ({@code UpdateUserMetadata}). */
    @PATCH
    @Path("/{userId}/metadata")
    User mergeMetadata(@PathParam("userId") String userId, UserMetadataRequest request);

    /** Replaces metadata of a user; a kind that is not set stays ({@code ReplaceUserMetadata}). */
    @PUT
    @Path("/{userId}/metadata")
    User replaceMetadata(@PathParam("userId") String userId, UserMetadataRequest request);

    /** Gives a user a picture ({@code SetUserProfileImage}). */
    @POST
    @Path("/{userId}/profile_image")
    User setProfileImage(@PathParam("userId") String userId, ImageUpload image);

    /** Takes the picture of a user away ({@code DeleteUserProfileImage}). */
    @DELETE
    @Path("/{userId}/profile_image")
    User deleteProfileImage(@PathParam("userId") String userId);

    /** Gives a user one email address in place of all others ({@code ReplaceUserEmailAddress}). */
    @PUT
    @Path("/{userId}/email_address")
    EmailAddress replaceEmailAddress(@PathParam("userId") String userId, ReplaceEmailAddressRequest request);

    /** Gives a user one phone number in place of all others ({@code ReplaceUserPhoneNumber}). */
    @PUT
    @Path("/{userId}/phone_number")
    PhoneNumber replacePhoneNumber(@PathParam("userId") String userId, ReplacePhoneNumberRequest request);

    /** Bans a user and ends the sessions ({@code BanUser}). */
    @POST
    @Path("/{userId}/ban")
    User ban(@PathParam("userId") String userId);

    /** Lifts the ban of a user ({@code UnbanUser}). */
    @POST
    @Path("/{userId}/unban")
    User unban(@PathParam("userId") String userId);

    /** Bans several users, 50 at most ({@code UsersBan}). */
    @POST
    @Path("/ban")
    Page<User> banAll(@BodyProperty("user_ids") List<String> userIds);

    /** Lifts the ban of several users, 50 at most ({@code UsersUnban}). */
    @POST
    @Path("/unban")
    Page<User> unbanAll(@BodyProperty("user_ids") List<String> userIds);

    /** Locks a user out for as long as the instance has set ({@code LockUser}). */
    @POST
    @Path("/{userId}/lock")
    User lock(@PathParam("userId") String userId);

    /** Lets a user in again who was locked out ({@code UnlockUser}). */
    @POST
    @Path("/{userId}/unlock")
    User unlock(@PathParam("userId") String userId);

    /**
     * Whether a password is that of a user ({@code VerifyPassword}).
     * <p>
     * A wrong one is an error: 422.
     */
    @POST
    @Path("/{userId}/verify_password")
    CredentialVerification verifyPassword(@PathParam("userId") String userId, @BodyProperty("password") String password);

    /**
     * Whether a code is one of the authenticator app of a user, or a backup code, which is used up then ({@code
     * VerifyTOTP}).
     * <p>
     * A wrong one is an error: 422.
     */
    @POST
    @Path("/{userId}/verify_totp")
    CredentialVerification verifyTotp(@PathParam("userId") String userId, @BodyProperty("code") String code);

    /**
     * Takes the password of a user away ({@code RemoveUserPassword}).
     *
     * @param signOutOfOtherSessions whether the sessions of the user end
     */
    @POST
    @Path("/{userId}/remove_password")
    User removePassword(@PathParam("userId") String userId,
            @BodyProperty("sign_out_of_other_sessions") boolean signOutOfOtherSessions);

    /**
     * Makes a user choose a new password at the next sign-in ({@code SetUserPasswordCompromised}).
     *
     * @param revokeAllSessions whether the sessions of the user end
     */
    @POST
    @Path("/{userId}/password/set_compromised")
    User setPasswordCompromised(@PathParam("userId") String userId,
            @BodyProperty("revoke_all_sessions") boolean revokeAllSessions);

    /** Lets a user keep the password ({@code UnsetUserPasswordCompromised}). */
    @POST
    @Path("/{userId}/password/unset_compromised")
    User unsetPasswordCompromised(@PathParam("userId") String userId);

    /** Takes all second factors of a user away ({@code DisableMFA}). */
    @DELETE
    @Path("/{userId}/mfa")
    UserReference disableMfa(@PathParam("userId") String userId);

    /** Takes the authenticator app of a user away ({@code DeleteTOTP}). */
    @DELETE
    @Path("/{userId}/totp")
    UserReference deleteTotp(@PathParam("userId") String userId);

    /** Takes the backup codes of a user away ({@code DeleteBackupCode}). */
    @DELETE
    @Path("/{userId}/backup_code")
    UserReference deleteBackupCodes(@PathParam("userId") String userId);

    /** Takes a passkey of a user away ({@code UserPasskeyDelete}). */
    @DELETE
    @Path("/{userId}/passkeys/{passkeyId}")
    DeletedObject deletePasskey(@PathParam("userId") String userId, @PathParam("passkeyId") String passkeyId);

    /** Takes a wallet of a user away ({@code UserWeb3WalletDelete}). */
    @DELETE
    @Path("/{userId}/web3_wallets/{web3WalletId}")
    DeletedObject deleteWeb3Wallet(@PathParam("userId") String userId, @PathParam("web3WalletId") String web3WalletId);

    /** Takes a social account of a user away ({@code DeleteExternalAccount}). */
    @DELETE
    @Path("/{userId}/external_accounts/{externalAccountId}")
    DeletedObject deleteExternalAccount(@PathParam("userId") String userId,
            @PathParam("externalAccountId") String externalAccountId);

    /** The devices that a user trusts ({@code ListUserTrustedDevices}). */
    @GET
    @Path("/{userId}/trusted_devices")
    Page<TrustedDevice> trustedDevices(@PathParam("userId") String userId);

    /** Stops trusting a device of a user ({@code RevokeUserTrustedDevice}). */
    @DELETE
    @Path("/{userId}/trusted_devices/{trustedDeviceId}")
    TrustedDevice revokeTrustedDevice(@PathParam("userId") String userId, @PathParam("trustedDeviceId") String trustedDeviceId);

    /**
     * The access tokens of the accounts that a user has connected with a provider ({@code GetOAuthAccessToken}).
     *
     * @param provider such as {@code oauth_google}
     */
    @GET
    @Path("/{userId}/oauth_access_tokens/{provider}")
    @ClientQueryParam(name = "paginated", value = "true")
    Page<OAuthAccessToken> oauthAccessTokens(@PathParam("userId") String userId, @PathParam("provider") String provider,
            @BeanParam Paging query);

    /** The memberships of a user ({@code UsersGetOrganizationMemberships}). */
    @GET
    @Path("/{userId}/organization_memberships")
    Page<OrganizationMembership> organizationMemberships(@PathParam("userId") String userId, @BeanParam Paging query);

    /** The invitations that a user has got ({@code UsersGetOrganizationInvitations}). */
    @GET
    @Path("/{userId}/organization_invitations")
    Page<OrganizationInvitation> organizationInvitations(@PathParam("userId") String userId,
            @BeanParam OrganizationInvitationQuery query);

    /** What a user is subscribed to ({@code GetUserBillingSubscription}). */
    @GET
    @Path("/{userId}/billing/subscription")
    BillingSubscription billingSubscription(@PathParam("userId") String userId);

    /** The credit of a user ({@code GetUserBillingCreditBalance}). */
    @GET
    @Path("/{userId}/billing/credits")
    BillingCreditBalance billingCreditBalance(@PathParam("userId") String userId);

    /** Changes the credit of a user ({@code AdjustUserBillingCreditBalance}). */
    @POST
    @Path("/{userId}/billing/credits")
    BillingCreditLedgerEntry adjustBillingCreditBalance(@PathParam("userId") String userId, AdjustCreditBalanceRequest request);
}
