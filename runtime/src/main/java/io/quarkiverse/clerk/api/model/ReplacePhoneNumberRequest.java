package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** The only phone number of a user ({@code ReplaceUserPhoneNumber}). */
public final class ReplacePhoneNumberRequest extends RequestBody<ReplacePhoneNumberRequest> {

    private ReplacePhoneNumberRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    ReplacePhoneNumberRequest with(Map<String, Object> properties) {
        return new ReplacePhoneNumberRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param phoneNumber in E.164 format
     */
    public static ReplacePhoneNumberRequest create(String phoneNumber) {
        return new ReplacePhoneNumberRequest(Map.of()).set("phone_number", phoneNumber);
    }

    /** How far it is trusted: verified unless set. */
    public ReplacePhoneNumberRequest identificationStatus(IdentificationStatus identificationStatus) {
        return set("identification_status", identificationStatus);
    }
}
