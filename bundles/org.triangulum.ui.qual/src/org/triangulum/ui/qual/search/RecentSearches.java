// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.search;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.triangulum.coding.SearchQuery;
import org.triangulum.coding.SearchQuery.Mode;

/** The searches made last, the newest first; they outlive the session. */
final class RecentSearches {
  private static final int KEPT = 12;
  private static final String PREFIX = "search.";
  private static final String FIELD = "\u001f";
  private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.triangulum.ui.qual");

  List<SearchQuery> list() {
    List<SearchQuery> queries = new ArrayList<>();
    for (int i = 0; i < KEPT; i++) {
      String[] fields = preferences.get(PREFIX + i, "").split(FIELD, -1);
      try {
        queries.add(new SearchQuery(Mode.valueOf(fields[0]), fields[1], fields[2], Integer.parseInt(fields[3]),
            Boolean.parseBoolean(fields[4]), Boolean.parseBoolean(fields[5]), Boolean.parseBoolean(fields[6])));
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        // Nothing there, or from another version.
        continue;
      }
    }
    return queries;
  }

  void add(SearchQuery query) {
    List<SearchQuery> queries = new ArrayList<>(list());
    queries.remove(query);
    queries.add(0, query);
    for (int i = 0; i < Math.min(KEPT, queries.size()); i++) {
      SearchQuery each = queries.get(i);
      preferences.put(PREFIX + i, String.join(FIELD, each.mode().name(), each.pattern(), each.other(),
          Integer.toString(each.within()), Boolean.toString(each.wholeWords()), Boolean.toString(each.matchCase()),
          Boolean.toString(each.matchAccents())));
    }
  }

  static String label(SearchQuery query) {
    return switch (query.mode()) {
      case WORDS -> "“" + query.pattern() + "”";
      case REGEX -> "/" + query.pattern() + "/";
      case NEAR, NEAR_CHARACTERS -> "“" + query.pattern() + "” ~" + query.within() + " “" + query.other() + "”";
    };
  }
}
