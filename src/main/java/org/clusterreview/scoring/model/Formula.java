package org.clusterreview.scoring.model;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.CeilingFunction;
import com.ezylang.evalex.functions.basic.FloorFunction;
import com.ezylang.evalex.functions.basic.IfFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
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
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterreview.kernel.Violation;

/**
 * A formula over figures: {@code + - * /}, comparisons, {@code && || !}, IF, MIN, MAX, ABS, FLOOR and CEILING, and nothing else:
 * no powers, texts, arrays, dates or chance, so that it always ends and reaches nothing outside its figures. Numbers are
 * decimals of 34 digits (IEEE 754 decimal128, half even).
 *
 * @param text at most {@value #LENGTH} characters
 */
public record Formula(String text) {

    /** The longest formula. */
    public static final int LENGTH = 400;

    private static final int DEPTH = 20;
    private static final int HEIGHT = 100;
    private static final Pattern CHARACTERS = Pattern.compile("[\\p{IsHan}A-Za-z0-9_ .,()+*/<>=!&|-]*");
    private static final Pattern NUMBER_RUNS_INTO_WORD =
            Pattern.compile("(?<![\\p{IsHan}A-Za-z0-9_])[0-9.]+[A-Za-z_\\p{IsHan}]");

    private static final Pattern EMPTY_ARGUMENT = Pattern.compile("[,(] *,|, *\\)");
    private static final Map<String, OperatorIfc> OPERATORS = Map.ofEntries(
            Map.entry("+", new InfixPlusOperator()),
            Map.entry("-", new InfixMinusOperator()),
            Map.entry("*", new InfixMultiplicationOperator()),
            Map.entry("/", new InfixDivisionOperator()),
            Map.entry("<", new InfixLessOperator()),
            Map.entry("<=", new InfixLessEqualsOperator()),
            Map.entry(">", new InfixGreaterOperator()),
            Map.entry(">=", new InfixGreaterEqualsOperator()),
            Map.entry("==", new InfixEqualsOperator()),
            Map.entry("!=", new InfixNotEqualsOperator()),
            Map.entry("&&", new InfixAndOperator()),
            Map.entry("||", new InfixOrOperator()));
    private static final Map<String, FunctionIfc> FUNCTIONS = Map.of(
            "IF", new IfFunction(),
            "MIN", new MinFunction(),
            "MAX", new MaxFunction(),
            "ABS", new AbsFunction(),
            "FLOOR", new FloorFunction(),
            "CEILING", new CeilingFunction());
    private static final ExpressionConfiguration CONFIGURATION = configuration();

    /** What is wrong with it: too long or deep, not a formula, or a name that is not among {@code variables}. */
    public Optional<Violation> fault(Set<String> variables) {
        if (text.length() > LENGTH || depth() > DEPTH) {
            return Optional.of(Violation.of("scoring.model.formulaTooLong", LENGTH, DEPTH));
        }
        if (!CHARACTERS.matcher(text).matches()
                || NUMBER_RUNS_INTO_WORD.matcher(text).find()) {
            return Optional.of(Violation.of("scoring.model.formulaCharacters"));
        }
        Matcher argument = EMPTY_ARGUMENT.matcher(text);
        if (argument.find()) {
            return Optional.of(Violation.of("scoring.model.formulaArgument", argument.end()));
        }
        try {
            Expression expression = expression();
            expression.validate();
            if (height(expression.getAbstractSyntaxTree()) > HEIGHT) {
                return Optional.of(Violation.of("scoring.model.formulaHigh", HEIGHT));
            }
            Set<String> unknown = new TreeSet<>(expression.getUsedVariables());
            unknown.removeAll(variables);
            return unknown.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Violation.of("scoring.model.formulaUnknown", String.join(", ", unknown)));
        } catch (BaseException e) {
            return Optional.of(
                    Violation.of("scoring.model.formulaWrong", e.getStartPosition(), String.valueOf(e.getMessage())));
        }
    }

    /** Its value; empty where it has none, as in a division by zero. */
    public Optional<BigDecimal> value(Map<String, Exact> variables) {
        Map<String, BigDecimal> decimals = new HashMap<>();
        variables.forEach((name, value) -> decimals.put(name, value.decimal(MathContext.DECIMAL128)));
        try {
            EvaluationValue value = expression().withValues(decimals).evaluate();
            return value.isNumberValue() ? Optional.of(value.getNumberValue()) : Optional.empty();
        } catch (BaseException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private Expression expression() {
        return new Expression(text, CONFIGURATION);
    }

    /** Operations one inside the other: as deep as it is reckoned. */
    private static int height(ASTNode node) {
        return 1 + node.getParameters().stream().mapToInt(Formula::height).max().orElse(0);
    }

    private int depth() {
        int deepest = 0;
        int depth = 0;
        for (char c : text.toCharArray()) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static ExpressionConfiguration configuration() {
        MapBasedOperatorDictionary operators = new MapBasedOperatorDictionary();
        OPERATORS.forEach(operators::addOperator);
        operators.addOperator("-", new PrefixMinusOperator());
        operators.addOperator("!", new PrefixNotOperator());
        MapBasedFunctionDictionary functions = new MapBasedFunctionDictionary();
        FUNCTIONS.forEach(functions::addFunction);
        return ExpressionConfiguration.builder()
                .operatorDictionary(operators)
                .functionDictionary(functions)
                .defaultConstants(Map.of())
                .mathContext(MathContext.DECIMAL128)
                .arraysAllowed(false)
                .structuresAllowed(false)
                .binaryAllowed(false)
                .implicitMultiplicationAllowed(false)
                .singleQuoteStringLiteralsAllowed(false)
                .maxRecursionDepth(4 * HEIGHT)
                .build();
    }
}
