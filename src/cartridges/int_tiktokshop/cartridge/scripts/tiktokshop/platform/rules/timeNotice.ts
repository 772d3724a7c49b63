import { notice } from './notice';
import type { Notice } from './notice';

/** A day as its reader writes days. @param iso - ISO 8601 UTC, or its first ten characters */
export function dayNotice(iso: string): Notice {
    return notice('time.day', partsOf(iso));
}

/** A time as its reader writes times, with its zone, which is UTC. @param iso - ISO 8601 UTC */
export function utcNotice(iso: string): Notice {
    return notice('time.utc', partsOf(iso).concat([iso.substring(11, 16)]));
}

function partsOf(iso: string): string[] {
    return iso.substring(0, 10).split('-');
}
