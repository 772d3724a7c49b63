import { COLUMNS } from './omsRows';
import type { Outcome } from '../../platform/rules/outcome';

/** Why an event was rejected, for the reject file: its code, the place and the words. */
export function reasonOf({ code, path, msg }: Outcome): string {
    return [code, path, msg].join(' ');
}

/** Why an event that was made of rows was rejected, for the reject file: the place is a column. */
export function reasonByColumn(outcome: Outcome): string {
    const path = outcome.path || '';
    const name = path.substring(path.lastIndexOf('.') + 1);
    if (COLUMNS.indexOf(name) < 0) {
        return reasonOf(outcome);
    }
    // What names a column is a rejection, which has words.
    const msg = (outcome.msg as string).split(path).join('column ' + name);
    return [outcome.code, name, msg].join(' ');
}
