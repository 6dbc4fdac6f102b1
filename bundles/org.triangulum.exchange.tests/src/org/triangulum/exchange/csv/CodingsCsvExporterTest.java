// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.folder.StagedFolder;
import org.triangulum.exchange.folder.StudyFolderImporter;

class CodingsCsvExporterTest {
  @TempDir
  Path temp;

  private void write(String file, String text) throws Exception {
    Path path = temp.resolve("in").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @Test
  void everySegmentStandsWithItsContextAndSpeaker() throws Exception {
    write("study.json", "{\"format\": \"triangulum-study-folder\", \"version\": 1, \"key\": \"S\"}");
    write("groups.csv", "key,name\nF,Families\n");
    write("participants.csv", "key,group\nP1,F\n");
    write("documents.csv", "key\nD\n");
    write("documents/D.txt", "Interviewer: How was it?\nAnn: =SUM(A1) she said 😀 \"fine\".\n");
    write("speakers.csv", "document,key,role,participant\nD,Ann,participant,P1\nD,Interviewer,interviewer,\n");
    write("codebooks.csv", "key\nB\n");
    write("codes.csv", "key,codebook,parent,name\ntop,B,,Top\nsub,B,top,Sub theme\n");
    write("codings.csv", "document,text,code,stance,comment\nD,=SUM(A1) she said 😀,sub,positive,-look\n");
    StagedFolder study = new StudyFolderImporter().stage(temp.resolve("in"), Progress.NONE);
    Path out = temp.resolve("codings.csv");
    new CodingsCsvExporter().export(study.study(), study.blobs(), out, Progress.NONE);
    assertEquals("\ufeffcodebook,code,code name,code path,text,before,after,document,start,end,turn,"
        + "speaker,participant,group,stance,coder,weight,comment\r\n"
        + "B,sub,Sub theme,Top > Sub theme,'=SUM(A1) she said 😀,Interviewer: How was it? Ann: ,"
        + "\" \"\"fine\"\".\",D,30,50,2,Ann,P1,Families,positive,,,'-look\r\n",
        Files.readString(out, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({"=1+1,'''=1+1'", "+x,'''+x'", "-x,'''-x'", "@cmd,'''@cmd'", "-5,-5", "+1.5e3,+1.5e3",
      "plain,plain", "a=b,a=b", "＝1,'''＝1'", "-5 cmd,'''-5 cmd'"})
  void formulasAreNeutralisedNumbersAreNot(String field, String written) {
    assertEquals(written, CsvSheet.neutral(field));
  }

  @Test
  void controlCharactersThatHideAFormulaAreNeutralised() {
    assertEquals("'\t=1", CsvSheet.neutral("\t=1"));
    assertEquals("'\r=1", CsvSheet.neutral("\r=1"));
  }

  @Test
  void folderIsNotOverwrittenByATable() {
    assertThrows(ExchangeException.class, () -> CsvSheet.write(temp, List.of("a"), List.of()));
  }
}
