// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

/** Full citations of the methods. */
final class References {
  static final String AGRESTI = "Agresti, A. (2002). Categorical Data Analysis (2nd ed.). Wiley. "
      + "doi:10.1002/0471249688";
  static final String WILSON = "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical "
      + "inference. Journal of the American Statistical Association, 22(158), 209-212. "
      + "doi:10.1080/01621459.1927.10502953";
  static final String NEWCOMBE_ONE = "Newcombe, R. G. (1998). Two-sided confidence intervals for the single proportion: "
      + "comparison of seven methods. Statistics in Medicine, 17(8), 857-872. "
      + "doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E";
  static final String NEWCOMBE_TWO = "Newcombe, R. G. (1998). Interval estimation for the difference between independent "
      + "proportions: comparison of eleven methods. Statistics in Medicine, 17(8), 873-890. "
      + "doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I";
  static final String CLOPPER_PEARSON = "Clopper, C. J., & Pearson, E. S. (1934). The use of confidence or fiducial "
      + "limits illustrated in the case of the binomial. Biometrika, 26(4), 404-413. doi:10.1093/biomet/26.4.404";
  static final String HYNDMAN_FAN = "Hyndman, R. J., & Fan, Y. (1996). Sample quantiles in statistical packages. The "
      + "American Statistician, 50(4), 361-365. doi:10.1080/00031305.1996.10473566";
  static final String JOANES_GILL = "Joanes, D. N., & Gill, C. A. (1998). Comparing measures of sample skewness and "
      + "kurtosis. The Statistician, 47(1), 183-189. doi:10.1111/1467-9884.00122";
  static final String PEARSON_CHI = "Pearson, K. (1900). On the criterion that a given system of deviations from the "
      + "probable in the case of a correlated system of variables is such that it can be reasonably supposed to have "
      + "arisen from random sampling. Philosophical Magazine, 50(302), 157-175. doi:10.1080/14786440009463897";
  static final String YATES = "Yates, F. (1934). Contingency tables involving small numbers and the chi-square test. "
      + "Supplement to the Journal of the Royal Statistical Society, 1(2), 217-235. doi:10.2307/2983604";
  static final String COCHRAN = "Cochran, W. G. (1954). Some methods for strengthening the common chi-square tests. "
      + "Biometrics, 10(4), 417-451. doi:10.2307/3001616";
  static final String ARMITAGE = "Armitage, P. (1955). Tests for linear trends in proportions and frequencies. "
      + "Biometrics, 11(3), 375-386. doi:10.2307/3001775";
  static final String MANTEL = "Mantel, N. (1963). Chi-square tests with one degree of freedom; extensions of the "
      + "Mantel-Haenszel procedure. Journal of the American Statistical Association, 58(303), 690-700. "
      + "doi:10.1080/01621459.1963.10500879";
  static final String FISHER = "Fisher, R. A. (1934). Statistical Methods for Research Workers (5th ed.). Oliver & "
      + "Boyd.";
  static final String FREEMAN_HALTON = "Freeman, G. H., & Halton, J. H. (1951). Note on an exact treatment of "
      + "contingency, goodness of fit and other problems of significance. Biometrika, 38(1-2), 141-149. "
      + "doi:10.1093/biomet/38.1-2.141";
  static final String CRAMER = "Cramer, H. (1946). Mathematical Methods of Statistics. Princeton University Press.";
  static final String HABERMAN = "Haberman, S. J. (1973). The analysis of residuals in cross-classified tables. "
      + "Biometrics, 29(1), 205-220. doi:10.2307/2529686";
  static final String WOOLF = "Woolf, B. (1955). On estimating the relation between blood group and disease. Annals of "
      + "Human Genetics, 19(4), 251-253. doi:10.1111/j.1469-1809.1955.tb01348.x";

  private References() {
  }
}
