package io.quarkiverse.clerk.emulator.frontend;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Ids;
import io.vertx.core.Future;
import io.vertx.core.file.FileSystem;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * The scripts of ClerkJS and its components from a local folder, under the paths that Clerk's SDKs load them from. Whatever
 * version is asked for gets the one that is installed.
 */
public final class NpmFiles {

    private static final String FILE = "([A-Za-z0-9_-][A-Za-z0-9._-]*\\.(?:js|mjs|css|map|json))";
    private static final String AT = "(?:@|%40)";
    private static final String PATH = "/npm/" + AT + "clerk/(clerk-js|ui)(?:" + AT + "[A-Za-z0-9._-]+)?/dist/" + FILE;
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "mjs", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "map", "application/json",
            "json", "application/json");

    private final Optional<Path> nodeModules;
    private final FileSystem files;
    private final Ids ids;

    public NpmFiles(Optional<Path> nodeModules, FileSystem files, Ids ids) {
        this.nodeModules = nodeModules;
        this.files = files;
        this.ids = ids;
    }

    public void register(Router router) {
        router.getWithRegex(PATH).handler(this::serve);
        router.get("/npm/*").handler(context -> refuse(context, "There is nothing at this path. The emulator serves the files"
                + " in dist of @clerk/clerk-js and @clerk/ui."));
    }

    private void serve(RoutingContext context) {
        String packageName = context.pathParam("param0");
        // One segment that begins with no dot: it stays in its folder.
        String name = context.pathParam("param1");
        if (nodeModules.isEmpty()) {
            refuse(context, "The emulator was started without a folder to serve scripts from. Run npm install @clerk/clerk-js"
                    + " @clerk/ui and name the node_modules folder with the option nodeModules (--node-modules).");
            return;
        }
        Path folder = nodeModules.get().resolve("@clerk").resolve(packageName);
        Path file = folder.resolve("dist").resolve(name);
        files.exists(file.toString()).compose(found -> found ? send(context, file, name)
                : files.exists(folder.toString()).map(installed -> {
                    refuse(context, installed ? "The installed version of @clerk/" + packageName + " has no dist/" + name + "."
                            : "@clerk/" + packageName + " is not installed in the nodeModules folder of the emulator. Run npm"
                                    + " install @clerk/" + packageName + " beside it.");
                    return null;
                })).onFailure(context::fail);
    }

    private Future<Void> send(RoutingContext context, Path file, String name) {
        return context.response()
                .putHeader("Content-Type", TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
                .putHeader("X-Content-Type-Options", "nosniff")
                // Scripts of npm are for everybody, and loaded with crossorigin by Clerk's SDKs.
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("Cache-Control", "no-cache")
                .sendFile(file.toAbsolutePath().toString());
    }

    private void refuse(RoutingContext context, String sentence) {
        context.response().setStatusCode(404).putHeader("Content-Type", "application/json")
                .putHeader("Access-Control-Allow-Origin", "*").putHeader("Cache-Control", "no-store")
                .end(Json.write(ClerkError.of(404, "resource_not_found", "not found", sentence).body(ids.trace())));
    }
}
