import type { Diagnosis } from './Diagnosis';

/** Whether nothing was found. */
export function isWell({ findings }: Diagnosis): boolean {
    return findings.length === 0;
}

/**
 * Looks again and again until nothing is wrong, and tells what differs from the look before.
 * @param look - examines the instance
 * @param say - gets each diagnosis that differs
 * @param wait - between two looks
 */
export async function watch(
    look: () => Promise<Diagnosis>,
    say: (diagnosis: Diagnosis) => void,
    wait: () => Promise<unknown>
): Promise<Diagnosis> {
    let before = '';
    for (;;) {
        const diagnosis = await look();
        const now = JSON.stringify(diagnosis);
        if (now !== before) {
            say(diagnosis);
        }
        if (isWell(diagnosis)) {
            return diagnosis;
        }
        before = now;
        await wait();
    }
}
