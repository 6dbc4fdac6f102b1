// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import com.google.gson.JsonObject;
import java.util.concurrent.Callable;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.SignOff;
import org.triangulum.store.StudyFile;
import org.triangulum.triangulation.Authorship;
import org.triangulum.triangulation.SignOffs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Signs a finding off as it is now. */
@Command(name = "sign-off", description = "Sign a finding off in the state it is in, with all it rests on.")
final class SignOffCommand implements Callable<Integer> {
  @Mixin
  private Signer signer = new Signer();

  @Option(names = "--finding", required = true, paramLabel = "KEY", description = "Key or identifier of the finding.")
  private String finding;

  @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "What there is to say about it.")
  private String note;

  @Mixin
  private Output output = new Output();

  @Override
  public Integer call() {
    try (StudyFile study = signer.open()) {
      Finding signed = Lookup.in(study.study().getFindings(), finding, "finding");
      Researcher person = signer.in(study);
      SignOff signOff;
      try {
        Authorship authorship = signer.authorship(person);
        authorship.requireReviewer("sign-offs");
        signOff = new SignOffs(study.editor(), study.blobs(), authorship.clock()).sign(signed, person, note);
      } catch (IllegalArgumentException e) {
        throw new Failure(ExitCode.USAGE, e.getMessage(), e);
      }
      JsonObject document = new JsonObject();
      document.addProperty("key", signOff.getKey());
      document.addProperty("finding", signed.getKey());
      document.addProperty("by", person.getKey());
      document.addProperty("date", signOff.getDate());
      document.addProperty("hash", signOff.getHash());
      document.addProperty("parts", signOff.getParts().size());
      output.print(document, "Signed off " + signed.getKey() + " by " + person.getKey() + ", bound to "
          + signOff.getParts().size() + " parts (" + signOff.getHash().substring(0, 12) + ")");
      return ExitCode.DONE;
    }
  }
}
