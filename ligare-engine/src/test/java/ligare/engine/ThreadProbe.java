package ligare.engine;

/// What work costs the current thread, for tests that guard thrift: the least of several goes, as the one least
/// disturbed.
public final class ThreadProbe {
    private ThreadProbe() {}

    /// Bytes allocated.
    public static long allocated(int goes, Runnable work) throws ReflectiveOperationException {
        return least("getCurrentThreadAllocatedBytes", goes, work);
    }

    /// Processor time, ns: other work on the machine does not count.
    public static long processorTime(int goes, Runnable work) throws ReflectiveOperationException {
        return least("getCurrentThreadCpuTime", goes, work);
    }

    private static long least(String method, int goes, Runnable work) throws ReflectiveOperationException {
        long least = Long.MAX_VALUE;
        for (int k = 0; k < goes; k++) {
            long before = ask(method);
            work.run();
            least = Math.min(least, ask(method) - before);
        }
        return least;
    }

    /// By name, because the modules of the engine do not require that of the beans.
    private static long ask(String method) throws ReflectiveOperationException {
        Object bean = Class.forName("java.lang.management.ManagementFactory").getMethod("getThreadMXBean").invoke(null);
        return (long) Class.forName("com.sun.management.ThreadMXBean").getMethod(method).invoke(bean);
    }
}
