package io.plimsoll.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The modules as jlink is to take them: libraries of JavaFX beside their classes, not among them, where each start would have to unpack them;
 * and no class files so old that a cache could not hold them.
 */
final class Parts {
    /** Class files before version 50 have no stack maps: the virtual machine takes them into no cache. */
    private static final int OLD = 50;

    private static final List<String> LIBRARIES = List.of(".so", ".dylib", ".dll");

    private final Path work;

    Parts(Path work) {
        this.work = work;
    }

    /** What the module path is to be, for what it was: jars, or a folder of classes. */
    List<Path> of(List<Path> modules) throws IOException {
        Tools.delete(work);
        Files.createDirectories(work);
        List<Path> parts = new ArrayList<>();
        for (Path module : modules) {
            parts.add(part(module));
        }
        parts.removeIf(java.util.Objects::isNull);
        return parts;
    }

    /** {@code null} for a jar that only names others. */
    private Path part(Path module) throws IOException {
        if (Files.isDirectory(module)) {
            return module;
        }
        try (JarFile jar = new JarFile(module.toFile())) {
            boolean libraries = false;
            boolean old = false;
            boolean named = false;
            for (JarEntry entry : Collections.list(jar.entries())) {
                libraries |= isLibrary(entry.getName());
                named |= entry.getName().endsWith("module-info.class");
                old |= entry.getName().endsWith(".class")
                        && version(jar.getInputStream(entry).readNBytes(8)) < OLD;
            }
            return !named ? null : libraries ? jmod(jar, module) : old ? renewed(jar, module) : module;
        }
    }

    private static boolean isLibrary(String name) {
        return LIBRARIES.stream().anyMatch(name::endsWith);
    }

    private static int version(byte[] head) {
        return head.length < 8 ? Integer.MAX_VALUE : (head[6] & 0xFF) << 8 | head[7] & 0xFF;
    }

    private Path jmod(JarFile jar, Path module) throws IOException {
        String name = module.getFileName().toString().replace(".jar", "");
        Path classes = work.resolve(name).resolve("classes");
        Path libraries = work.resolve(name).resolve("lib");
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (!entry.isDirectory()) {
                boolean library = isLibrary(entry.getName());
                Path to = library
                        ? libraries.resolve(
                                Path.of(entry.getName()).getFileName().toString())
                        : classes.resolve(entry.getName());
                Files.createDirectories(to.getParent());
                Files.write(to, jar.getInputStream(entry).readAllBytes());
            }
        }
        Path jmod = work.resolve(name + ".jmod");
        Tools.run(
                Tools.list(Tools.jdk("jmod"), "create", "--class-path", classes, "--libs", libraries, jmod.toString()));
        return jmod;
    }

    /** The same classes in the form of Java 17. */
    private Path renewed(JarFile jar, Path module) throws IOException {
        Path renewed = work.resolve(module.getFileName().toString());
        try (URLClassLoader inside =
                        new URLClassLoader(new URL[] {module.toUri().toURL()});
                OutputStream file = Files.newOutputStream(renewed);
                JarOutputStream out = new JarOutputStream(file)) {
            ClassFile format = ClassFile.of(
                    ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                    ClassFile.ConstantPoolSharingOption.NEW_POOL,
                    ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(inside)));
            for (JarEntry entry : Collections.list(jar.entries())) {
                byte[] bytes = jar.getInputStream(entry).readAllBytes();
                boolean old = entry.getName().endsWith(".class") && version(bytes) < OLD;
                out.putNextEntry(new JarEntry(entry.getName()));
                out.write(old ? renewed(format, bytes) : bytes);
                out.closeEntry();
            }
        }
        return renewed;
    }

    private static byte[] renewed(ClassFile format, byte[] bytes) {
        ClassModel model = format.parse(bytes);
        return format.build(model.thisClass().asSymbol(), builder -> {
            builder.withVersion(ClassFile.JAVA_17_VERSION, 0);
            model.forEach(element -> {
                if (!(element instanceof ClassFileVersion)) {
                    builder.with(element);
                }
            });
        });
    }

    /** All jars of a folder, by name. */
    static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }
}
