// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

/** Full citations of the methods behind the checks. */
final class Citations {
  static final String GRIM = "Brown, N. J. L., & Heathers, J. A. J. (2017). The GRIM test: a simple technique detects "
      + "numerous anomalies in the reporting of results in psychology. Social Psychological and Personality Science, "
      + "8(4), 363-369. doi:10.1177/1948550616673876";
  static final String GRIMMER = "Anaya, J. (2016). The GRIMMER test: a method for testing the validity of reported "
      + "measures of variability. PeerJ Preprints, 4, e2400v1. doi:10.7287/peerj.preprints.2400v1; with the parity of "
      + "the sum of squares after Allard, A. (2018), Analytic-GRIMMER.";
  static final String STATCHECK = "Nuijten, M. B., Hartgerink, C. H. J., van Assen, M. A. L. M., Epskamp, S., & "
      + "Wicherts, J. M. (2016). The prevalence of statistical reporting errors in psychology (1985-2013). Behavior "
      + "Research Methods, 48(4), 1205-1226. doi:10.3758/s13428-015-0664-2";
  static final String CLOPPER = "Clopper, C. J., & Pearson, E. S. (1934). The use of confidence or fiducial limits "
      + "illustrated in the case of the binomial. Biometrika, 26(4), 404-413. doi:10.1093/biomet/26.4.404";
  static final String HOLM = "Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian "
      + "Journal of Statistics, 6(2), 65-70.";
  static final String CLUSTER = "Donner, A., & Klar, N. (2000). Design and Analysis of Cluster Randomization Trials in "
      + "Health Research. Arnold. Design effect 1 + (m - 1) ICC.";
  static final String STROBE = "von Elm, E., et al. (2007). The Strengthening the Reporting of Observational Studies "
      + "in "
      + "Epidemiology (STROBE) statement. PLoS Medicine, 4(10), e296. doi:10.1371/journal.pmed.0040296";
  static final String AGRESTI = "Agresti, A. (2002). Categorical Data Analysis (2nd ed.). Wiley. "
      + "doi:10.1002/0471249688";

  private Citations() {
  }
}
