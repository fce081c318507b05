package io.quarkiverse.clerk.runtime.client;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;
import org.jboss.resteasy.reactive.client.impl.RestClientRequestContext;

import io.quarkiverse.clerk.api.BodyProperty;
import io.quarkiverse.clerk.api.model.ImageUpload;
import io.vertx.core.buffer.Buffer;

/** Makes what is sent of what the interfaces take: the JSON object of a {@link BodyProperty}, the form of an upload. */
final class RequestEntities implements ClientRequestFilter {

    private static final String FILE = "file";
    private static final String UPLOADER = "uploader_user_id";

    @Override
    public void filter(ClientRequestContext request) {
        if (request.getEntity() instanceof ImageUpload image) {
            request.setEntity(form(image), request.getEntityAnnotations(), MediaType.MULTIPART_FORM_DATA_TYPE);
        } else if (request.getProperty(RestClientRequestContext.INVOKED_METHOD_PROP) instanceof Method method) {
            for (Parameter parameter : method.getParameters()) {
                BodyProperty property = parameter.getAnnotation(BodyProperty.class);
                if (property != null) {
                    request.setEntity(Collections.singletonMap(property.value(), json(request.getEntity())),
                            request.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
                }
            }
        }
    }

    private static Object json(Object value) {
        if (value instanceof Duration duration) {
            return duration.toSeconds();
        }
        return value instanceof Instant ? value.toString() : value;
    }

    private static ClientMultipartForm form(ImageUpload image) {
        ClientMultipartForm form = ClientMultipartForm.create();
        image.uploaderUserId().ifPresent(userId -> form.attribute(UPLOADER, userId, null));
        image.file().ifPresent(
                file -> form.binaryFileUpload(FILE, image.fileName(), file.toAbsolutePath().toString(), image.mediaType()));
        image.content().ifPresent(
                content -> form.binaryFileUpload(FILE, image.fileName(), Buffer.buffer(content), image.mediaType()));
        return form;
    }
}
