package io.quarkiverse.clerk.runtime.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first table of spec §4.5. */
class HandshakeEligibilityTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "GET     | document |                             | true",
            "GET     | iframe   |                             | true",
            "GET     | document | application/json            | true",
            "GET     |          | text/html                   | true",
            "GET     |          | text/html,application/json  | true",
            "GET     |          | application/json, text/html | false",
            "GET     |          | */*                         | false",
            "GET     |          |                             | false",
            "GET     | Document |                             | false",
            "GET     | empty    | text/html                   | false",
            "GET     | image    | text/html                   | false",
            "HEAD    | document |                             | false",
            "POST    | document | text/html                   | false",
            "OPTIONS | document |                             | false" })
    void onlyABrowserThatOpensAPageCanGoAndComeBack(String method, String destination, String accept, boolean eligible) {
        TestRequest request = TestRequest.of(method, "https://app.example.com/");
        if (destination != null) {
            request.header("sec-fetch-dest", destination);
        }
        if (accept != null) {
            request.header("accept", accept);
        }

        assertThat(HandshakeEligibility.isEligible(request.data())).isEqualTo(eligible);
    }

    @ParameterizedTest
    @CsvSource({ "GET, document, true", "GET, iframe, false", "POST, document, false" })
    void aDocumentIsNoFrame(String method, String destination, boolean document) {
        TestRequest request = TestRequest.of(method, "https://app.example.com/").header("sec-fetch-dest", destination);

        assertThat(HandshakeEligibility.isDocument(request.data())).isEqualTo(document);
    }
}
