// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.expression;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.FunctionParameterDefinition;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixModuloOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPowerOfOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixPlusOperator;
import com.ezylang.evalex.operators.booleans.InfixAndOperator;
import com.ezylang.evalex.operators.booleans.InfixEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterOperator;
import com.ezylang.evalex.operators.booleans.InfixLessEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixLessOperator;
import com.ezylang.evalex.operators.booleans.InfixNotEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixOrOperator;
import com.ezylang.evalex.operators.booleans.PrefixNotOperator;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Text to tree, by EvalEx. Only its parser is used: values are computed here, column by column on primitive arrays,
 * which is some hundred times faster than its decimal arithmetic row by row, and nothing in an expression can reach
 * outside of it.
 */
final class Syntax {
  private final ExpressionConfiguration configuration;

  /** The language with functions of these names. */
  Syntax(Set<String> functions) {
    configuration = ExpressionConfiguration.builder()
        .operatorDictionary(operators())
        .functionDictionary(functions(functions))
        .defaultConstants(Map.of())
        .arraysAllowed(false).structuresAllowed(false).binaryAllowed(false)
        .implicitMultiplicationAllowed(false).singleQuoteStringLiteralsAllowed(true).build();
  }

  @SuppressWarnings("unchecked")
  private static MapBasedOperatorDictionary operators() {
    Map.Entry<String, OperatorIfc>[] all = new Map.Entry[] {
        Map.entry("+", new PrefixPlusOperator()), Map.entry("-", new PrefixMinusOperator()),
        Map.entry("+", new InfixPlusOperator()), Map.entry("-", new InfixMinusOperator()),
        Map.entry("*", new InfixMultiplicationOperator()), Map.entry("/", new InfixDivisionOperator()),
        Map.entry("^", new InfixPowerOfOperator()), Map.entry("%", new InfixModuloOperator()),
        Map.entry("=", new InfixEqualsOperator()), Map.entry("==", new InfixEqualsOperator()),
        Map.entry("!=", new InfixNotEqualsOperator()), Map.entry("<>", new InfixNotEqualsOperator()),
        Map.entry(">", new InfixGreaterOperator()), Map.entry(">=", new InfixGreaterEqualsOperator()),
        Map.entry("<", new InfixLessOperator()), Map.entry("<=", new InfixLessEqualsOperator()),
        Map.entry("&&", new InfixAndOperator()), Map.entry("||", new InfixOrOperator()),
        Map.entry("!", new PrefixNotOperator())};
    return (MapBasedOperatorDictionary) MapBasedOperatorDictionary.ofOperators(all);
  }

  @SuppressWarnings("unchecked")
  private static MapBasedFunctionDictionary functions(Set<String> names) {
    Stream<Map.Entry<String, FunctionIfc>> all = names.stream().map(name -> Map.entry(name, new AnyArguments()));
    return (MapBasedFunctionDictionary) MapBasedFunctionDictionary.ofFunctions(all.toArray(Map.Entry[]::new));
  }

  /**
   * The tree of an expression.
   *
   * @throws ExpressionException saying where the text is wrong
   */
  ASTNode parse(String text) {
    if (text.isBlank()) {
      throw new ExpressionException(1, "the expression is empty");
    }
    try {
      return new Expression(text, configuration).getAbstractSyntaxTree();
    } catch (ParseException e) {
      String problem = e.getMessage();
      throw new ExpressionException(Math.max(1, e.getStartPosition()), Character.toLowerCase(problem.charAt(0))
          + problem.substring(1));
    }
  }

  /** Lets the parser take any arguments; how many and which is checked where the call is compiled. */
  private static final class AnyArguments implements FunctionIfc {
    private final List<FunctionParameterDefinition> parameters = List.of(
        FunctionParameterDefinition.builder().name("value").isVarArg(true).build());

    @Override
    public List<FunctionParameterDefinition> getFunctionParameterDefinitions() {
      return parameters;
    }

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... values) {
      throw new UnsupportedOperationException("Only parsed");
    }

    @Override
    public void validatePreEvaluation(Token token, EvaluationValue... values) {
      // never evaluated
    }

    @Override
    public boolean hasVarArgs() {
      return true;
    }
  }
}
