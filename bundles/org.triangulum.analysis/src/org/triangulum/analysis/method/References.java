// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

/** Full citations of the methods. */
final class References {
  static final String AGRESTI = "Agresti, A. (2002). Categorical Data Analysis (2nd ed.). Wiley. "
      + "doi:10.1002/0471249688";
  static final String WILSON = "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical "
      + "inference. Journal of the American Statistical Association, 22(158), 209-212. "
      + "doi:10.1080/01621459.1927.10502953";
  static final String NEWCOMBE_ONE = "Newcombe, R. G. (1998). Two-sided confidence intervals for the single "
      + "proportion: comparison of seven methods. Statistics in Medicine, 17(8), 857-872. "
      + "doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E";
  static final String NEWCOMBE_TWO = "Newcombe, R. G. (1998). Interval estimation for the difference between "
      + "independent proportions: comparison of eleven methods. Statistics in Medicine, 17(8), 873-890. "
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
  static final String CRAMER = "Cramér, H. (1946). Mathematical Methods of Statistics. Princeton University Press.";
  static final String HABERMAN = "Haberman, S. J. (1973). The analysis of residuals in cross-classified tables. "
      + "Biometrics, 29(1), 205-220. doi:10.2307/2529686";
  static final String WOOLF = "Woolf, B. (1955). On estimating the relation between blood group and disease. Annals of "
      + "Human Genetics, 19(4), 251-253. doi:10.1111/j.1469-1809.1955.tb01348.x";
  static final String KATZ = "Katz, D., Baptista, J., Azen, S. P., & Pike, M. C. (1978). Obtaining confidence "
      + "intervals for the risk ratio in cohort studies. Biometrics, 34(3), 469-474. doi:10.2307/2530610";
  static final String SOMERS = "Somers, R. H. (1962). A new asymmetric measure of association for ordinal variables. "
      + "American Sociological Review, 27(6), 799-811. doi:10.2307/2090408";
  static final String MEHTA_PATEL = "Mehta, C. R., & Patel, N. R. (1983). A network algorithm for performing Fisher's "
      + "exact test in r x c contingency tables. Journal of the American Statistical Association, 78(382), 427-434. "
      + "doi:10.1080/01621459.1983.10477989";
  static final String AGRESTI_EXACT = "Agresti, A., Wackerly, D., & Boyett, J. M. (1979). Exact conditional tests for "
      + "cross-classifications: approximation of attained significance levels. Psychometrika, 44(1), 75-83. "
      + "doi:10.1007/BF02293786";
  static final String DAVISON_HINKLEY = "Davison, A. C., & Hinkley, D. V. (1997). Bootstrap Methods and their "
      + "Application. Cambridge University Press. doi:10.1017/CBO9780511802843";
  static final String SPEARMAN = "Spearman, C. (1904). The proof and measurement of association between two things. "
      + "The American Journal of Psychology, 15(1), 72-101. doi:10.2307/1412159";
  static final String PEARSON_R = "Pearson, K. (1896). Mathematical contributions to the theory of evolution. III. "
      + "Regression, heredity, and panmixia. Philosophical Transactions of the Royal Society A, 187, 253-318. "
      + "doi:10.1098/rsta.1896.0007";
  static final String FISHER_Z = "Fisher, R. A. (1921). On the probable error of a coefficient of correlation deduced "
      + "from a small sample. Metron, 1, 3-32.";
  static final String BONETT_WRIGHT = "Bonett, D. G., & Wright, T. A. (2000). Sample size requirements for estimating "
      + "Pearson, Kendall and Spearman correlations. Psychometrika, 65(1), 23-28. doi:10.1007/BF02294183";
  static final String KENDALL = "Kendall, M. G. (1945). The treatment of ties in ranking problems. Biometrika, 33(3), "
      + "239-251. doi:10.1093/biomet/33.3.239";
  static final String KENDALL_BOOK = "Kendall, M. G. (1970). Rank Correlation Methods (4th ed.). Griffin.";
  static final String GOODMAN_KRUSKAL = "Goodman, L. A., & Kruskal, W. H. (1954). Measures of association for cross "
      + "classifications. Journal of the American Statistical Association, 49(268), 732-764. "
      + "doi:10.1080/01621459.1954.10501231";
  static final String ANOVA = "Fisher, R. A. (1925). Statistical Methods for Research Workers. Oliver & Boyd.";
  static final String LARSON = "Larson, D. A. (1992). Analysis of variance with just summary statistics as input. The "
      + "American Statistician, 46(2), 151-152. doi:10.1080/00031305.1992.10475872";
  static final String HAYS = "Hays, W. L. (1963). Statistics for Psychologists. Holt, Rinehart & Winston.";
  static final String MANN_WHITNEY = "Mann, H. B., & Whitney, D. R. (1947). On a test of whether one of two random "
      + "variables is stochastically larger than the other. The Annals of Mathematical Statistics, 18(1), 50-60. "
      + "doi:10.1214/aoms/1177730491";
  static final String KERBY = "Kerby, D. S. (2014). The simple difference formula: an approach to teaching "
      + "nonparametric correlation. Comprehensive Psychology, 3, 11.IT.3.1. doi:10.2466/11.IT.3.1";
  static final String KRUSKAL_WALLIS = "Kruskal, W. H., & Wallis, W. A. (1952). Use of ranks in one-criterion variance "
      + "analysis. Journal of the American Statistical Association, 47(260), 583-621. "
      + "doi:10.1080/01621459.1952.10483441";
  static final String TOMCZAK = "Tomczak, M., & Tomczak, E. (2014). The need to report effect size estimates "
      + "revisited. Trends in Sport Sciences, 21(1), 19-25.";
  static final String LIKERT = "Likert, R. (1932). A technique for the measurement of attitudes. Archives of "
      + "Psychology, 22(140), 1-55.";
  static final String HEIBERGER_ROBBINS = "Heiberger, R. M., & Robbins, N. B. (2014). Design of diverging stacked bar "
      + "charts for Likert scales and other applications. Journal of Statistical Software, 57(5), 1-32. "
      + "doi:10.18637/jss.v057.i05";
  static final String RAYKOV = "Raykov, T. (2002). Analytic estimation of standard error and confidence interval for "
      + "scale reliability. Multivariate Behavioral Research, 37(1), 89-103. doi:10.1207/S15327906MBR3701_04";
  static final String RAYKOV_MARCOULIDES = "Raykov, T., & Marcoulides, G. A. (2011). Introduction to Psychometric "
      + "Theory. Routledge. doi:10.4324/9780203841624";
  static final String STREITBERG_ROEHMEL = "Streitberg, B., & Röhmel, J. (1986). Exact distributions for permutation "
      + "and rank tests: an introduction to some recently published algorithms. Statistical Software Newsletter, "
      + "12(1), "
      + "10-17.";
  static final String STEIGER_RMSEA = "Steiger, J. H. (1990). Structural model evaluation and modification: an "
      + "interval "
      + "estimation approach. Multivariate Behavioral Research, 25(2), 173-180. doi:10.1207/s15327906mbr2502_4";
  static final String MCCULLAGH_NELDER = "McCullagh, P., & Nelder, J. A. (1989). Generalized Linear Models (2nd ed.). "
      + "Chapman and Hall. doi:10.1007/978-1-4899-3242-6";
  static final String KOENKER = "Koenker, R. (1981). A note on studentizing a test for heteroscedasticity. Journal of "
      + "Econometrics, 17(1), 107-112. doi:10.1016/0304-4076(81)90062-2";
  static final String HANLEY_MCNEIL = "Hanley, J. A., & McNeil, B. J. (1982). The meaning and use of the area under a "
      + "receiver operating characteristic (ROC) curve. Radiology, 143(1), 29-36. doi:10.1148/radiology.143.1.7063747";
  static final String STUDENT = "Student (1908). The probable error of a mean. Biometrika, 6(1), 1-25. "
      + "doi:10.1093/biomet/6.1.1";
  static final String WELCH = "Welch, B. L. (1947). The generalization of Student's problem when several different "
      + "population variances are involved. Biometrika, 34(1-2), 28-35. doi:10.1093/biomet/34.1-2.28";
  static final String COHEN = "Cohen, J. (1988). Statistical Power Analysis for the Behavioral Sciences (2nd ed.). "
      + "Lawrence Erlbaum.";
  static final String BINOMIAL = "Conover, W. J. (1999). Practical Nonparametric Statistics (3rd ed.). Wiley.";
  static final String GRIM = "Brown, N. J. L., & Heathers, J. A. J. (2017). The GRIM test: a simple technique detects "
      + "numerous anomalies in the reporting of results in psychology. Social Psychological and Personality Science, "
      + "8(4), 363-369. doi:10.1177/1948550616673876";
  static final String SMITHSON = "Smithson, M. (2003). Confidence Intervals. Sage. doi:10.4135/9781412983761";
  static final String STEIGER = "Steiger, J. H. (2004). Beyond the F test: effect size confidence intervals and tests "
      + "of close fit in the analysis of variance and contrast analysis. Psychological Methods, 9(2), 164-182. "
      + "doi:10.1037/1082-989X.9.2.164";
  static final String BROWN_BENEDETTI = "Brown, M. B., & Benedetti, J. K. (1977). Sampling behavior of tests for "
      + "correlation in two-way contingency tables. Journal of the American Statistical Association, 72(358), 309-315. "
      + "doi:10.1080/01621459.1977.10480995";
  static final String NEWCOMBE_RANK = "Newcombe, R. G. (2006). Confidence intervals for an effect size measure based "
      + "on the Mann-Whitney statistic. Part 2: asymptotic methods and evaluation. Statistics in Medicine, 25(4), "
      + "559-573. doi:10.1002/sim.2324";
  static final String HEDGES = "Hedges, L. V. (1981). Distribution theory for Glass's estimator of effect size and "
      + "related estimators. Journal of Educational Statistics, 6(2), 107-128. doi:10.3102/10769986006002107";
  static final String WILCOXON = "Wilcoxon, F. (1945). Individual comparisons by ranking methods. Biometrics "
      + "Bulletin, 1(6), 80-83. doi:10.2307/3001968";
  static final String KING_MINIUM = "King, B. M., & Minium, E. W. (2008). Statistical Reasoning in the Behavioral "
      + "Sciences (5th ed.). Wiley.";
  static final String FRIEDMAN = "Friedman, M. (1937). The use of ranks to avoid the assumption of normality "
      + "implicit in the analysis of variance. Journal of the American Statistical Association, 32(200), 675-701. "
      + "doi:10.1080/01621459.1937.10503522";
  static final String KENDALL_SMITH = "Kendall, M. G., & Babington Smith, B. (1939). The problem of m rankings. The "
      + "Annals of Mathematical Statistics, 10(3), 275-287. doi:10.1214/aoms/1177732186";
  static final String SIEGEL = "Siegel, S., & Castellan, N. J. (1988). Nonparametric Statistics for the Behavioral "
      + "Sciences (2nd ed.). McGraw-Hill.";
  static final String HOLM = "Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian "
      + "Journal of Statistics, 6(2), 65-70.";
  static final String COCHRAN_Q = "Cochran, W. G. (1950). The comparison of percentages in matched samples. "
      + "Biometrika, 37(3-4), 256-266. doi:10.1093/biomet/37.3-4.256";
  static final String SERLIN = "Serlin, R. C., Carr, J., & Marascuilo, L. A. (1982). A measure of association for "
      + "selected nonparametric procedures. Psychological Bulletin, 92(3), 786-790. doi:10.1037/0033-2909.92.3.786";
  static final String MCNEMAR = "McNemar, Q. (1947). Note on the sampling error of the difference between correlated "
      + "proportions or percentages. Psychometrika, 12(2), 153-157. doi:10.1007/BF02295996";
  static final String EDWARDS = "Edwards, A. L. (1948). Note on the correction for continuity in testing the "
      + "significance of the difference between correlated proportions. Psychometrika, 13(3), 185-187. "
      + "doi:10.1007/BF02289261";
  static final String BOWKER = "Bowker, A. H. (1948). A test for symmetry in contingency tables. Journal of the "
      + "American Statistical Association, 43(244), 572-574. doi:10.1080/01621459.1948.10483284";
  static final String NEWCOMBE_PAIRED = "Newcombe, R. G. (1998). Improved confidence intervals for the difference "
      + "between binomial proportions based on paired data. Statistics in Medicine, 17(22), 2635-2650. "
      + "doi:10.1002/(SICI)1097-0258(19981130)17:22<2635::AID-SIM954>3.0.CO;2-C";
  static final String WELCH_ANOVA = "Welch, B. L. (1951). On the comparison of several mean values: an alternative "
      + "approach. Biometrika, 38(3-4), 330-336. doi:10.1093/biomet/38.3-4.330";
  static final String LEVENE = "Levene, H. (1960). Robust tests for equality of variances. In I. Olkin (Ed.), "
      + "Contributions to Probability and Statistics (pp. 278-292). Stanford University Press.";
  static final String BROWN_FORSYTHE = "Brown, M. B., & Forsythe, A. B. (1974). Robust tests for the equality of "
      + "variances. Journal of the American Statistical Association, 69(346), 364-367. "
      + "doi:10.1080/01621459.1974.10482955";
  static final String TUKEY = "Tukey, J. W. (1949). Comparing individual means in the analysis of variance. "
      + "Biometrics, 5(2), 99-114. doi:10.2307/3001913";
  static final String KRAMER = "Kramer, C. Y. (1956). Extension of multiple range tests to group means with unequal "
      + "numbers of replications. Biometrics, 12(3), 307-310. doi:10.2307/3001469";
  static final String COPENHAVER = "Copenhaver, M. D., & Holland, B. (1988). Computation of the distribution of the "
      + "maximum studentized range statistic with application to multiple significance testing of simple effects. "
      + "Journal of Statistical Computation and Simulation, 30(1), 1-15. doi:10.1080/00949658808811082";
  static final String GAMES_HOWELL = "Games, P. A., & Howell, J. F. (1976). Pairwise multiple comparison procedures "
      + "with unequal N's and/or variances: a Monte Carlo study. Journal of Educational Statistics, 1(2), 113-125. "
      + "doi:10.3102/10769986001002113";
  static final String DUNN = "Dunn, O. J. (1964). Multiple comparisons using rank sums. Technometrics, 6(3), "
      + "241-252. doi:10.1080/00401706.1964.10490181";
  static final String CLIFF = "Cliff, N. (1993). Dominance statistics: ordinal analyses to answer ordinal questions. "
      + "Psychological Bulletin, 114(3), 494-509. doi:10.1037/0033-2909.114.3.494";
  static final String COHEN_KAPPA = "Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational "
      + "and Psychological Measurement, 20(1), 37-46. doi:10.1177/001316446002000104";
  static final String COHEN_WEIGHTED = "Cohen, J. (1968). Weighted kappa: nominal scale agreement with provision for "
      + "scaled disagreement or partial credit. Psychological Bulletin, 70(4), 213-220. doi:10.1037/h0026256";
  static final String FLEISS_COHEN_EVERITT = "Fleiss, J. L., Cohen, J., & Everitt, B. S. (1969). Large sample "
      + "standard errors of kappa and weighted kappa. Psychological Bulletin, 72(5), 323-327. doi:10.1037/h0028106";
  static final String BRENNAN_PREDIGER = "Brennan, R. L., & Prediger, D. J. (1981). Coefficient kappa: some uses, "
      + "misuses, and alternatives. Educational and Psychological Measurement, 41(3), 687-699. "
      + "doi:10.1177/001316448104100307";
  static final String SCOTT = "Scott, W. A. (1955). Reliability of content analysis: the case of nominal scale "
      + "coding. Public Opinion Quarterly, 19(3), 321-325. doi:10.1086/266577";
  static final String GWET = "Gwet, K. L. (2021). Large-sample variance of Fleiss generalized kappa. Educational and "
      + "Psychological Measurement, 81(4), 781-790. doi:10.1177/0013164420973080";
  static final String FLEISS = "Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters. "
      + "Psychological Bulletin, 76(5), 378-382. doi:10.1037/h0031619";
  static final String FLEISS_NEE_LANDIS = "Fleiss, J. L., Nee, J. C. M., & Landis, J. R. (1979). Large sample "
      + "variance of kappa in the case of different sets of raters. Psychological Bulletin, 86(5), 974-977. "
      + "doi:10.1037/0033-2909.86.5.974";
  static final String KRIPPENDORFF = "Krippendorff, K. (2004). Content Analysis: An Introduction to Its Methodology "
      + "(2nd ed.). Sage.";
  static final String ZAPF = "Zapf, A., Castell, S., Morawietz, L., & Karch, A. (2016). Measuring inter-rater "
      + "reliability for nominal data - which coefficients and confidence intervals are appropriate? BMC Medical "
      + "Research Methodology, 16, 93. doi:10.1186/s12874-016-0200-9";
  static final String EFRON_TIBSHIRANI = "Efron, B., & Tibshirani, R. J. (1993). An Introduction to the Bootstrap. "
      + "Chapman and Hall. doi:10.1007/978-1-4899-4541-9";
  static final String LECUYER = "L'Ecuyer, P. (1988). Efficient and portable combined random number generators. "
      + "Communications of the ACM, 31(6), 742-749. doi:10.1145/62959.62969";
  static final String CRONBACH = "Cronbach, L. J. (1951). Coefficient alpha and the internal structure of tests. "
      + "Psychometrika, 16(3), 297-334. doi:10.1007/BF02310555";
  static final String FELDT = "Feldt, L. S. (1965). The approximate sampling distribution of Kuder-Richardson "
      + "reliability coefficient twenty. Psychometrika, 30(3), 357-370. doi:10.1007/BF02289499";
  static final String MCDONALD = "McDonald, R. P. (1999). Test Theory: A Unified Treatment. Lawrence Erlbaum.";
  static final String GUTTMAN = "Guttman, L. (1945). A basis for analyzing test-retest reliability. Psychometrika, "
      + "10(4), 255-282. doi:10.1007/BF02288892";
  static final String SPEARMAN_BROWN = "Brown, W. (1910). Some experimental results in the correlation of mental "
      + "abilities. British Journal of Psychology, 3(3), 296-322. doi:10.1111/j.2044-8295.1910.tb00207.x";
  static final String HORST = "Horst, P. (1951). Estimating total test reliability from parts of unequal length. "
      + "Educational and Psychological Measurement, 11(3), 368-371. doi:10.1177/001316445101100306";
  static final String SHROUT_FLEISS = "Shrout, P. E., & Fleiss, J. L. (1979). Intraclass correlations: uses in "
      + "assessing rater reliability. Psychological Bulletin, 86(2), 420-428. doi:10.1037/0033-2909.86.2.420";
  static final String MCGRAW_WONG = "McGraw, K. O., & Wong, S. P. (1996). Forming inferences about some intraclass "
      + "correlation coefficients. Psychological Methods, 1(1), 30-46; corrected in 1(4), 390. "
      + "doi:10.1037/1082-989X.1.1.30";
  static final String FISHER_PARTIAL = "Fisher, R. A. (1924). The distribution of the partial correlation "
      + "coefficient. Metron, 3, 329-332.";
  static final String OLSSON = "Olsson, U. (1979). Maximum likelihood estimation of the polychoric correlation "
      + "coefficient. Psychometrika, 44(4), 443-460. doi:10.1007/BF02296207";
  static final String HARMAN = "Harman, H. H. (1976). Modern Factor Analysis (3rd ed.). University of Chicago Press.";
  static final String LAWLEY_MAXWELL = "Lawley, D. N., & Maxwell, A. E. (1971). Factor Analysis as a Statistical "
      + "Method (2nd ed.). Butterworths.";
  static final String KAISER_VARIMAX = "Kaiser, H. F. (1958). The varimax criterion for analytic rotation in factor "
      + "analysis. Psychometrika, 23(3), 187-200. doi:10.1007/BF02289233";
  static final String JENNRICH = "Jennrich, R. I. (2002). A simple general method for oblique rotation. "
      + "Psychometrika, 67(1), 7-19. doi:10.1007/BF02294706";
  static final String HORN = "Horn, J. L. (1965). A rationale and test for the number of factors in factor analysis. "
      + "Psychometrika, 30(2), 179-185. doi:10.1007/BF02289447";
  static final String KAISER_RICE = "Kaiser, H. F., & Rice, J. (1974). Little jiffy, mark IV. Educational and "
      + "Psychological Measurement, 34(1), 111-117. doi:10.1177/001316447403400115";
  static final String BARTLETT = "Bartlett, M. S. (1951). The effect of standardization on a chi-square "
      + "approximation in factor analysis. Biometrika, 38(3-4), 337-344. doi:10.1093/biomet/38.3-4.337";
  static final String KUTNER = "Kutner, M. H., Nachtsheim, C. J., Neter, J., & Li, W. (2005). Applied Linear "
      + "Statistical Models (5th ed.). McGraw-Hill.";
  static final String DELONG = "DeLong, E. R., DeLong, D. M., & Clarke-Pearson, D. L. (1988). Comparing the areas "
      + "under two or more correlated receiver operating characteristic curves: A nonparametric approach. Biometrics, "
      + "44(3), 837-845. doi:10.2307/2531595";
  static final String HOSMER_LEMESHOW = "Hosmer, D. W., & Lemeshow, S. (1980). Goodness of fit tests for the multiple "
      + "logistic regression model. Communications in Statistics - Theory and Methods, 9(10), 1043-1069. "
      + "doi:10.1080/03610928008827941";
  static final String PREGIBON = "Pregibon, D. (1981). Logistic regression diagnostics. The Annals of Statistics, "
      + "9(4), 705-724. doi:10.1214/aos/1176345513";
  static final String GELMAN_HILL = "Gelman, A., & Hill, J. (2007). Data Analysis Using Regression and "
      + "Multilevel/Hierarchical Models. Cambridge University Press.";
  static final String CAMERON_TRIVEDI = "Cameron, A. C., & Trivedi, P. K. (1990). Regression-based tests for "
      + "overdispersion in the Poisson model. Journal of Econometrics, 46(3), 347-364. "
      + "doi:10.1016/0304-4076(90)90014-K";
  static final String DUNN_SMYTH = "Dunn, P. K., & Smyth, G. K. (1996). Randomized quantile residuals. Journal of "
      + "Computational and Graphical Statistics, 5(3), 236-244. doi:10.1080/10618600.1996.10474708";
  static final String HOAGLIN_WELSCH = "Hoaglin, D. C., & Welsch, R. E. (1978). The hat matrix in regression and "
      + "ANOVA. The American Statistician, 32(1), 17-22. doi:10.1080/00031305.1978.10479237";
  static final String BELSLEY = "Belsley, D. A., Kuh, E., & Welsch, R. E. (1980). Regression Diagnostics: Identifying "
      + "Influential Data and Sources of Collinearity. Wiley. doi:10.1002/0471725153";
  static final String COOK_WEISBERG = "Cook, R. D., & Weisberg, S. (1982). Residuals and Influence in Regression. "
      + "Chapman and Hall.";
  static final String CLEVELAND = "Cleveland, W. S. (1979). Robust locally weighted regression and smoothing "
      + "scatterplots. Journal of the American Statistical Association, 74(368), 829-836. "
      + "doi:10.1080/01621459.1979.10481038";
  static final String ROYSTON = "Royston, P. (1995). Remark AS R94: A remark on algorithm AS 181: The W-test for "
      + "normality. Applied Statistics, 44(4), 547-551. doi:10.2307/2986146";
  static final String DURBIN_WATSON = "Durbin, J., & Watson, G. S. (1951). Testing for serial correlation in least "
      + "squares regression. II. Biometrika, 38(1-2), 159-178. doi:10.1093/biomet/38.1-2.159";
  static final String COOK = "Cook, R. D. (1977). Detection of influential observation in linear regression. "
      + "Technometrics, 19(1), 15-18. doi:10.1080/00401706.1977.10489493";
  static final String MACKINNON_WHITE = "MacKinnon, J. G., & White, H. (1985). Some heteroskedasticity-consistent "
      + "covariance matrix estimators with improved finite sample properties. Journal of Econometrics, 29(3), "
      + "305-325. doi:10.1016/0304-4076(85)90158-7";
  static final String LIANG_ZEGER = "Liang, K.-Y., & Zeger, S. L. (1986). Longitudinal data analysis using "
      + "generalized linear models. Biometrika, 73(1), 13-22. doi:10.1093/biomet/73.1.13";
  static final String ALBERT_ANDERSON = "Albert, A., & Anderson, J. A. (1984). On the existence of maximum "
      + "likelihood estimates in logistic regression models. Biometrika, 71(1), 1-10. doi:10.1093/biomet/71.1.1";
  static final String COX = "Cox, D. R. (1958). The regression analysis of binary sequences. Journal of the Royal "
      + "Statistical Society B, 20(2), 215-242. doi:10.1111/j.2517-6161.1958.tb00292.x";
  static final String BRANT = "Brant, R. (1990). Assessing proportionality in the proportional odds model for ordinal "
      + "logistic regression. Biometrics, 46(4), 1171-1178. doi:10.2307/2532457";
  static final String MCCULLAGH = "McCullagh, P. (1980). Regression models for ordinal data. Journal of the Royal "
      + "Statistical Society B, 42(2), 109-142. doi:10.1111/j.2517-6161.1980.tb01109.x";
  static final String NELDER = "Nelder, J. A., & Wedderburn, R. W. M. (1972). Generalized linear models. Journal of "
      + "the Royal Statistical Society A, 135(3), 370-384. doi:10.2307/2344614";
  static final String NAGELKERKE = "Nagelkerke, N. J. D. (1991). A note on a general definition of the coefficient "
      + "of determination. Biometrika, 78(3), 691-692. doi:10.1093/biomet/78.3.691";
  static final String MCFADDEN = "McFadden, D. (1974). Conditional logit analysis of qualitative choice behavior. In "
      + "P. Zarembka (Ed.), Frontiers in Econometrics (pp. 105-142). Academic Press.";
  static final String BONFERRONI = "Dunn, O. J. (1961). Multiple comparisons among means. Journal of the American "
      + "Statistical Association, 56(293), 52-64. doi:10.1080/01621459.1961.10482090";
  static final String BENJAMINI_HOCHBERG = "Benjamini, Y., & Hochberg, Y. (1995). Controlling the false discovery "
      + "rate: a practical and powerful approach to multiple testing. Journal of the Royal Statistical Society B, "
      + "57(1), 289-300. doi:10.1111/j.2517-6161.1995.tb02031.x";
  static final String MANSKI = "Manski, C. F. (2003). Partial Identification of Probability Distributions. Springer. "
      + "doi:10.1007/b97478";
  static final String HOROWITZ_MANSKI = "Horowitz, J. L., & Manski, C. F. (1998). Censoring of outcomes and "
      + "regressors due to survey nonresponse: identification and estimation using weights and imputations. Journal "
      + "of Econometrics, 84(1), 37-58. doi:10.1016/S0304-4076(97)00077-8";

  private References() {
  }
}
