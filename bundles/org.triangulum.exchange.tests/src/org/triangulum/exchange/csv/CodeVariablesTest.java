// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.Exporter;
import org.triangulum.exchange.folder.StagedFolder;
import org.triangulum.exchange.folder.StudyFolderImporter;
import org.triangulum.exchange.memo.DecisionLogCsvExporter;
import org.triangulum.exchange.memo.MemosCsvExporter;

/** Codes and memos as tables, for statistics and for reports. */
class CodeVariablesTest {
  @TempDir
  Path temp;

  @BeforeEach
  void jointInterviewAndSomebodyWhoWasNotHeard() throws Exception {
    write("study.json", "{\"format\": \"triangulum-study-folder\", \"version\": 1, \"key\": \"S\"}");
    write("groups.csv", "key,name\nF,Families\n");
    write("participants.csv", "key,group\nP1,F\nP2,F\nP3,F\n");
    write("documents.csv", "key,stage,group\nD,full,F\nE,none,\nG,full,\n");
    write("documents/D.txt", "Ann: one two three\nBob: four\n");
    write("documents/E.txt", "five");
    write("documents/G.txt", "six");
    write("speakers.csv", "document,key,role,participant\nD,Ann,participant,P1\nD,Bob,participant,P2\n");
    write("codebooks.csv", "key\nB\n");
    write("codes.csv", "key,codebook,parent,name\ntop,B,,Top\nsub,B,top,Sub\n");
    write("memos.csv", "key,kind,title,text,created,about,status,due,alternatives\n"
        + "M1,analytic,=Title,\"Two\nlines\",2024-02-01,,,,\n"
        + "M2,decision,Late,,2024-03-01,code:top; coding:00000000-0000-4000-8000-000000000001,open,2024-04-01,Wait\n"
        + "M3,decision,Early,,2024-01-01,,decided,,\n");
    write("codings.csv", "document,text,code,uuid\nD,one,sub,00000000-0000-4000-8000-000000000001\nD,two,top,\n"
        + "D,three,sub,\nG,six,sub,\n");
  }

  private void write(String file, String text) throws Exception {
    Path path = temp.resolve("in").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private String export(Exporter exporter, List<String> losses) throws Exception {
    StagedFolder study = new StudyFolderImporter().stage(temp.resolve("in"), Progress.NONE);
    Path out = temp.resolve("out.csv");
    assertEquals(losses, exporter.export(study.study(), study.blobs(), out, Progress.NONE));
    return Files.readString(out).substring(1).replace("\r\n", "\n");
  }

  @Test
  void aParticipantHasZeroWhereHeardAndMissingWhereNot() throws Exception {
    assertEquals("participant,group,top,top n,sub,sub n\nP1,F,1,3,1,2\nP2,F,0,0,0,0\nP3,F,,,,\n",
        export(new CodesByParticipantCsvExporter(), List.of("1 coded segments of no participant")));
  }

  @Test
  void aDocumentHasZeroWhereCodedAndMissingWhereNot() throws Exception {
    assertEquals("document,group,case,time point,top,top n,sub,sub n\nD,F,,,1,3,1,2\nE,,,,,,,\nG,,,,1,1,1,1\n",
        export(new CodesByDocumentCsvExporter(), List.of()));
  }

  @Test
  void theDecisionLogStandsInItsOrderWithWhatItConcerns() throws Exception {
    assertEquals("key,kind,status,created,modified,due,author,title,text,alternatives,about\n"
        + "M3,decision,decided,2024-01-01,,,,Early,,,\n"
        + "M2,decision,open,2024-03-01,,2024-04-01,,Late,,Wait,\"code top; coding sub in D, 5 to 8\"\n",
        export(new DecisionLogCsvExporter(), List.of()).replace("code top Top", "code top"));
  }

  @Test
  void memosOfAllKindsAreWrittenAndNoneIsRun() throws Exception {
    String table = export(new MemosCsvExporter(), List.of());
    assertEquals(List.of("M3", "M1", "M2"), table.lines().filter(line -> line.matches("M\\d,.*"))
        .map(line -> line.substring(0, 2)).toList());
    assertEquals(1, table.lines().filter(line -> line.contains(",'=Title,")).count());
  }
}
