// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.analysis.Progress;
import org.triangulum.model.study.Finding;

class DossierWriterTest {
  @TempDir
  Path temp;

  @Test
  void theDossierIsFoundAsARendererOfHtml() {
    List<String> formats = ServiceLoader.load(Renderer.class, Renderer.class.getClassLoader()).stream()
        .map(provider -> provider.get().format()).toList();
    assertEquals(List.of("html"), formats);
  }

  @Test
  void theSameReportGivesTheSameBytes() {
    WrittenDossier one = WrittenDossier.of(FamiliesFixture.make(), temp.resolve("one"));
    WrittenDossier two = WrittenDossier.of(FamiliesFixture.make(), temp.resolve("two"));
    assertEquals(one, two);
    assertTrue(one.files().size() > 25, one.files().keySet().toString());
  }

  @Test
  void aNewDossierReplacesTheOldOneWhole() throws IOException {
    Path folder = temp.resolve("dossier");
    StudyFixture fixture = FamiliesFixture.make();
    WrittenDossier.of(fixture, folder);
    fixture.study.getFindings().remove(fixture.get(Finding.class, "F3"));
    WrittenDossier.of(fixture, folder);
    assertFalse(Files.exists(folder.resolve("finding/F3.html")));
    assertTrue(Files.exists(folder.resolve("finding/F2.html")));
    assertEquals(List.of("dossier"), entries(temp));
  }

  @Test
  void aFolderOfOtherThingsIsNotTouched() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("holiday"));
    Files.writeString(folder.resolve("photo.jpg"), "sea");
    ReportException refused = assertThrows(ReportException.class,
        () -> WrittenDossier.of(FamiliesFixture.make(), folder));
    assertTrue(refused.getMessage().contains("holiday"), refused.getMessage());
    assertTrue(refused.getMessage().contains("is not a dossier"), refused.getMessage());
    assertEquals(List.of("photo.jpg"), entries(folder));
    assertEquals(List.of("holiday"), entries(temp));
  }

  @Test
  void aFileInTheWayIsNotTouched() throws IOException {
    Path file = Files.writeString(temp.resolve("report"), "mine");
    ReportException refused = assertThrows(ReportException.class,
        () -> WrittenDossier.of(FamiliesFixture.make(), file));
    assertTrue(refused.getMessage().contains("is a file"), refused.getMessage());
    assertEquals("mine", Files.readString(file, StandardCharsets.UTF_8));
  }

  @Test
  void anEmptyFolderIsTaken() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("empty"));
    WrittenDossier.of(FamiliesFixture.make(), folder);
    assertTrue(Files.exists(folder.resolve("index.html")));
  }

  @Test
  void stoppingHalfWayLeavesTheOldDossierAndNothingElse() throws IOException {
    Path folder = temp.resolve("dossier");
    WrittenDossier before = WrittenDossier.of(FamiliesFixture.make(), folder);
    StudyFixture changed = FamiliesFixture.make();
    changed.study.setTitle("Other");
    Progress stopsAfterTenFiles = new Progress() {
      private int steps;

      @Override
      public void step(String what, double share) {
        steps++;
      }

      @Override
      public boolean cancelled() {
        return steps >= 10;
      }
    };
    assertThrows(CancellationException.class,
        () -> new DossierWriter().write(changed.report(), folder, stopsAfterTenFiles));
    assertEquals(before, WrittenDossier.read(folder));
    assertEquals(List.of("dossier"), entries(temp));
  }

  @Test
  void aFaultWhileAPageIsMadeLeavesNothing() throws IOException {
    Path folder = temp.resolve("dossier");
    Progress faulty = new Progress() {
      @Override
      public void step(String what, double share) {
        if (share > 0.5) {
          throw new IllegalStateException("fault");
        }
      }

      @Override
      public boolean cancelled() {
        return false;
      }
    };
    assertThrows(IllegalStateException.class,
        () -> new DossierWriter().write(FamiliesFixture.make().report(), folder, faulty));
    assertEquals(List.of(), entries(temp));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");
    ReportException failed = assertThrows(ReportException.class,
        () -> WrittenDossier.of(FamiliesFixture.make(), file.resolve("below/dossier")));
    assertTrue(failed.getMessage().contains("below"), failed.getMessage());
  }

  @Test
  void progressRisesToTheEnd() {
    double[] last = {-1};
    new DossierWriter().write(FamiliesFixture.make().report(), temp.resolve("dossier"), new Progress() {
      @Override
      public void step(String what, double share) {
        assertTrue(share >= last[0] && share <= 1, what + " " + share);
        last[0] = share;
      }

      @Override
      public boolean cancelled() {
        return false;
      }
    });
    assertTrue(last[0] > 0.9, "last " + last[0]);
  }

  private static List<String> entries(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }
}
