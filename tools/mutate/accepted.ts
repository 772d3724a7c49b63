/** A survivor that changes nothing that a caller can see. */
interface Place {
    file: string;
    original: string;
    mutant: string;
}

interface Accepted {
    reason: string;
    is: (place: Place, line: string) => boolean;
}

/** Groups of survivors, each with the reason why no test should find them. */
const ACCEPTED: Accepted[] = [
    {
        reason: 'A cancelled order has one channel status, whether some units were cancelled before or not.',
        is: ({ original, mutant }, line) =>
            original === 'false' &&
            mutant === 'true' &&
            line.includes("channelStatusOf.call(void 0, 'CANCELLED', false)")
    },
    {
        reason: 'No packages, and packages that the order does not know, are refused alike.',
        is: ({ original }, line) => original === '[]' && line.includes('refusalToShip.call(void 0, state, [])')
    }
];

/**
 * @param line - the source line on which the mutant stands
 * @returns why it is accepted; undefined when a test should find it
 */
export function acceptedReason(place: Place, line: string): string | undefined {
    return ACCEPTED.find(({ is }) => is(place, line))?.reason;
}
