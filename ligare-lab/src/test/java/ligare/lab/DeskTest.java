package ligare.lab;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DeskTest {
    private static final Limits LIMITS = new Limits(1000, 100, 100, 1, 100, 3, 2, 2, 2, Duration.ofSeconds(30));

    private final Desk desk = new Desk(LIMITS, 1);

    @AfterEach
    void close() {
        desk.close();
    }

    /// Waits until it is let go or interrupted.
    private static final class Waits implements Order {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);
        private final CountDownLatch stopped = new CountDownLatch(1);

        @Override
        public String label() {
            return "waits";
        }

        @Override
        public double subjectTime() {
            return 1;
        }

        @Override
        public Map<String, Document> fill(ExecutorService workers, Progress progress) {
            begun.countDown();
            try {
                go.await();
                return Map.of("done.json", Document.json("{}"));
            } catch (InterruptedException interrupted) {
                stopped.countDown();
                throw new CancellationException("interrupted");
            }
        }
    }

    private static void within(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private static void reach(Job job, Job.State state) throws InterruptedException {
        while (job.state() != state) {
            Thread.sleep(5);
        }
    }

    private Client enter() {
        return requireNonNull(desk.enter());
    }

    @Test
    void aClientHasOneRunningJobAndTheOthersWait() throws InterruptedException {
        Client client = enter();
        Waits first = new Waits();
        Waits second = new Waits();
        Job one = desk.take(client, first);
        Job two = desk.take(client, second);
        within(first.begun);
        assertThat(two.state()).isEqualTo(Job.State.WAITING);
        assertThat(two.json(0)).containsEntry("ahead", 1);
        first.go.countDown();
        within(second.begun);
        reach(one, Job.State.DONE);
        assertThat(one.result("done.json")).isEqualTo(Document.json("{}"));
    }

    @Test
    void aClientWithManyOrdersDoesNotKeepAnotherWaiting() throws InterruptedException {
        Client greedy = enter();
        desk.take(greedy, new Waits());
        desk.take(greedy, new Waits());
        desk.take(greedy, new Waits());
        Waits modest = new Waits();
        desk.take(enter(), modest);
        within(modest.begun);
    }

    @Test
    void whoCameLaterIsServedBeforeASecondOrderOfAnother() throws InterruptedException {
        Client greedy = enter();
        Waits first = new Waits();
        Waits second = new Waits();
        desk.take(greedy, first);
        desk.take(greedy, second);
        Waits other = new Waits();
        desk.take(enter(), other);
        Waits last = new Waits();
        desk.take(enter(), last);
        within(first.begun);
        within(other.begun);
        first.go.countDown();
        within(last.begun);
        assertThat(second.begun.getCount()).isEqualTo(1);
    }

    @Test
    void tooManyWaitingOrdersAreRefused() {
        Client client = enter();
        for (int i = 0; i < 3; i++) {
            desk.take(client, new Waits());
        }
        Refused refused = catchThrowableOfType(Refused.class, () -> desk.take(client, new Waits()));
        assertThat(refused.status()).isEqualTo(429);
    }

    @Test
    void tooManyPagesAreNotLetIn() {
        Client first = enter();
        enter();
        enter();
        assertThat(desk.enter()).isNull();
        desk.leave(first);
        assertThat(desk.enter()).isNotNull();
    }

    @Test
    void aClosedPageStopsItsRun() throws InterruptedException {
        Client client = enter();
        Waits running = new Waits();
        Job job = desk.take(client, running);
        within(running.begun);
        desk.leave(client);
        within(running.stopped);
        assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
        assertThat(desk.client(client.secret().word())).isNull();
    }

    @Test
    void acancelledJobMakesRoomForTheNext() throws InterruptedException {
        Client client = enter();
        Waits first = new Waits();
        Waits second = new Waits();
        Job job = desk.take(client, first);
        desk.take(client, second);
        within(first.begun);
        job.cancel("");
        within(second.begun);
        assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
    }

    @Test
    void whatRunsTooLongIsStopped() throws InterruptedException {
        Limits impatient = new Limits(1000, 100, 100, 1, 100, 3, 2, 2, 2, Duration.ofMillis(50));
        try (Desk strict = new Desk(impatient, 1)) {
            Waits endless = new Waits();
            Job job = strict.take(requireNonNull(strict.enter()), endless);
            within(endless.stopped);
            assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
        }
    }

    @Test
    void onlyTheLastResultsAreKept() throws InterruptedException {
        Client client = enter();
        Job first = null;
        for (int i = 0; i < 4; i++) {
            Waits order = new Waits();
            order.go.countDown();
            Job job = desk.take(client, order);
            reach(job, Job.State.DONE);
            first = first == null ? job : first;
        }
        assertThat(client.job(requireNonNull(first).id())).isNull();
        assertThat(client.job("4")).isNotNull();
    }

    @Test
    void adefectIsToldAndHoldsUpNobody() throws InterruptedException {
        Client client = enter();
        Job job =
                desk.take(
                        client,
                        new Order() {
                            @Override
                            public String label() {
                                return "breaks";
                            }

                            @Override
                            public double subjectTime() {
                                return 0;
                            }

                            @Override
                            public Map<String, Document> fill(ExecutorService workers, Progress progress) {
                                throw new IllegalStateException("broken");
                            }
                        });
        reach(job, Job.State.FAILED);
        assertThat(String.valueOf(job.json(0).get("words"))).contains("broken");
        Waits next = new Waits();
        desk.take(client, next);
        within(next.begun);
    }

    @Test
    void closingStopsEverything() throws InterruptedException {
        Waits running = new Waits();
        desk.take(enter(), running);
        within(running.begun);
        desk.close();
        within(running.stopped);
        assertThat(desk.enter()).isNull();
    }
}
