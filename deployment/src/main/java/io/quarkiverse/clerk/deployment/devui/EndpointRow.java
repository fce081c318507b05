package io.quarkiverse.clerk.deployment.devui;

import java.util.List;

/**
 * An endpoint with what it asks of callers, to be shown.
 *
 * @param method the HTTP method
 * @param path the path of the application, or of the sub-resource
 * @param subResource whether the path goes on from that of whatever locates the sub-resource
 * @param resource the class and method
 * @param protection {@code none}, {@code optional} or {@code required}
 * @param asks what else is asked, such as {@code permission org:orders:read}
 * @param accepts what callers may authenticate with; empty without protection
 * @param instance the instance that decides; empty for the default one
 * @param origin where that was found: {@code method}, {@code class}, {@code application}, {@code default} or {@code nowhere}
 * @param place the declaration or the property; empty for {@code nowhere}
 * @param inherited {@code interface} or {@code superclass} if the place is one; empty otherwise
 */
record EndpointRow(String method, String path, boolean subResource, String resource, String protection, List<String> asks,
        List<String> accepts, String instance, String origin, String place, String inherited) {
}
