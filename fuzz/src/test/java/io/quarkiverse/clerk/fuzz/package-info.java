/** Fuzz targets: each reads one kind of input and throws where a promise of the extension is not kept. */
package io.quarkiverse.clerk.fuzz;
