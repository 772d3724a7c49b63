import { randomFillSync } from 'node:crypto';

const pool = Buffer.alloc(4096);
let used = pool.length;

/** A text of random bytes, for ids and tokens. The bytes come by the page: each call of the system costs microseconds. */
export function randomText(bytes: number, encoding: 'hex' | 'base64url'): string {
    if (used + bytes > pool.length) {
        randomFillSync(pool);
        used = 0;
    }
    used += bytes;
    return pool.toString(encoding, used - bytes, used);
}
