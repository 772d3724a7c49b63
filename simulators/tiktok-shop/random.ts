/** Numbers that look random and are the same in each run with the same seed (mulberry32). */
export function seeded(seed: number): () => number {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
}

/** Ids as TikTok gives them: decimal texts of 18 digits, beyond what a JavaScript number holds. */
export function createIds(first: bigint): () => string {
    let next = first;
    return () => {
        next += 1n + (next % 97n);
        return String(next);
    };
}
