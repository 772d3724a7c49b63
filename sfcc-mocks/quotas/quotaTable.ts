import { QUOTAS } from './quotas';
import type { Quota } from './quotas';

const ABOVE: Record<Quota['above'], string> = {
    ends: 'no: the script is over',
    throws: 'yes',
    refused: 'nothing to catch'
};

/** The table of quotas for people, in Markdown. */
export function quotaTable(): string {
    const rows = Object.entries<Quota>(QUOTAS).map(([name, { limit, of, where, above, source }]) =>
        [`\`${name}\``, limit.toLocaleString('en-US'), of, where, ABOVE[above], source].join(' | ')
    );
    const head = [
        'Quota | Limit | Of | Holds in | A script can catch it | Source',
        '--- | ---: | --- | --- | --- | ---'
    ];
    return [...head, ...rows].map((row) => `| ${row} |`).join('\n');
}
