package io.plimsoll;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessField;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The house: packages point one way, and what must be the same on any machine uses nothing that is not. */
class ArchitectureTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.plimsoll");

    private static final Path CLASSES = Path.of("target/classes");

    /** That of a class which is named. */
    private static final Pattern PACKAGE = Pattern.compile("(io\\.plimsoll(?:\\.[a-z]+)+)\\.[A-Z]");

    private static final Set<String> BASE = Object.class.getModule().getPackages();

    /** Their results may differ by an ulp from machine to machine; those of StrictMath may not. */
    private static final Set<String> INEXACT = Set.of(
            "exp", "log", "log10", "log1p", "expm1", "pow", "sin", "cos", "tan", "asin", "acos", "atan", "atan2",
            "sinh", "cosh", "tanh", "cbrt", "hypot");

    private static final Set<String> CLOCKS = Set.of("nanoTime", "currentTimeMillis");

    private static final ArchCondition<JavaClass> USE_INEXACT_MATH =
            accessTargetWhere(access("Math's inexact functions", Math.class, INEXACT));

    private static final ArchCondition<JavaClass> READ_THE_CLOCK =
            accessTargetWhere(access("System's clocks", System.class, CLOCKS)
                    .or(describe(
                            "now of java.time",
                            access -> access.getTargetOwner().getPackageName().startsWith("java.time")
                                    && access.getName().equals("now"))));

    private static final ArchCondition<JavaClass> READ_THE_WALL_CLOCK =
            accessTargetWhere(access("the time of day", System.class, Set.of("currentTimeMillis"))
                    .or(describe("the time of day", ArchitectureTest::isTheTimeOfDay)));

    private static final ArchCondition<JavaClass> USE_UNSEEDED_CHANCE = accessTargetWhere(
                    access("Math.random", Math.class, Set.of("random")))
            .or(dependOnClassesThat(describe(
                    "are the JDK's random numbers",
                    type -> type.getName()
                                    .matches(
                                            "java\\.util\\.(Random|SplittableRandom|UUID|Date|concurrent\\.ThreadLocalRandom)")
                            || type.getPackageName().equals("java.util.random"))));

    private static final ArchCondition<JavaClass> USE_THREADS = dependOnClassesThat(describe(
            "are threads or their pools",
            type -> type.isAssignableTo(Thread.class) || type.isAssignableTo(java.util.concurrent.Executor.class)));

    /** Tests run on the class path, where nothing keeps the toolkit from what is not opened to it. */
    @Test
    void whatFilesOfTheScreenNameIsOpenToTheToolkit() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.list(CLASSES.resolve("fxml"))) {
            for (Path file : files.toList()) {
                PACKAGE.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group(1)));
            }
        }
        try (InputStream descriptor = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
            assertThat(named).isNotEmpty();
            assertThat(ModuleDescriptor.read(descriptor).opens().stream()
                            .filter(each -> each.targets().contains("javafx.fxml"))
                            .map(ModuleDescriptor.Opens::source))
                    .containsAll(named);
        }
    }

    @Test
    void packagesPointOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("app")
                .definedBy("io.plimsoll.app..")
                .layer("ui")
                .definedBy("io.plimsoll.ui..")
                .layer("cli")
                .definedBy("io.plimsoll.cli..")
                .layer("remote")
                .definedBy("io.plimsoll.remote..")
                .layer("report")
                .definedBy("io.plimsoll.report..")
                .layer("lab")
                .definedBy("io.plimsoll.lab..")
                .layer("scenario")
                .definedBy("io.plimsoll.scenario..")
                .layer("sim")
                .definedBy("io.plimsoll.sim..")
                .layer("balance")
                .definedBy("io.plimsoll.balance..")
                .whereLayer("app")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("ui")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("cli")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("remote")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("app", "ui", "cli")
                .whereLayer("lab")
                .mayOnlyBeAccessedByLayers("app", "ui", "cli", "report", "remote")
                .whereLayer("scenario")
                .mayOnlyBeAccessedByLayers("app", "ui", "cli", "report")
                .whereLayer("sim")
                .mayOnlyBeAccessedByLayers("app", "ui", "cli", "remote", "report", "lab", "scenario")
                .check(PROGRAM);
    }

    @Test
    void everyPackageHasItsFloor() {
        classes()
                .should()
                .resideInAnyPackage(
                        "io.plimsoll.app..",
                        "io.plimsoll.ui..",
                        "io.plimsoll.cli..",
                        "io.plimsoll.remote..",
                        "io.plimsoll.report..",
                        "io.plimsoll.lab..",
                        "io.plimsoll.scenario..",
                        "io.plimsoll.sim..",
                        "io.plimsoll.balance..")
                .orShould(com.tngtech.archunit.lang.conditions.ArchConditions.haveSimpleName("module-info"))
                .check(PROGRAM);
    }

    @Test
    void noPackagesGoRound() {
        slices().matching("io.plimsoll.(**)").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void theBalancerKnowsNothingButJavaBase() {
        DescribedPredicate<JavaClass> allowed = describe("are in java.base, jspecify or the balancer", type -> {
            JavaClass base = type.getBaseComponentType();
            String name = base.getPackageName();
            return base.isPrimitive()
                    || BASE.contains(name)
                    || name.equals("org.jspecify.annotations")
                    || name.startsWith("io.plimsoll.balance");
        });
        classes()
                .that()
                .resideInAPackage("io.plimsoll.balance..")
                .should()
                .onlyDependOnClassesThat(allowed)
                .check(PROGRAM);
    }

    /** What no file can make the program do, as it cannot do it at all. */
    @Test
    void nothingReachesTheNetworkOrMakesObjectsOfForeignBytes() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "java.rmi..", "javax.naming..", "javax.script..", "javax.net..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(Socket|ServerSocket|DatagramSocket|InetAddress|InetSocketAddress|URLConnection|HttpURLConnection|URLClassLoader)"
                                + "|java\\.nio\\.channels\\..*Socket.*|java\\.io\\.Object(Input|Output)Stream")
                .check(PROGRAM);
    }

    @Test
    void programsAreStartedAndLoadedInKnownPlacesOnly() {
        noClasses()
                .that()
                .haveNameNotMatching("io\\.plimsoll\\.(app\\.Launches|remote\\.WorkerProcess)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(ProcessBuilder.class.getName())
                .orShould()
                .callMethod(Class.class, "forName", String.class)
                .check(PROGRAM);
        noClasses()
                .that()
                .haveNameNotMatching("io\\.plimsoll\\.(app\\.PluginFolder|balance\\.Strategies)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(ModuleLayer.class.getName())
                .check(PROGRAM);
    }

    @Test
    void onlyScenarioAndReportKnowJackson() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.plimsoll.scenario..", "io.plimsoll.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "tools.jackson..")
                .check(PROGRAM);
    }

    @Test
    void onlyUiAndAppKnowJavaFx() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.plimsoll.ui..", "io.plimsoll.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.sun.javafx..", "org.controlsfx..", "impl.org.controlsfx..")
                .check(PROGRAM);
    }

    @Test
    void onlyCliAndAppWriteToStandardOutput() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.plimsoll.cli..", "io.plimsoll.app..")
                .should(accessField(System.class, "out"))
                .orShould(accessField(System.class, "err"))
                .check(PROGRAM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"balance", "sim"})
    void whatMustBeTheSameAnywhereUsesNothingThatIsNot(String floor) {
        noClasses()
                .that()
                .resideInAPackage("io.plimsoll." + floor + "..")
                .should(USE_INEXACT_MATH)
                .orShould(READ_THE_CLOCK)
                .orShould(USE_UNSEEDED_CHANCE)
                .orShould(USE_THREADS)
                .check(PROGRAM);
    }

    /** Somebody sets it, a computer sleeps, summer begins: whatever takes or lasts is measured by the clock that only goes on, and no file is named by the time. */
    @Test
    void nothingGoesByAClockThatMayJump() {
        noClasses().should(READ_THE_WALL_CLOCK).check(PROGRAM);
    }

    @Test
    void theRulesTellAnOffender() {
        assertOffends(USE_INEXACT_MATH, true);
        assertOffends(READ_THE_CLOCK, true);
        assertOffends(READ_THE_WALL_CLOCK, true);
        assertOffends(USE_UNSEEDED_CHANCE, true);
        assertOffends(USE_THREADS, true);
        assertOffends(accessField(System.class, "err"), false);
    }

    private static void assertOffends(ArchCondition<JavaClass> condition, boolean offends) {
        JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);
        assertThat(noClasses().should(condition).evaluate(offender).hasViolation())
                .as("%s", condition.getDescription())
                .isEqualTo(offends);
    }

    private static boolean isTheTimeOfDay(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return owner.equals("java.time.Clock")
                || owner.startsWith("java.time.") && access.getName().equals("now")
                || owner.equals("java.util.Date")
                || owner.equals("java.util.Calendar");
    }

    private static DescribedPredicate<JavaAccess<?>> access(String what, Class<?> owner, Set<String> names) {
        return describe(
                what, access -> access.getTargetOwner().isEquivalentTo(owner) && names.contains(access.getName()));
    }

    /** Does all that is forbidden. */
    static final class Offender {
        final DoubleUnaryOperator function = Math::exp;
        final Object chance = new Random();
        final Instant now = Instant.now();
        final Thread thread = Thread.currentThread();
    }
}
