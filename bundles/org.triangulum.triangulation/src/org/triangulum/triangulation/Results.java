// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.store.Blobs;

/** Stored results of saved analyses, read once; they are addressed by content, so they cannot go stale. */
final class Results {
  private final Blobs blobs;
  private final Map<String, Optional<AnalysisResult>> kept = new ConcurrentHashMap<>();

  Results(Blobs blobs) {
    this.blobs = blobs;
  }

  /** The result of a run; empty when it was never computed, is not stored, or cannot be read. */
  Optional<AnalysisResult> of(AnalysisRun run) {
    String hash = run.getResult();
    return hash == null || hash.isEmpty() ? Optional.empty() : kept.computeIfAbsent(hash, this::read);
  }

  private Optional<AnalysisResult> read(String hash) {
    try {
      JsonObject json = JsonParser.parseString(blobs.getText(hash)).getAsJsonObject();
      Map<String, Double> values = new LinkedHashMap<>();
      json.getAsJsonObject("values").asMap().forEach((name, value) -> values.put(name, value.getAsDouble()));
      return Optional.of(new AnalysisResult(json.get("analysis").getAsString(), "", "", "", values, List.of(),
          List.of(), List.of(), List.of(), Map.of(), Map.of()));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
