# Sourced by ../run: applications of their own, which the build of the project does not know.

quarkus_version() {
    sed -n 's/.*<quarkus.version>\(.*\)<\/quarkus.version>.*/\1/p' "$ROOT/pom.xml"
}

# dependencies <group:artifact[:version]…>
dependencies() {
    local dependency group artifact version
    for dependency in "$@"; do
        IFS=: read -r group artifact version <<<"$dependency"
        printf '        <dependency>\n            <groupId>%s</groupId>\n            <artifactId>%s</artifactId>\n' "$group" "$artifact"
        [ -z "$version" ] || printf '            <version>%s</version>\n' "$version"
        printf '        </dependency>\n'
    done
}

# application_pom <artifact> <group:artifact[:version]…>: an application of its own, which the build of the project does not know.
application_pom() {
    local artifact=$1
    shift
    cat <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
    <modelVersion>4.0.0</modelVersion>
    <groupId>benchmarks</groupId>
    <artifactId>$artifact</artifactId>
    <version>1</version>
    <properties>
        <maven.compiler.release>17</maven.compiler.release>
        <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
    </properties>
    <dependencyManagement>
        <dependencies>
            <dependency>
                <groupId>io.quarkus</groupId>
                <artifactId>quarkus-bom</artifactId>
                <version>$(quarkus_version)</version>
                <type>pom</type>
                <scope>import</scope>
            </dependency>
        </dependencies>
    </dependencyManagement>
    <dependencies>
$(dependencies "$@")
    </dependencies>
    <build>
        <plugins>
            <plugin>
                <groupId>io.quarkus</groupId>
                <artifactId>quarkus-maven-plugin</artifactId>
                <version>$(quarkus_version)</version>
                <extensions>true</extensions>
                <executions>
                    <execution>
                        <goals>
                            <goal>build</goal>
                        </goals>
                    </execution>
                </executions>
            </plugin>
        </plugins>
    </build>
</project>
POM
}

# build_application <directory> <log>
build_application() {
    (cd "$1" && "$ROOT/mvnw" -B -ntp -f pom.xml package) >"$2" 2>&1 || {
        tail -n 40 "$2" >&2
        fail "the build failed, see $2"
    }
}
