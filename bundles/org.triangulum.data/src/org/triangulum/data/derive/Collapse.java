// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which values become which category: {@code agree:1|2;disagree:3|4}. Values are named by code or label; {@code *}
 * stands for all values not named elsewhere. The order written is the order of the new categories.
 *
 * @param categories the new categories
 */
public record Collapse(List<Category> categories) {
  private static final String REST = "*";

  /**
   * One new category.
   *
   * @param name its name
   * @param members codes or labels that become this category; {@code *} for the rest
   */
  public record Category(String name, List<String> members) {
    public Category {
      members = List.copyOf(members);
    }
  }

  public Collapse {
    categories = List.copyOf(categories);
  }

  /**
   * Reads a mapping.
   *
   * @throws IllegalArgumentException when {@link #problem} says so
   */
  public static Collapse parse(String text) {
    String problem = problem(text);
    if (!problem.isEmpty()) {
      throw new IllegalArgumentException("'" + text + "' is not " + problem);
    }
    return new Collapse(read(text));
  }

  /** What a text that is no mapping should have been; empty when it is one. */
  public static String problem(String text) {
    Set<String> names = new HashSet<>();
    Set<String> members = new HashSet<>();
    for (Category category : read(text)) {
      if (category.name().isEmpty() || category.members().isEmpty()) {
        return "categories such as agree:1|2;disagree:3|4";
      }
      if (!names.add(category.name())) {
        return "a mapping that names category " + category.name() + " once";
      }
      for (String member : category.members()) {
        if (!members.add(member)) {
          return "a mapping that puts " + member + " in one category only";
        }
      }
    }
    return names.isEmpty() ? "categories such as agree:1|2;disagree:3|4" : "";
  }

  private static List<Category> read(String text) {
    List<Category> categories = new ArrayList<>();
    for (String part : text.split(";")) {
      if (!part.isBlank()) {
        int colon = part.indexOf(':');
        String name = colon < 0 ? "" : part.substring(0, colon).strip();
        categories.add(new Category(name, Arrays.stream(part.substring(colon + 1).split("\\|")).map(String::strip)
            .filter(member -> !member.isEmpty()).toList()));
      }
    }
    return categories;
  }

  /** The index of the new category of a value named by these texts (its code, its label); empty when in none. */
  public Optional<Integer> categoryOf(String key, String label) {
    int rest = -1;
    for (int i = 0; i < categories.size(); i++) {
      List<String> members = categories.get(i).members();
      if (members.contains(key) || members.contains(label)) {
        return Optional.of(i);
      }
      rest = members.contains(REST) ? i : rest;
    }
    return rest < 0 ? Optional.empty() : Optional.of(rest);
  }
}
