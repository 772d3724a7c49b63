/** Milliseconds that requests of one kind took, as their caller sees it. */
export interface Latency {
    request: string;
    count: number;
    p50Ms: number;
    p99Ms: number;
    /** To the same percentile of the controller that does nothing. */
    p50ToPlain: number;
    p99ToPlain: number;
}

/** The time of each request, by its kind. */
export class Latencies {
    private readonly byKind = new Map<string, number[]>();

    /** Measures one request. @returns its answer */
    async of<T>(kind: string, send: () => Promise<T>): Promise<T> {
        const began = performance.now();
        const answer = await send();
        const all = this.byKind.get(kind) || [];
        all.push(performance.now() - began);
        this.byKind.set(kind, all);
        return answer;
    }

    /** All kinds, compared with one of them. */
    comparedWith(plain: string): Latency[] {
        const sorted = [...this.byKind].map(([request, times]) => ({ request, times: times.sort((a, b) => a - b) }));
        const base = sorted.find(({ request }) => request === plain)?.times || [];
        return sorted.map(({ request, times }) => ({
            request,
            count: times.length,
            p50Ms: percentile(times, 50),
            p99Ms: percentile(times, 99),
            p50ToPlain: percentile(times, 50) / percentile(base, 50),
            p99ToPlain: percentile(times, 99) / percentile(base, 99)
        }));
    }
}

/** @param sorted - ascending */
function percentile(sorted: number[], percent: number): number {
    return sorted[Math.ceil((sorted.length * percent) / 100) - 1] as number;
}
