package io.quarkiverse.clerk.deployment.filter.generation;

import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

import jakarta.inject.Singleton;

import io.quarkiverse.clerk.Reverification;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.deployment.filter.model.SessionRequirement;
import io.quarkiverse.clerk.runtime.ClerkInstances;
import io.quarkiverse.clerk.runtime.ClerkRequirement;
import io.quarkiverse.clerk.runtime.ClerkSessionFilter;
import io.quarkiverse.clerk.runtime.EndpointRequirements;
import io.quarkus.arc.Unremovable;
import io.quarkus.gizmo2.ClassOutput;
import io.quarkus.gizmo2.Const;
import io.quarkus.gizmo2.Expr;
import io.quarkus.gizmo2.Gizmo;
import io.quarkus.gizmo2.LocalVar;
import io.quarkus.gizmo2.ParamVar;
import io.quarkus.gizmo2.This;
import io.quarkus.gizmo2.creator.BlockCreator;
import io.quarkus.gizmo2.creator.ClassCreator;
import io.quarkus.gizmo2.desc.ConstructorDesc;
import io.quarkus.gizmo2.desc.MethodDesc;

/**
 * Writes the class of a filter, which has nothing but its table:
 *
 * <pre>
 * &#64;Singleton
 * &#64;Unremovable
 * public class ClerkSessionRequestFilter extends ClerkSessionFilter {
 *     protected void define(EndpointRequirements endpoints) {
 *         this.define0(endpoints);
 *         this.define1(endpoints);
 *     }
 *
 *     private void define0(EndpointRequirements endpoints) {
 *         ClerkRequirement r0 = ClerkRequirement.required("&lt;default&gt;", null, "org:admin", "", "", "", Reverification.NONE);
 *         endpoints.add("com.acme.Orders#list([])", r0);
 *     }
 * }
 * </pre>
 */
public final class SessionFilterGenerator {

    /** A method may have 64 KB of byte code, and one of more than 8,000 bytes is not compiled by the JIT. */
    private static final int ENDPOINTS_PER_METHOD = 100;

    private static final MethodDesc ADD = MethodDesc.of(EndpointRequirements.class, "add", void.class, String.class,
            ClerkRequirement.class);
    private static final MethodDesc NONE = MethodDesc.of(ClerkRequirement.class, "none", ClerkRequirement.class);
    private static final MethodDesc OPTIONAL = MethodDesc.of(ClerkRequirement.class, "optional", ClerkRequirement.class,
            String.class, Class.class);
    private static final MethodDesc REQUIRED = MethodDesc.of(ClerkRequirement.class, "required", ClerkRequirement.class,
            String.class, Class.class, String.class, String.class, String.class, String.class, Reverification.class);
    private static final MethodDesc ACCEPTING = MethodDesc.of(ClerkRequirement.class, "accepting", ClerkRequirement.class,
            TokenType[].class, String[].class);

    private final Gizmo gizmo;

    public SessionFilterGenerator(ClassOutput output) {
        this.gizmo = Gizmo.create(output);
    }

    public void generate(SessionFilter filter) {
        gizmo.class_(filter.className(), creator -> {
            creator.public_();
            creator.addAnnotation(Singleton.class);
            // Quarkus REST asks for it by its class at run time only.
            creator.addAnnotation(Unremovable.class);
            creator.extends_(ClerkSessionFilter.class);
            constructor(creator);
            List<MethodDesc> parts = new ArrayList<>();
            for (List<Entry<String, SessionRequirement>> part : parts(filter)) {
                parts.add(part(creator, "define" + parts.size(), part));
            }
            creator.method("define", method -> {
                method.protected_();
                ParamVar endpoints = method.parameter("endpoints", EndpointRequirements.class);
                method.body(block -> {
                    parts.forEach(part -> block.invokeVirtual(part, creator.this_(), endpoints));
                    block.return_();
                });
            });
        });
    }

    private static void constructor(ClassCreator creator) {
        This self = creator.this_();
        creator.constructor(constructor -> {
            constructor.public_();
            constructor.body(block -> {
                block.invokeSpecial(ConstructorDesc.of(ClerkSessionFilter.class), self);
                block.return_();
            });
        });
    }

    private static List<List<Entry<String, SessionRequirement>>> parts(SessionFilter filter) {
        List<Entry<String, SessionRequirement>> all = List.copyOf(filter.requirements().entrySet());
        List<List<Entry<String, SessionRequirement>>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += ENDPOINTS_PER_METHOD) {
            parts.add(all.subList(from, Math.min(from + ENDPOINTS_PER_METHOD, all.size())));
        }
        return parts;
    }

    private static MethodDesc part(ClassCreator creator, String name, List<Entry<String, SessionRequirement>> entries) {
        return creator.method(name, method -> {
            method.private_();
            ParamVar endpoints = method.parameter("endpoints", EndpointRequirements.class);
            method.body(block -> {
                Map<SessionRequirement, LocalVar> requirements = new HashMap<>();
                for (Entry<String, SessionRequirement> entry : entries) {
                    LocalVar requirement = requirements.computeIfAbsent(entry.getValue(),
                            asked -> block.localVar("r" + requirements.size(), requirement(block, asked)));
                    block.invokeVirtual(ADD, endpoints, Const.of(entry.getKey()), requirement);
                }
                block.return_();
            });
        });
    }

    private static Expr requirement(BlockCreator block, SessionRequirement requirement) {
        Expr ofSessions = ofSessions(block, requirement);
        if (!requirement.acceptsMachines()) {
            return ofSessions;
        }
        Expr types = block.newArray(TokenType.class, List.copyOf(requirement.accepts()), Const::of);
        Expr scopes = block.newArray(String.class, List.copyOf(requirement.scopes()), Const::of);
        return block.invokeVirtual(ACCEPTING, ofSessions, types, scopes);
    }

    private static Expr ofSessions(BlockCreator block, SessionRequirement requirement) {
        String instance = requirement.instance().isEmpty() ? ClerkInstances.DEFAULT : requirement.instance();
        return switch (requirement.mode()) {
            case NONE -> block.invokeStatic(NONE);
            case OPTIONAL -> block.invokeStatic(OPTIONAL, Const.of(instance), onError(block, requirement));
            case REQUIRED -> block.invokeStatic(REQUIRED, List.of(Const.of(instance), onError(block, requirement),
                    Const.of(requirement.role()), Const.of(requirement.permission()), Const.of(requirement.feature()),
                    Const.of(requirement.plan()), Const.of(requirement.reverification())));
        };
    }

    /** By name, because the handler of an application may be visible in its own package only. */
    private static Expr onError(BlockCreator block, SessionRequirement requirement) {
        return requirement.onError()
                .map(handler -> block.classForName(Const.of(handler.toString())))
                .orElseGet(() -> Const.ofNull(ConstantDescs.CD_Class));
    }
}
