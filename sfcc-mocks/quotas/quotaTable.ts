import { QUOTAS } from './quotas';
import type { Quota } from './quotas';

const ABOVE: Record<Quota['above'], string> = {
    ends: 'no: the script is over',
    throws: 'yes',
    refused: 'nothing to catch'
};

/** The table of quotas for people, in Markdown. */
export function quotaTable(): string {
    const rows = Object.entries<Quota>(QUOTAS).map(([name, { limit, warnsAt, of, where, above, source }]) =>
        [`\`${name}\``, shown(limit), shown(warnsAt), of, where, ABOVE[above], source].join(' | ')
    );
    const head = [
        'Quota | Limit | Warns at | Of | Holds in | A script can catch it | Source',
        '--- | ---: | ---: | --- | --- | --- | ---'
    ];
    return [...head, ...rows].map((row) => `| ${row} |`).join('\n');
}

function shown(count: number | undefined): string {
    return count === undefined ? '' : count.toLocaleString('en-US');
}
