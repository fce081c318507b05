package io.quarkiverse.clerk.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the hand-written, blocking description of a resource, of which the api-processor derives the reactive twin. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@interface BackendApi {
}
