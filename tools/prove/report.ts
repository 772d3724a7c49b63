import type { Answer, Finding } from './Fact';
import type { Proof } from './prove';

/** The document that `--json` prints and that a facts file is. */
export function documentOf(hostname: string, { findings, orders, left }: Proof): object {
    return { hostname, facts: findings, orders, left };
}

/** Everything for a person: what was found, what a person has to look at, and what is left on the instance. */
export function inWords(hostname: string, { findings, orders, left }: Proof): string {
    const answered = findings.filter(({ agrees }) => agrees !== null);
    const open = findings.filter(({ agrees }) => agrees === null);
    const differing = answered.filter(({ agrees }) => agrees === false);
    const count = differing.length === 0 ? 'all as assumed' : `${differing.length} other than assumed`;
    return [
        `${hostname}: ${answered.length} facts answered, ${count}`,
        ...answered.map(line),
        ...(open.length > 0 ? ['', 'For a person to find out, as docs/prove.md says:'] : []),
        ...open.map(({ id, question, reason }) => `[ ] ${id}: ${question} (${reason})`),
        ...(orders.length > 0 ? ['', 'Orders cannot be deleted; these stay:'] : []),
        ...orders.map(({ orderNo, status }) => `- ${orderNo}, ${status}`),
        ...leftInWords(left)
    ].join('\n');
}

/** What should have been removed and was not. */
export function leftInWords(left: Proof['left']): string[] {
    return left.length === 0
        ? []
        : ['', 'Not removed; remove it by hand:', ...left.map(({ what, why }) => `- ${what}: ${why}`)];
}

function line({ id, question, answer, assumed, agrees }: Finding): string {
    const verdict = agrees ? 'as assumed' : `ASSUMED ${text(assumed)}`;
    return `- ${id}: ${question} ${text(answer)} (${verdict})`;
}

function text(answer: Answer): string {
    return typeof answer === 'string' ? answer : JSON.stringify(answer);
}
