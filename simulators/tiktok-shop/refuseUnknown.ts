import type { Json } from '../json';

/** @throws Error that names what is unknown */
export function refuseUnknown(body: Json, known: string[]): void {
    const unknown = Object.keys(body).filter((key) => !known.includes(key));
    if (unknown.length > 0) {
        throw new Error(`unknown: ${unknown.join(', ')}; ${known.join(', ')} are expected`);
    }
}
