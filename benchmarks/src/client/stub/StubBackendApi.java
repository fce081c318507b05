import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;

/** Answers every request with the same user, and prints its port. */
public final class StubBackendApi {

    private static final String USER = """
            {"id":"user_benchmark","object":"user","external_id":null,"primary_email_address_id":"idn_1",
            "primary_phone_number_id":null,"primary_web3_wallet_id":null,"username":"benchmark","first_name":"Bench",
            "last_name":"Mark","locale":"en-US","profile_image_url":"https://img.example.com/1","image_url":
            "https://img.example.com/1","has_image":false,"public_metadata":{"plan":"pro","seats":5},"private_metadata":
            {"customer":"cus_1"},"unsafe_metadata":{},"email_addresses":[{"id":"idn_1","object":"email_address",
            "email_address":"bench@example.com","reserved":false,"verification":{"object":"verification_otp","status":
            "verified","strategy":"email_code","attempts":1,"expire_at":1700000000000},"linked_to":[],
            "matches_sso_connection":false,"created_at":1700000000000,"updated_at":1700000000000}],"phone_numbers":[],
            "web3_wallets":[],"passkeys":[],"password_enabled":true,"two_factor_enabled":false,"totp_enabled":false,
            "backup_code_enabled":false,"mfa_enabled_at":null,"mfa_disabled_at":null,"external_accounts":[],
            "saml_accounts":[],"enterprise_accounts":[],"last_sign_in_at":1700000000000,"banned":false,"locked":false,
            "lockout_expires_in_seconds":null,"verification_attempts_remaining":100,"updated_at":1700000000000,
            "created_at":1700000000000,"delete_self_enabled":true,"create_organization_enabled":true,
            "create_organizations_limit":null,"last_active_at":1700000000000,"legal_accepted_at":null}""";

    private StubBackendApi() {
    }

    public static void main(String[] args) throws IOException {
        byte[] user = USER.getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, user.length);
            exchange.getResponseBody().write(user);
            exchange.close();
        });
        server.start();
        System.out.println(server.getAddress().getPort());
    }
}
