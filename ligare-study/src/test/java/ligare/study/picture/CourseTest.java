package ligare.study.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CourseTest {
    @Test
    void aStraightLineNeedsTwoPoints() {
        Course course = new Course(new double[] {0, 1, 2, 3}, new double[] {0, 2, 4, 6}).simplified();
        assertThat(course.xs()).containsExactly(0, 3);
        assertThat(course.ys()).containsExactly(0, 6);
    }

    @Test
    void noPointLiesFurtherFromTheLineThanCanBeSeen() {
        int n = 500;
        double[] xs = new double[n];
        double[] ys = new double[n];
        for (int i = 0; i < n; i++) {
            xs[i] = i / 5.0;
            ys[i] = 30 + 20 * Math.sin(i / 20.0) * Math.exp(-i / 150.0);
        }
        Course fewer = new Course(xs, ys).simplified();
        assertThat(fewer.xs().length).isLessThan(n / 4);
        int segment = 0;
        for (int i = 0; i < n; i++) {
            while (fewer.xs()[segment + 1] < xs[i]) segment++;
            double width = fewer.xs()[segment + 1] - fewer.xs()[segment];
            double share = (xs[i] - fewer.xs()[segment]) / width;
            double drawn = fewer.ys()[segment] + share * (fewer.ys()[segment + 1] - fewer.ys()[segment]);
            assertThat(Math.abs(drawn - ys[i])).isLessThanOrEqualTo(0.15);
        }
    }

    @Test
    void gapsStayGaps() {
        Course course = new Course(new double[] {0, 1, 2, 3, 4}, new double[] {1, 1, Double.NaN, 2, 2}).simplified();
        assertThat(course.ys()).containsExactly(1, 1, Double.NaN, 2, 2);
    }
}
