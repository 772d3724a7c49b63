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
const ACCEPTED: Accepted[] = [];

/**
 * @param line - the source line on which the mutant stands
 * @returns why it is accepted; undefined when a test should find it
 */
export function acceptedReason(place: Place, line: string): string | undefined {
    return ACCEPTED.find(({ is }) => is(place, line))?.reason;
}
