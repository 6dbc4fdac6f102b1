// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The types of the statistics bundle and of its tests, and the members that compute. */
final class Statistics {
  private static final Set<String> OF_EVERY_OBJECT = Set.of("toString", "hashCode", "equals");
  private static final Set<String> OF_EVERY_ENUM = Set.of("values", "valueOf");

  private Statistics() {
  }

  /**
   * A member that a user of the statistics can read a figure from.
   *
   * @param name of a method, with parameter types where it is overloaded, or of an enum constant
   * @param descriptor how a class file names it; of an enum constant the name alone
   */
  record Member(Class<?> type, String name, String descriptor) {
    @Override
    public String toString() {
      return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.') + "." + name;
    }
  }

  /** The public types of the bundle with those nested in them, and its package-private ones. */
  static List<Class<?>> types() {
    List<Class<?>> types = new ArrayList<>();
    for (Class<?> type : inFolder("org.triangulum.stats")) {
      types.add(type);
      Arrays.stream(type.getDeclaredClasses()).filter(nested -> Modifier.isPublic(nested.getModifiers()))
          .forEach(types::add);
    }
    return types;
  }

  /** The classes with tests. */
  static List<Class<?>> tests() {
    return inFolder("org.triangulum.stats.tests").stream().filter(type -> type.getSimpleName().endsWith("Test"))
        .toList();
  }

  private static List<Class<?>> inFolder(String bundle) {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(root.resolve("bundles/" + bundle))) {
      root = root.getParent();
    }
    try (Stream<Path> files = Files.list(root.resolve("bundles/" + bundle + "/src/org/triangulum/stats"))) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".java")
          && !name.equals("package-info.java")).sorted().<Class<?>>map(name -> named(name.replace(".java", "")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName("org.triangulum.stats." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** What of a type computes: public methods and enum constants; of a package-private type all but private methods. */
  static List<Member> members(Class<?> type) {
    List<Member> members = new ArrayList<>();
    if (type.isEnum()) {
      Arrays.stream(type.getEnumConstants()).map(Object::toString).forEach(name -> members.add(new Member(type, name,
          name)));
    }
    List<Method> methods = Arrays.stream(type.getDeclaredMethods()).filter(m -> !m.isSynthetic()
        && !OF_EVERY_OBJECT.contains(m.getName()) && !(type.isEnum() && OF_EVERY_ENUM.contains(m.getName()))
        && (Modifier.isPublic(m.getModifiers())
        || !Modifier.isPublic(type.getModifiers()) && !Modifier.isPrivate(m.getModifiers()))).toList();
    for (Method method : methods) {
      boolean overloaded = methods.stream().filter(m -> m.getName().equals(method.getName())).count() > 1;
      members.add(new Member(type, method.getName() + (overloaded ? parameters(method) : ""), descriptor(method)));
    }
    members.sort((a, b) -> a.name().compareTo(b.name()));
    return members;
  }

  private static String parameters(Method method) {
    return Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).collect(joining(", ", "(", ")"));
  }

  private static String descriptor(Method method) {
    StringBuilder text = new StringBuilder(method.getName()).append('(');
    for (Class<?> parameter : method.getParameterTypes()) {
      text.append(parameter.descriptorString());
    }
    return text.append(')').toString();
  }
}
