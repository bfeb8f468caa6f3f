package ligare.engine;

/// What the current thread has used so far, for tests that guard thrift.
public final class ThreadProbe {
    private ThreadProbe() {}

    /// Bytes allocated.
    public static long allocated() throws ReflectiveOperationException {
        return ask("getCurrentThreadAllocatedBytes");
    }

    /// Processor time, ns: other work on the machine does not count.
    public static long processorTime() throws ReflectiveOperationException {
        return ask("getCurrentThreadCpuTime");
    }

    /// By name, because the modules of the engine do not require that of the beans.
    private static long ask(String method) throws ReflectiveOperationException {
        Object bean = Class.forName("java.lang.management.ManagementFactory").getMethod("getThreadMXBean").invoke(null);
        return (long) Class.forName("com.sun.management.ThreadMXBean").getMethod(method).invoke(bean);
    }
}
