import { HOUR } from '../../platform/rules/durations';

/** How often something is heard of: orders, messages of the OMS, runs of a job. */
export interface Rhythm {
    /** When it was last heard of, ISO 8601 UTC; empty for never. */
    lastAt: string;
    /** The longest silence that ended on each day, in milliseconds, by day (`2026-11-23`). */
    longest: { [day: string]: number };
}

/** Days that make a rhythm; a week has each weekday once, and two tell a holiday from a habit. */
const KEPT_DAYS = 14;
/** Before there are so many days nothing is known of the rhythm. */
const LEARNED_DAYS = 3;
/** How much longer than the longest usual silence is unusual. */
const UNUSUAL = 2;
/** A shorter silence is never told, in milliseconds. */
const LEAST = HOUR;

/** A rhythm without observations. */
export function noRhythm(): Rhythm {
    return { lastAt: '', longest: {} };
}

/**
 * Takes note of when something was last heard of.
 * @param at - ISO 8601 UTC; empty for never
 * @returns the same rhythm where that is no news
 */
export function heard(rhythm: Rhythm, at: string): Rhythm {
    if (at === '' || at <= rhythm.lastAt) {
        return rhythm;
    }
    const day = at.substring(0, 10);
    const longest: Rhythm['longest'] = {};
    Object.keys(rhythm.longest)
        .sort()
        .slice(-KEPT_DAYS)
        .forEach((known) => {
            longest[known] = rhythm.longest[known] as number;
        });
    if (rhythm.lastAt !== '') {
        const gap = new Date(at).getTime() - new Date(rhythm.lastAt).getTime();
        longest[day] = Math.max(longest[day] || 0, gap);
    }
    return { lastAt: at, longest: longest };
}

/** How long a silence may be, in milliseconds; 0 until the rhythm is known. */
export function longestUsual(rhythm: Rhythm): number {
    const days = Object.keys(rhythm.longest);
    const longest = days.reduce((most, day) => Math.max(most, rhythm.longest[day] as number), 0);
    return days.length < LEARNED_DAYS ? 0 : Math.max(LEAST, longest * UNUSUAL);
}

/**
 * Whether it is silent for longer than usual.
 * @param now - milliseconds since the epoch
 */
export function isSilent(rhythm: Rhythm, now: number): boolean {
    const usual = longestUsual(rhythm);
    return usual > 0 && rhythm.lastAt !== '' && now - new Date(rhythm.lastAt).getTime() > usual;
}
