// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.Exporters;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.model.study.Finding;

class EvidenceCsvExporterTest {

  @Test
  void eachPieceOfEvidenceIsARowAndAFindingWithoutAnyToo(@TempDir Path temp) throws Exception {
    SmallStudy small = new SmallStudy();
    small.finding.setTitle("=heard");
    Finding bare = SmallStudy.NEW.createFinding();
    bare.setKey("F9");
    small.study.getFindings().add(bare);
    small.view();
    Path out = temp.resolve("evidence.csv");
    // Under OSGi the class loader of the exchange bundle does not see this bundle.
    Exporters.discovered(EvidenceCsvExporter.class.getClassLoader()).get("evidence-csv")
        .export(small.study, small.blobs, out, Progress.NONE);
    List<String> lines = Files.readAllLines(out);
    assertEquals(4, lines.size());
    assertTrue(lines.get(1).startsWith("F1,'=heard,positive,draft,Families,supports,qualitative,quote,Q1,,"
        + "They heard us out.,,"), lines.get(1));
    assertTrue(lines.get(1).contains(",D1,"), lines.get(1));
    assertTrue(lines.get(2).startsWith("F1,'=heard,positive,draft,Families,supports,quantitative,result,R1,"
        + SmallStudy.AGREED + ","), lines.get(2));
    assertTrue(lines.get(2).contains("80"), lines.get(2));
    assertEquals("F9,,positive,draft" + ",".repeat(19), lines.get(3));
  }
}
