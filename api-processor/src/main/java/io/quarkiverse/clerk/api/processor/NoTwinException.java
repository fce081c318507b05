package io.quarkiverse.clerk.api.processor;

import javax.lang.model.element.Element;

/** Something in an interface has no reactive counterpart; the compiler reports it at the element. */
final class NoTwinException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Element element;

    NoTwinException(Element element, String message) {
        super(message);
        this.element = element;
    }

    Element element() {
        return element;
    }
}
