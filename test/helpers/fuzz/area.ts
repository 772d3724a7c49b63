import type { Json, TestInstance } from '#helpers/platform/testInstance';

/** A way into the product, through which a world of wrong things comes. */
export interface Area {
    name: string;
    /** What comes, and what has to hold. */
    about: string;
    /** One world. @returns the rules that were broken, each with what was seen */
    run: (random: () => number) => Promise<string[]>;
}

export function pick<T>(list: T[], random: () => number): T {
    return list[Math.floor(random() * list.length)] as T;
}

/** A seed for what draws from a seed of its own. */
export function seedOf(random: () => number): number {
    return Math.floor(random() * 1e9);
}

export function short(text: string): string {
    return text.length > 600 ? text.slice(0, 600) + '…' : text;
}

const EXCEPTION = /\b(TypeError|ReferenceError|RangeError|SyntaxError|not implemented|Exception)\b/;

/** What a log must never have: exceptions, secrets and personal data. */
export function foundInLog(sfcc: TestInstance): string[] {
    const secrets = [sfcc.tiktok.app.appSecret, 'Pat Sample', 'Robin', 'Test Lane', '4135550123'];
    return sfcc.log
        .filter(({ message }) => EXCEPTION.test(message) || secrets.some((secret) => message.includes(secret)))
        .map(({ message }) => 'log: ' + short(message));
}

/** A refusal that does not say what was wrong, where, and what was expected; empty for one that does. */
export function lackOfReason(outcome: Json, input: string): string[] {
    const hasAll = ['code', 'path', 'expected', 'msg'].every((name) => typeof outcome[name] === 'string');
    const isSaid = hasAll && outcome.msg !== '' && outcome.code !== '' && outcome.code !== 'internal_error';
    return isSaid ? [] : [`a refusal without a reason: ${JSON.stringify(outcome)} of ${short(input)}`];
}
