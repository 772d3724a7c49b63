/** Milliseconds of processor time that some work takes in this process; other processes on the machine do not count. */
export function processorMs(work: () => void): number {
    global.gc?.();
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
}
