import type { HttpAnswer } from '../../contracts/http';
import { instance } from '../../runtime/current';

interface Kept {
    answer: HttpAnswer;
    until: number;
}

const LARGEST = 50 * 1024;

function cacheOfInstance(): Map<string, Kept> {
    return instance().part('httpCache', () => new Map<string, Kept>());
}

/** @returns an answer that was kept and is still good */
export function cached(key: string): HttpAnswer | null {
    const kept = cacheOfInstance().get(key);
    return kept && kept.until > instance().clock.now() ? kept.answer : null;
}

/** Keeps an answer with a content length of less than 50 KB. Source: Script API, HTTPClient.enableCaching. */
export function keepInCache(key: string, answer: HttpAnswer, milliseconds: number): void {
    if (answer.headers['content-length'] !== undefined && answer.body.length < LARGEST) {
        cacheOfInstance().set(key, { answer, until: instance().clock.now() + milliseconds });
    }
}
