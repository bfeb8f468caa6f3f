package ligare.study.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import ligare.model.unit.Dimension;
import ligare.model.unit.Quantity;

/// Numbers as a person reads them: three significant digits, a true minus sign, thin spaces between thousands, powers
/// of ten where a number is very large or very small.
public final class Digits {
    private static final String MINUS = "\u2212";
    private static final String PER_HOUR = "/h";
    private static final char THIN_SPACE = '\u202f';
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_UP);

    private Digits() {}

    /// A number; a dash for NaN.
    public static String of(double value) {
        if (Double.isNaN(value)) return "–";
        if (Double.isInfinite(value)) return (value < 0 ? MINUS : "") + "∞";
        if (value == 0) return "0";
        BigDecimal rounded = new BigDecimal(Math.abs(value)).round(THREE).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        String sign = value < 0 ? MINUS : "";
        if (exponent >= -3 && exponent < 7) {
            return sign + grouped(rounded.toPlainString());
        }
        return sign + rounded.scaleByPowerOfTen(-exponent).toPlainString() + "\u202f×\u202f10" + superscript(exponent);
    }

    /// A number with its unit.
    public static String of(double value, String unit) {
        return unit.isEmpty() || Double.isNaN(value) ? of(value) : of(value) + THIN_SPACE + unit;
    }

    /// A number with its sign, for differences.
    public static String signed(double value) {
        return value > 0 ? "+" + of(value) : of(value);
    }

    /// A share in percent: 0.0512 is `5.1 %`.
    public static String percent(double share) {
        if (Double.isNaN(share)) return "–";
        BigDecimal percent = new BigDecimal(100 * share);
        percent = percent.setScale(Math.abs(100 * share) < 9.95 ? 1 : 0, RoundingMode.HALF_UP);
        String plain = percent.stripTrailingZeros().toPlainString();
        return plain.replace("-", MINUS) + THIN_SPACE + "%";
    }

    /// A coherent value in the unit that reads best: 8.64e7 ms is `24 h`. What is usually written per hour stays per hour.
    public static String of(double coherent, Dimension dimension) {
        boolean hourly = dimension.example().endsWith(PER_HOUR);
        Quantity best = Quantity.of(coherent, dimension, unit -> !hourly || unit.symbol().endsWith(PER_HOUR));
        return of(best.number(), best.unit().symbol());
    }

    /// A power of ten as the mark of an axis: short.
    public static String power(double power) {
        int exponent = (int) Math.round(Math.log10(power));
        return exponent >= -2 && exponent <= 3 ? of(power) : "10" + superscript(exponent);
    }

    private static String grouped(String plain) {
        int point = plain.indexOf('.');
        int whole = point < 0 ? plain.length() : point;
        if (whole <= 4) return plain;
        StringBuilder grouped = new StringBuilder(plain);
        for (int i = whole - 3; i > 0; i -= 3) {
            grouped.insert(i, THIN_SPACE);
        }
        return grouped.toString();
    }

    private static String superscript(int exponent) {
        StringBuilder raised = new StringBuilder(exponent < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
            raised.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return raised.toString();
    }
}
